using Newtonsoft.Json.Linq;
using Verification.Claims;
using Verification.Cli;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Tests.Reporting;

namespace Verification.Tests.Cli;

public sealed class AlternativesCommandTests
{
    private static readonly string Hypotheses = Path.Combine(Cases.Root, "docs", "cases", "three-hypotheses.json");
    private static readonly string WireStory = Path.Combine(Cases.Root, "docs", "cases", "wire-story.json");

    public static TheoryData<int, int> Sizes =>
        new()
        {
            { 2, 80 },
            { 6, 80 },
            { 6, 120 },
            { 8, 120 },
            { 25, 80 },
            { 25, 200 },
        };

    [Fact]
    public void The_table_sets_each_item_against_each_hypothesis()
    {
        var run = CommandRun.Of("alternatives", Hypotheses);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should()
            .MatchRegex(@"\nEvidence +Diagnosticity +H1 +H2 +H3\n")
            .And.MatchRegex(@"\noil-gases, Analysis of the transformer oil +1\.73 +CC 1\.73 +\(II\) 1\.73 +\(II\) 1\.73\n")
            .And.MatchRegex(@"\nalarm-silent, Log of the intrusion alarm +1\.73 +N +II 1\.73 +N\n")
            .And.MatchRegex(@"\nH2 +Unit 2 failed on 3 September 2024 because of sabotage\. +0\.01 +<\.01 +3 +5 \(2\) +7\.02 +3\n")
            .And.Contain("\nWithout weight on any of them: ministry-no-comment, post-explosion.\n");
    }

    [Fact]
    public void Programs_read_the_matrix_as_JSON()
    {
        var read = JObject.Parse(CommandRun.Of("alternatives", Hypotheses, "--format", "json").Output);

        read.Value<string>("format").Should().Be("verification-alternatives/1");
        var set = read["sets"]!.Single();
        set.Value<string>("id").Should().Be("cause");
        set["hypotheses"]!.Select(one => one.Value<string>("claim")).Should().Equal("equipment-fault", "sabotage", "operator-error");
        var row = set["evidence"]!.Single(one => one.Value<string>("evidence") == "insider-tip");
        row["repetitions"]!.Values<string>().Should().Equal("newspaper-story");
        row["cells"]!.Select(cell => cell.Value<string>("bearing")).Should().Equal("exclusion", "exclusion", "itself");
        set["neutral"]!.Values<string>().Should().Equal("ministry-no-comment", "post-explosion");
    }

    [Fact]
    public void The_Markdown_has_the_matrix_as_a_table() =>
        CommandRun
            .Of("alternatives", Hypotheses, "--format", "markdown")
            .Output.Should()
            .StartWith("# Why Unit 2 of the Kestrel Point power station failed\n")
            .And.Contain("| oil-gases, Analysis of the transformer oil | 1.73 | CC 1.73 | (II) 1.73 | (II) 1.73 |\n");

    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    public void A_case_without_alternatives_is_told_so(string format)
    {
        var run = CommandRun.Of("alternatives", WireStory, "--format", format);

        run.ExitCode.Should().Be(0);
        run.Output.ReplaceLineEndings(" ")
            .Should()
            .Contain(format == "table" ? MatrixText.Nothing : MarkdownText.Escape(MatrixText.Nothing));
    }

    [Fact]
    public void A_case_without_alternatives_has_no_sets_in_JSON() =>
        JObject.Parse(CommandRun.Of("alternatives", WireStory, "--format", "json").Output)["sets"]!.Should().BeEmpty();

    [Fact]
    public void One_set_can_be_asked_for() =>
        CommandRun.Of("alternatives", Hypotheses, "--set", "cause").Should().Be(CommandRun.Of("alternatives", Hypotheses));

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("a\u001Bb")]
    public void A_set_that_is_not_there_is_bad_usage_and_the_sets_are_named(string set)
    {
        var run = CommandRun.Of("alternatives", Hypotheses, "--set", set);

        run.ExitCode.Should().Be(64);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("'cause'").And.NotContain("\u001B");
    }

    [Fact]
    public void The_date_asked_for_counts() =>
        CommandRun.Of("alternatives", Hypotheses, "--as-of", "2024-09-04T10:00:00Z").Output.Should().NotContain("sequence-correct");

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Any_number_of_hypotheses_fits_the_terminal_and_every_cell_is_shown(int hypotheses, int width)
    {
        var items = Enumerable.Range(1, hypotheses).Select(number => HypothesisMatrixTests.Item($"item{number}", number, Stance.Supports));
        var @case = HypothesisMatrixTests.Case(hypotheses, [.. items]);

        var table = Table(@case, width);

        var lines = table.Split('\n');
        lines.Max(line => line.Length).Should().BeLessThanOrEqualTo(width);
        var legend = table.IndexOf("CC, C, N, I, II", StringComparison.Ordinal);
        var grid = table[table.IndexOf("\nEvidence", StringComparison.Ordinal)..legend];
        grid.Split("(II) 1.73").Should().HaveCount(1 + (hypotheses * (hypotheses - 1)));
        grid.Split("CC 1.73").Should().HaveCount(1 + hypotheses);
        Enumerable.Range(1, hypotheses).Should().AllSatisfy(number => grid.Should().MatchRegex($@" H{number}\b"));
    }

    [Fact]
    public void Text_of_a_case_neither_moves_the_cursor_nor_is_markup()
    {
        var table = Table(NamedCase.Of("[red]a\u001B[2J\u202Eb[/]"), 120);

        table.Should().Contain("[red]a\uFFFD[2J\uFFFDb[/]").And.NotMatchRegex("[\u001B\u202E]");
    }

    [Fact]
    public void Markings_stand_at_the_top_and_at_what_they_mark()
    {
        var @case = NamedCase.Of("name");
        var table = Table(
            @case with
            {
                Claims = [.. @case.Claims.Select(claim => claim with { Markings = ["TLP:GREEN"] })],
                Evidence = [.. @case.Evidence.Select(item => item with { Markings = ["TLP:RED"] })],
            },
            120
        );

        table.Split('\n')[1].Should().Be("TLP:RED");
        table.Should().Contain("name [TLP:GREEN]").And.Contain("name1 [TLP:RED]");
    }

    private static string Table(VerificationCase @case, int width)
    {
        using var stream = new MemoryStream();
        var assessment = new ScoringEngine().Assess(@case);
        var shell = new Shell(Stream.Null, stream, TextWriter.Null, IsRich: false, width);
        new AlternativesTable(shell, new CaseText(@case, assessment)).Write(HypothesisMatrix.Of(@case, assessment), stream);
        return Shell.Utf8.GetString(stream.ToArray());
    }
}
