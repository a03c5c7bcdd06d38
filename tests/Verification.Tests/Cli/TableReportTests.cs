using System.Text;
using System.Text.RegularExpressions;
using Verification.Claims;
using Verification.Cli;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Tests.Reporting;

namespace Verification.Tests.Cli;

public sealed partial class TableReportTests
{
    public static TheoryData<string, int> PublishedAtEveryWidth
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var file in Directory.GetFiles(Path.Combine(Cases.Root, "docs", "cases"), "*.json").Order(StringComparer.Ordinal))
            {
                foreach (var width in new[] { 80, 97, 126, 127, 140, 200 })
                {
                    data.Add(file, width);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(PublishedAtEveryWidth))]
    public void Plain_text_has_no_escape_codes_no_box_drawing_and_no_trailing_space(string file, int width)
    {
        var report = Report(CaseFile.Read(file).Value, width);

        report.Should().NotContain("\u001B").And.NotContain("\r").And.NotMatchRegex("[\u2500-\u25FF\u2022\u00B7]");
        report.Should().NotMatchRegex("(?m)[ \t\u00A0]$").And.EndWith("\n").And.NotEndWith("\n\n");
    }

    [Fact]
    public void The_strictest_label_stands_below_the_title()
    {
        var @case = NamedCase.Of("name");
        var marked = @case with { Sources = [.. @case.Sources.Select(source => source with { Markings = ["TLP:RED"] })] };

        Lines(Report(marked, 120))[1].Should().Be("TLP:RED");
    }

    [Theory]
    [MemberData(nameof(PublishedAtEveryWidth))]
    public void No_line_is_wider_than_the_terminal(string file, int width)
    {
        var @case = CaseFile.Read(file).Value;

        Lines(Report(@case, width)).Max(line => line.Length).Should().BeLessThanOrEqualTo(width);
        Lines(WithoutColours(Report(@case, width, isRich: true))).Max(line => line.Length).Should().BeLessThanOrEqualTo(width);
    }

    [Theory]
    [MemberData(nameof(PublishedAtEveryWidth))]
    public void Colours_and_signs_apart_a_terminal_shows_what_a_pipe_gets(string file, int width)
    {
        var @case = CaseFile.Read(file).Value;
        var rich = Report(@case, width, isRich: true);
        var signs = new Dictionary<char, char>
        {
            ['─'] = '-',
            ['•'] = '-',
            ['·'] = '.',
            ['━'] = '=',
            ['●'] = 'O',
        };

        rich.Should().Contain("\u001B[");
        var plain = string.Concat(WithoutColours(rich).Select(sign => signs.GetValueOrDefault(sign, sign)));
        Lines(plain).Select(line => line.TrimEnd()).Should().Equal(Lines(Report(@case, width)));
    }

    [Theory]
    [MemberData(nameof(PublishedAtEveryWidth))]
    public void Every_claim_is_in_the_table_with_its_figures_and_has_a_section(string file, int width)
    {
        var @case = CaseFile.Read(file).Value;
        var report = Report(@case, width);
        foreach (var claim in new ScoringEngine().Assess(@case).Claims)
        {
            var figures =
                $@"{claim.Verdict.InWords()} +{claim.Probability.Value:0.00} {claim.Term.InWords()} +[.=O]+ {claim.Confidence.Level.InWords()} +{claim.Contest:0.00} +\+{claim.Groups.Supports} -{claim.Groups.Refutes}\n";
            report.Should().MatchRegex(figures).And.Contain($"\n    Claim {claim.Id}");
            Flat(report).Should().Contain(Flat(claim.Narrative));
        }
    }

    [Fact]
    public void The_wire_story_at_80_columns_says_why_and_what_would_change_it()
    {
        var report = Flat(Report(WireStory, 80));

        report.Should().Contain("As of 2024-03-16. 1 claim, 9 sources, 9 items of evidence.");
        report
            .Should()
            .Contain("Claim breach; made by Calden Wire, a news agency (fictional), 2024-03-12 05:40 UTC; stated as almost certain");
        report
            .Should()
            .Contain(
                "Weighs for 1.62 Calden Wire, a news agency (fictional) (P without it 0.08) Wire story: aggregator-copy, evening-paper-copy,"
            );
        report.Should().Contain("against 6.57 River Authority of Calden, which runs the dam (fictional) (P without it 0.32)");
        report.Should().Contain("- Without River Authority of Calden, which runs the dam (fictional), the verdict would be another.");
        report.Should().Contain("reach 0.55 with 12.34 more support or 10.10 less refutation, and 0.80 with 46.34 more support.");
        report.Should().Contain("- Self interest (gauge-denial): evidence that serves whoever issued it or passed it on");
        report.Should().Contain("Confidence moderate: uncertainty is 0.13");
        report.Should().Contain("- A television channel: 1 absent");
        report.Should().Contain("- television-copy: retracted, 2024-03-14 18:00 UTC; from A television channel");
    }

    [Theory]
    [InlineData(80, 10)]
    [InlineData(140, 21)]
    public void The_strip_shades_the_range_and_marks_the_probability(int width, int cells)
    {
        var claim = new ScoringEngine().Assess(CubanCasualties).Claims[0];
        var strip = StripPattern().Match(Report(CubanCasualties, width)).Value;

        strip.Should().HaveLength(cells);
        var step = 1.0 / (strip.Length - 1);
        (strip.IndexOf('=') * step).Should().BeApproximately(claim.Range.Low, step / 2 + 1e-9);
        (strip.LastIndexOf('=') * step).Should().BeApproximately(claim.Range.High, step / 2 + 1e-9);
        (strip.IndexOf('O') * step).Should().BeApproximately(claim.Probability, step / 2 + 1e-9);
    }

    [Fact]
    public void Alternatives_are_set_side_by_side_the_likeliest_first()
    {
        var report = Report(CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "three-hypotheses.json")).Value, 120);

        report
            .Should()
            .MatchRegex("Exactly one of these is true\n-+\n- 0.97: .*transformer.\n- 0.02: .*operating it.\n- <.01: .*sabotage.\n");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_of_a_case_neither_moves_the_cursor_nor_turns_text_around(bool isRich)
    {
        const string Hostile = "a\u001B[2J\u001B]0;x\u0007b\u009B31mc\u202Ed\u2066e\u200Bf\rg\nh\0i\bj\u2028k\uD800l";

        var report = Report(NamedCase.Of(Hostile), 200, isRich);

        var text = isRich ? WithoutColours(report) : report;
        text.Should().Contain("a\uFFFD[2J\uFFFD]0;x\uFFFDb\uFFFD31mc\uFFFDd\uFFFDe\uFFFDf g h\uFFFDi\uFFFDj k\uFFFDl");
        text.Where(sign => char.IsControl(sign) && sign != '\n').Should().BeEmpty();
        text.Should().NotMatchRegex("[\u202A-\u202E\u2066-\u2069\u200B\u2028]");
    }

    [Theory]
    [InlineData("[bold red]loud[/]")]
    [InlineData("[/] [[ ]] [nonsense]")]
    [InlineData("[link=https://evil.example]here[/]")]
    [InlineData(":smile: :warning:")]
    public void Text_of_a_case_is_never_markup(string text)
    {
        Report(NamedCase.Of(text), 120).Should().StartWith(text + "\n").And.Contain($"Claim {text}1; made by {text}");
        WithoutColours(Report(NamedCase.Of(text), 120, isRich: true)).Should().StartWith(text).And.NotContain("\u001B");
    }

    [Fact]
    public void Text_in_any_script_is_shown()
    {
        foreach (var text in new[] { "Кубинцы погибли", "قُتل مواطنون", "می‌خواهم", "古巴公民被打死", "👩‍🚒 crew" })
        {
            Report(NamedCase.Of(text), 100).Should().Contain($"1   {text}\n");
        }
    }

    [Fact]
    public void Wide_characters_take_two_columns()
    {
        var report = Report(NamedCase.Of(new string('声', 300)), 80);

        Lines(report).Max(line => line.Sum(sign => sign == '声' ? 2 : 1)).Should().BeLessThanOrEqualTo(80);
    }

    [Fact]
    public void A_terminal_narrower_than_the_table_gets_the_narrowest_table() => Report(WireStory, 20).Should().Be(Report(WireStory, 80));

    [Fact]
    public void Of_hundreds_of_claims_it_shows_the_first_and_says_how_many_it_leaves_out()
    {
        var @case = new VerificationCase { Claims = [.. Enumerable.Range(1, 250).Select(number => new Claim { Id = $"c{number}" })] };

        var report = Report(@case, 100);

        report.Should().Contain("\n100 c100\n").And.NotContain("c101\n");
        report.Should().Contain("\n150 more claims left out here; --format json gives all.\n");
        report.Should().Contain("Claim c30\n").And.NotContain("Claim c31\n");
        report.Should().Contain("\n220 more claims left out here; --format json gives all.\n");
    }

    [Fact]
    public void Of_many_copies_and_groups_it_names_some_and_says_how_many_more()
    {
        var numbers = Enumerable.Range(0, 40).ToArray();
        var @case = new VerificationCase
        {
            Claims = [new() { Id = "c" }],
            Sources = [.. numbers.Select(number => new Sources.Source { Id = $"s{number:00}", Kind = Sources.SourceKind.Document })],
            Evidence =
            [
                .. numbers.Select(number => Item($"e{number:00}", number)),
                .. numbers.Select(number => Item($"copy{number:00}", number) with { DerivedFrom = ["e00"] }),
            ],
        };

        var report = Flat(Report(@case, 120));

        report.Should().Contain("copy00, copy01, copy02, copy03, copy04, copy05 and 35 more");
        report.Should().Contain("34 more groups together");

        static EvidenceItem Item(string id, int source) =>
            new()
            {
                Id = id,
                Claim = "c",
                Source = $"s{source:00}",
                Stance = Stance.Supports,
            };
    }

    [Fact]
    public void An_empty_case_has_a_report_without_a_table() =>
        Report(new VerificationCase(), 120)
            .Should()
            .StartWith(
                "Untitled case\nAs of no date: nothing in the case has one. 0 claims, 0 sources, 0 items of evidence.\n\nHow to read this\n"
            );

    private static VerificationCase WireStory => CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "wire-story.json")).Value;

    private static VerificationCase CubanCasualties =>
        CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "cuban-casualties.json")).Value;

    private static string Report(VerificationCase @case, int width, bool isRich = false)
    {
        using var stream = new MemoryStream();
        var shell = new Shell(Stream.Null, stream, TextWriter.Null, isRich, width);
        new TableReport(shell, stream).Write(@case, new ScoringEngine().Assess(@case));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string[] Lines(string text) => text.Split('\n');

    private static string Flat(string text) => WhiteSpace().Replace(text, " ");

    private static string WithoutColours(string text) => Colours().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("\u001B\\[[0-9;]*m")]
    private static partial Regex Colours();

    [GeneratedRegex("[.=]*=O=[.=]*")]
    private static partial Regex StripPattern();
}
