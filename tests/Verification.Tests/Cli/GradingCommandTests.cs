using Newtonsoft.Json.Linq;
using Verification.Cli;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Tests.Cli;

public sealed class GradingCommandTests
{
    private static readonly string Published = Path.Combine(Cases.Root, "docs", "cases", "three-hypotheses.json");

    public static TheoryData<string> Presets => [.. Gradings.All.Select(preset => preset.Name)];

    [Theory]
    [MemberData(nameof(Presets))]
    public void Json_has_the_grade_of_each_claim_and_is_otherwise_the_same(string name)
    {
        var graded = JObject.Parse(CommandRun.Of("assess", Published, "--format", "json", "--grading", name).Output);
        var plain = JObject.Parse(CommandRun.Of("assess", Published, "--format", "json").Output);

        foreach (var claim in graded["claims"]!.Cast<JObject>())
        {
            claim["grade"]!.Value<string>("scheme").Should().Be(name);
            claim.Remove("grade");
        }

        JToken.DeepEquals(graded, plain).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void The_table_and_the_Markdown_show_the_grade_twice_at_a_glance_and_with_its_reason(string name)
    {
        foreach (var format in new[] { "table", "markdown" })
        {
            var graded = CommandRun.Of("assess", Published, "--format", format, "--grading", name).Output;
            var plain = CommandRun.Of("assess", Published, "--format", format).Output;

            graded.Replace("\\:", ":").Split($"{name}: ").Should().HaveCount(1 + (2 * Grades(name).Length));
            plain.Should().NotContain(name);
        }
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void Without_the_lines_of_the_grade_the_table_is_what_it_is_without_grading(string name)
    {
        var graded = CommandRun.Of("assess", Published, "--grading", name).Output.Split('\n');
        var plain = CommandRun.Of("assess", Published).Output.Split('\n');

        plain.Should().BeSubsetOf(graded);
        plain.Length.Should().BeLessThan(graded.Length);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public void A_grade_is_no_wider_than_the_terminal(int width)
    {
        var @case = CaseFile.Read(Published).Value;
        using var output = new MemoryStream();
        var assessment = Gradings.Find("airwars")!.Apply(@case, new ScoringEngine().Assess(@case));
        new TableReport(new Shell(Stream.Null, output, TextWriter.Null, IsRich: false, width), output).Write(@case, assessment);

        Shell.Utf8.GetString(output.ToArray()).Split('\n').Max(line => line.Length).Should().BeLessThanOrEqualTo(width);
    }

    [Fact]
    public void An_unknown_scheme_is_bad_usage() => CommandRun.Of("assess", Published, "--grading", "xyzzy").ExitCode.Should().Be(64);

    private static Grade[] Grades(string name)
    {
        VerificationCase @case = CaseFile.Read(Published).Value;
        return [.. Gradings.Find(name)!.Apply(@case, new ScoringEngine().Assess(@case)).Claims.Select(claim => claim.Grade!)];
    }
}
