using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Verification.Cli;
using Verification.Reporting;
using Verification.Serialization;
using Verification.Tests.Reporting;

namespace Verification.Tests.Cli;

public sealed partial class CompareCommandTests : IDisposable
{
    private const string Hostile = "a\u001B[2J\u202E[bold]b[/] | <script>x</script> [l](https://evil.example) `c` # *d*";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verification-");

    private static string WireStory => Path.Combine(Cases.Root, "docs", "cases", "wire-story.json");

    private static string[] TwoDates => ["compare", WireStory, "--as-of", "2024-03-13", "--as-of", "2024-03-16"];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("table", "The Orvel dam: seven reports, one origin\n1 claim: 1 with another verdict.\n")]
    [InlineData("markdown", "## The Orvel dam: seven reports, one origin\n\n**1 claim: 1 with another verdict.**\n")]
    [InlineData("json", "{\n  \"format\": \"verification-comparison/1\",\n")]
    public void It_writes_the_format_that_was_asked_for(string format, string start)
    {
        var run = CommandRun.Of([.. TwoDates, "--format", format]);

        (run.ExitCode, run.Error).Should().Be((0, ""));
        run.Output.Should().StartWith(start).And.NotContain("\r");
        Flat(run.Output).Should().Contain("gauge-denial");
    }

    [Fact]
    public void It_says_what_did_it_the_largest_part_first()
    {
        var report = Flat(CommandRun.Of(TwoDates).Output);

        report.Should().Contain("before supported 0.72 likely low 0.00 +1 -0 after refuted 0.18 very unlikely moderate 0.25 +1 -2 ");
        report
            .Should()
            .Contain(
                "-0.30 evidence gauge-denial appeared (Gauge records of the river below the dam, refutes, dated 2024-03-13 09:00 UTC); without it the verdict would be doubtful -0.24 evidence engineer-denial appeared"
            );
        report.Should().EndWith("1 difference without effect on figures: evidence television-copy (retracted). ");
    }

    [Fact]
    public void Two_cases_are_compared_and_the_second_can_be_piped_in()
    {
        var denied = File.ReadAllText(WireStory);
        var before = Written("before.json", CaseFile.Read(WireStory).Value is var c ? c with { Evidence = c.Evidence.RemoveAt(8) } : null!);

        var piped = CommandRun.WithInput(denied, "compare", before, "-");

        piped.Should().Be(CommandRun.Of("compare", before, WireStory));
        Flat(piped.Output)
            .Should()
            .Contain(
                "evidence engineer-denial added (An engineer of the institute, on site, refutes); without it the verdict would still be"
            );
    }

    [Fact]
    public void One_date_holds_for_both_sides()
    {
        var run = CommandRun.Of("compare", WireStory, WireStory, "--as-of", "2024-03-13");

        run.Output.Should()
            .Contain("1 claim: 1 the same.")
            .And.Contain("Before: as of 2024-03-13,")
            .And.Contain("After: as of 2024-03-13,");
    }

    [Fact]
    public void Two_options_files_are_before_and_after()
    {
        var first = WrittenText("first.json", """{ "format": "verification-options/1" }""");
        var second = WrittenText("second.json", """{ "format": "verification-options/1", "priorWeight": 90 }""");

        var run = CommandRun.Of("compare", WireStory, "--options", first, "--options", second);

        run.ExitCode.Should().Be(0);
        Flat(run.Output)
            .Should()
            .Contain("constant priorWeight changed (from 2 to 90); without it the verdict would still be refuted; enough by itself");
    }

    [Theory]
    [InlineData(1, "2024-03-13", "2024-03-16")]
    [InlineData(0, "2024-03-15", "2024-03-16")]
    public void With_fail_on_change_it_exits_with_1_if_a_verdict_changed(int exitCode, string first, string second)
    {
        string[] arguments = ["compare", WireStory, "--as-of", first, "--as-of", second];
        var file = Path.Combine(folder.FullName, "out");

        var run = CommandRun.Of([.. arguments, "--fail-on-change"]);

        run.Should().Be(CommandRun.Of(arguments) with { ExitCode = exitCode }, "the report is the same");
        CommandRun.Of([.. arguments, "--fail-on-change", "--output", file]).Should().Be(new CommandRun(exitCode, "", ""));
        File.ReadAllText(file).Should().Be(run.Output);
    }

    [Fact]
    public void With_fail_on_change_a_new_claim_fails_and_another_probability_does_not()
    {
        var @case = CaseFile.Read(WireStory).Value;
        var wider = Written("wider.json", @case with { Claims = @case.Claims.Add(new() { Id = "new" }) });
        var better = @case.Sources[8] with { Reliability = Sources.Reliability.A };
        var weightier = Written("weightier.json", @case with { Sources = @case.Sources.SetItem(8, better) });

        CommandRun.Of("compare", WireStory, wider, "--fail-on-change").ExitCode.Should().Be(1);
        var run = CommandRun.Of("compare", WireStory, weightier, "--fail-on-change");
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("1 with other figures and the same verdict");
    }

    [Theory]
    [InlineData("CASE")]
    [InlineData("CASE --as-of 2024-03-13")]
    [InlineData("CASE --as-of 2024-03-13 --as-of 2024-03-13")]
    [InlineData("CASE CASE CASE")]
    [InlineData("CASE CASE --as-of 2024-03-13 --as-of 2024-03-14 --as-of 2024-03-15")]
    [InlineData("CASE CASE --as-of yesterday")]
    [InlineData("CASE CASE --format xml")]
    [InlineData("CASE CASE --fail-on-chance")]
    [InlineData("- -")]
    [InlineData("- CASE --options -")]
    [InlineData("")]
    public void Bad_usage_is_refused(string arguments)
    {
        string[] words = [.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == "CASE" ? WireStory : word)];

        var run = CommandRun.Of(["compare", .. words]);

        (run.ExitCode, run.Output).Should().Be((64, ""));
        run.Error.Should().EndWith("Try: verification compare --help\n");
    }

    [Fact]
    public void A_case_that_is_not_valid_or_not_there_is_told()
    {
        var bad = WrittenText("bad.json", "{}");

        CommandRun.Of("compare", bad, WireStory).ExitCode.Should().Be(2);
        CommandRun.Of("compare", WireStory, bad).Error.Should().Contain("bad.json:1:");
        CommandRun.Of("compare", WireStory, Path.Combine(folder.FullName, "nowhere")).ExitCode.Should().Be(3);
    }

    [Fact]
    public void Help_tells_of_both_meanings_of_1()
    {
        var help = Flat(CommandRun.Of("compare", "--help").Output);

        help.Should()
            .Contain("Exit with code 1 if a verdict changed")
            .And.Contain("unforeseen failure")
            .And.Contain("verification compare published.json");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_page_and_colours_say_nothing_alone(int width)
    {
        var comparison = CaseComparison.Of(
            new(NamedCase.Of("A rather long name of something ")),
            new(NamedCase.Of("A rather long name of something ") with { AsOf = null, Relations = [] })
        );
        var plain = Table(comparison, width, isRich: false);

        plain.Split('\n').Max(line => line.Length).Should().BeLessThanOrEqualTo(width);
        plain.Should().NotContain("\u001B").And.NotMatchRegex("[\u2500-\u25FF]").And.NotMatchRegex("(?m)[ \t]$");
        var rich = Table(comparison, width, isRich: true);
        Colours().Replace(rich, "").Replace('─', '-').Split('\n').Select(line => line.TrimEnd()).Should().Equal(plain.Split('\n'));
    }

    [Fact]
    public void Text_of_a_case_is_text_in_every_format()
    {
        var before = NamedCase.Of(Hostile);
        var comparison = CaseComparison.Of(new(before), new(before with { Evidence = before.Evidence.RemoveAt(2), Relations = [] }));

        Table(comparison, 120, isRich: false).Should().NotContain("\u001B").And.NotContain("\u202E").And.Contain("[bold]b[/]");
        using var stream = new MemoryStream();
        MarkdownComparison.Write(comparison, stream);
        var document = Markdown.Parse(
            Encoding.UTF8.GetString(stream.ToArray()),
            new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build()
        );
        document.Descendants<LinkInline>().Should().BeEmpty();
        document.Descendants<HtmlInline>().Should().BeEmpty();
        document.Descendants<HtmlBlock>().Should().BeEmpty();
        document.Descendants<CodeInline>().Should().BeEmpty();
        document.Descendants<HeadingBlock>().Should().HaveCount(3);
    }

    [Fact]
    public void The_strictest_label_of_both_cases_stands_at_the_top()
    {
        var @case = NamedCase.Of("name");
        var marked = @case with
        {
            Markings = ["© Desk"],
            Sources = [.. @case.Sources.Select(source => source with { Markings = ["TLP:RED"] })],
        };

        Table(CaseComparison.Of(new(@case), new(marked)), 120, isRich: false).Split('\n')[1].Should().Be("TLP:RED; © Desk");
        Table(CaseComparison.Of(new(marked), new(@case)), 120, isRich: false).Split('\n')[1].Should().Be("TLP:RED; © Desk");
    }

    private static string Table(CaseComparison comparison, int width, bool isRich)
    {
        using var stream = new MemoryStream();
        new ComparisonTable(new Shell(Stream.Null, stream, TextWriter.Null, isRich, width), stream).Write(comparison);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private string Written(string name, Evidence.VerificationCase @case)
    {
        var path = Path.Combine(folder.FullName, name);
        using var stream = File.Create(path);
        CaseFile.Write(@case, stream);
        return path;
    }

    private string WrittenText(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Flat(string text) => WhiteSpace().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("\u001B\\[[0-9;]*m")]
    private static partial Regex Colours();
}
