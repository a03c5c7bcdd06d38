using System.Text.RegularExpressions;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Tests.Cli;

namespace Verification.Tests.Docs;

/// <summary>Runs what docs/alternatives.md shows.</summary>
public sealed partial class AlternativesGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Cases.Root, "docs", "alternatives.md"));

    [Fact]
    public void The_matrix_in_the_guide_is_how_what_the_command_prints_begins()
    {
        var example = Example().Match(Guide);

        CommandRun
            .Of("alternatives", Path.Combine(Cases.Root, example.Groups["case"].Value))
            .Output.Should()
            .StartWith(example.Groups["output"].Value);
    }

    [Fact]
    public void Every_word_of_the_file_is_in_the_guide() =>
        Enum.GetNames<Consistency>()
            .Concat(Enum.GetNames<HypothesisBearing>())
            .Concat(Enum.GetNames<DisagreementReason>())
            .Should()
            .AllSatisfy(name => Guide.Should().Contain($"`{char.ToLowerInvariant(name[0])}{name[1..]}`"));

    [Fact]
    public void Ratings_have_the_marks_that_the_guide_gives_them()
    {
        double B2 = (0.85 / 0.15) - 1;
        double C3 = (0.7 / 0.3) - 1;
        double press = (0.65 / 0.35) - 1;
        double post = (0.55 / 0.45) - 1;

        new[] { B2, C3, press, post }
            .Select(weight => Consistencies.Of(weight, Direction.Supports))
            .Should()
            .Equal(Consistency.VeryConsistent, Consistency.Consistent, Consistency.Consistent, Consistency.Neutral);
    }

    [GeneratedRegex(@"```console\n\$ verification alternatives (?<case>[^\n]*)\n(?<output>[^`]*)```")]
    private static partial Regex Example();
}
