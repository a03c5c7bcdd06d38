using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Tests.Reporting;

public sealed class MarkdownReportTests
{
    private const string WordJoiner = "\u2060";

    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoLinks()
        .UseEmphasisExtras()
        .UseTaskLists()
        .Build();

    private static readonly MarkdownPipeline Everything = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    public static TheoryData<string> Hostile => HostileTexts.All;

    public static TheoryData<string> Published => Cases.All;

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Text_of_a_case_never_shapes_the_document(string text)
    {
        var report = Report(NamedCase.Of(text));
        var plain = Report(NamedCase.Of("words"));

        foreach (var pipeline in new[] { GitHub, Everything })
        {
            Shape(report, pipeline).Should().Equal(Shape(plain, pipeline));
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Text_of_a_case_makes_no_link_no_image_and_no_html(string text)
    {
        var document = Markdown.Parse(Report(NamedCase.Of(text)), GitHub);

        document.Descendants<LinkInline>().Should().OnlyContain(link => link.Url == "https://example.org/report" && !link.IsImage);
        document.Descendants<AutolinkInline>().Should().BeEmpty();
        document.Descendants<HtmlInline>().Should().BeEmpty();
        document.Descendants<HtmlBlock>().Should().BeEmpty();
        document.Descendants<CodeBlock>().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Tables_keep_their_columns(string text)
    {
        var tables = Markdown.Parse(Report(NamedCase.Of(text)), GitHub).Descendants<Table>().ToArray();

        tables.Select(table => table.Count).Should().Equal(4, 3, 3, 3, 6, 2, 3, 2, 3, 5);
        tables.Should().OnlyContain(table => table.Cast<TableRow>().All(row => row.Count == ((TableRow)table[0]).Count));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Text_of_a_case_is_read_as_it_was_written(string text)
    {
        var document = Markdown.Parse(Report(NamedCase.Of(text)), GitHub);

        Words(document.Descendants<HeadingBlock>().First()).Should().Be(VisibleText.Flat(text));
    }

    [Fact]
    public void Whatever_is_escaped_is_read_as_it_was_written_and_as_nothing_else()
    {
        const string Signs = "ab 1.)(:/@#|\\`*_{}[]<>+-!~^$=\"'&;?%,wh\n\t";
        var random = new Random(20240301);
        for (var trial = 0; trial < 5000; trial++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Signs[random.Next(Signs.Length)]));
            var (flat, escaped) = (VisibleText.Flat(text), MarkdownText.Escape(text));
            if (flat.Length == 0)
            {
                continue;
            }

            foreach (var pipeline in new[] { GitHub, Everything })
            {
                var document = Markdown.Parse(
                    $"- {escaped}\n\n## {escaped}\n\n| a | b |\n| - | - |\n| {escaped} | {escaped} |\n",
                    pipeline
                );
                document
                    .Select(block => block.GetType().Name)
                    .Should()
                    .Equal([nameof(ListBlock), nameof(HeadingBlock), nameof(Table)], "{0}", text);
                var leaves = document
                    .Descendants<LeafBlock>()
                    .Where(leaf => leaf.Parent is not TableCell cell || cell.Parent != First(document))
                    .ToArray();
                leaves
                    .Where(leaf => leaf.Inline?.FirstChild is not null)
                    .Select(Words)
                    .Should()
                    .OnlyContain(words => words == flat, "{0}", text);
                document.Descendants<Inline>().Should().OnlyContain(inline => IsText(inline), "{0}", text);
            }
        }

        static Block First(MarkdownDocument document) => document.Descendants<Table>().Single()[0];
    }

    [Fact]
    public void Invisible_characters_are_shown_or_gone()
    {
        var report = Report(NamedCase.Of("a\u202Eb\u2066c\u200Bd\u0007e\u001Bf\uFEFFg\u00ADh"));

        report.Should().Contain("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh");
        report.Should().NotMatchRegex("[\u202E\u2066\u200B\u0007\u001B\uFEFF\u00AD]");
    }

    [Theory]
    [InlineData("https://example.org/a?b=1&copy=2#c", "[example.org](https://example.org/a?b=1&amp;copy=2#c)")]
    [InlineData("http://example.org:8080/", "[example.org\\:8080](http://example.org:8080/)")]
    [InlineData("https://example.org/a)b|c<d>e\"f`g h[i]", "[example.org](https://example.org/a%29b%7Cc%3Cd%3Ee%22f%60g%20h%5Bi%5D)")]
    [InlineData("https://пример.рф/й", "[xn--e1afmkfd.xn--p1ai](https://xn--e1afmkfd.xn--p1ai/%D0%B9)")]
    [InlineData("https://bank.example@evil.example/", "")]
    [InlineData("javascript:alert(1)", "")]
    [InlineData("data:text/html,x", "")]
    [InlineData("file:///etc/passwd", "")]
    [InlineData("//example.org", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void An_address_becomes_a_link_only_if_it_is_http_and_shows_its_host(string? address, string link) =>
        MarkdownText.Link(address).Should().Be(link);

    [Theory]
    [InlineData("https://example.org/a?b=1&copy=2&lt=3", "https://example.org/a?b=1&copy=2&lt=3")]
    [InlineData("https://example.org/a*b*_c_~d~", "https://example.org/a%2Ab%2A_c_~d~")]
    public void A_link_leads_to_the_address(string address, string target) =>
        Markdown.Parse(MarkdownText.Link(address), GitHub).Descendants<LinkInline>().Single().Url.Should().Be(target);

    [Theory]
    [MemberData(nameof(Published))]
    public void The_bytes_are_the_same_in_every_culture_with_unix_lines_and_no_mark(string file)
    {
        var @case = CaseFile.Read(file).Value;
        var bytes = Bytes(@case);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Bytes(@case).Should().Equal(bytes);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        bytes.Should().NotContain((byte)'\r');
        bytes[0].Should().Be((byte)'#');
        bytes[^1].Should().Be((byte)'\n');
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void Every_claim_has_a_row_and_a_section_with_its_figures(string file)
    {
        var @case = CaseFile.Read(file).Value;
        var assessment = new ScoringEngine().Assess(@case);
        var document = Markdown.Parse(Report(@case), GitHub);
        var rows = document.Descendants<Table>().First().Skip(1).Select(Cells).ToArray();
        var headings = document.Descendants<HeadingBlock>().Select(Words).ToArray();

        rows.Should().HaveCount(assessment.Claims.Length);
        foreach (var (claim, row) in assessment.Claims.Zip(rows))
        {
            var text = @case.Claims.Single(one => one.Id == claim.Id).Text;
            row.Skip(1).Take(4).Should().Equal(text, claim.Verdict.InWords(), Figures.Probability(claim.Probability), claim.Term.InWords());
            row.Skip(6).Take(1).Should().Equal(claim.Confidence.Level.InWords());
            row[8].Should().Be($"+{claim.Groups.Supports} -{claim.Groups.Refutes}");
            headings.Should().Contain($"{row[0]}. {text}");
        }
    }

    [Fact]
    public void The_wire_story_is_told_with_what_weighs_and_what_would_change_it()
    {
        var report = Report(CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "wire-story.json")).Value);

        report.Should().Contain("| for | 1.62 | Calden Wire, a news agency (fictional) | 0.08 | Wire story (1.62): aggregator-copy, ");
        report.Should().Contain("- Without River Authority of Calden, which runs the dam (fictional), the verdict would be another.\n");
        report.Should().Contain("reach 0.55 with 12.34 more support or 10.10 less refutation, and 0.80 with 46.34 more support.");
        report.Should().Contain("- Self interest (gauge-denial): evidence that serves whoever issued it or passed it on\n");
        report.Should().Contain("- television-copy: retracted, 2024-03-14 18:00 UTC; from A television channel\n");
        report.Should().Contain("[wire.example.org](https://wire.example.org/2024/03/12/orvel-dam-breached)");
    }

    [Fact]
    public void What_is_far_too_little_says_how_much_is_missing()
    {
        var report = Report(CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "cuban-casualties.json")).Value);

        // Uncertainty is W / (r + s + W), and .70 at r + s = 2 / .7 - 2 = .857; the support is .354.
        report.Should().Contain("- To be more than unverified, it takes at least 0.50 more weight, for or against it.\n");
    }

    [Fact]
    public void The_strictest_label_of_all_stands_at_the_top_and_each_stands_with_what_it_marks()
    {
        var @case = NamedCase.Of("name");
        var report = Report(
            @case with
            {
                Markings = ["TLP:GREEN", "© Desk"],
                Claims = [.. @case.Claims.Select(claim => claim with { Markings = ["TLP:CLEAR"] })],
                Sources = [.. @case.Sources.Select(source => source with { Markings = ["TLP:AMBER"] })],
                Evidence = [.. @case.Evidence.Select(item => item with { Markings = ["TLP:AMBER+STRICT"] })],
            }
        );
        var text = Markdown.ToPlainText(report, GitHub).Replace(WordJoiner, "", StringComparison.Ordinal);

        text.Split('\n')[1].Should().Be("TLP:AMBER+STRICT; © Desk");
        text.Should()
            .Contain("Claim name1; ")
            .And.Contain("; TLP:CLEAR")
            .And.Contain("[TLP:AMBER]")
            .And.Contain("name1 [TLP:AMBER+STRICT]");
    }

    [Fact]
    public void Every_item_on_a_claim_has_a_row_with_all_that_is_said_of_it()
    {
        var report = Report(WireStory);

        report
            .Should()
            .Contain(
                "| gauge-denial | refutes | Gauge records of the river below the dam | document | A2 | firsthand | 2024-03-13 09:00 UTC | \\-6.57 | origin |\n"
            )
            .And.Contain(
                "| aggregator-copy | supports | A news aggregator | media report | unrated |  | 2024-03-12 16:20 UTC | \\+0.59 | copy of evening-paper-copy |\n"
            )
            .And.Contain(
                "| B2 | retracted 2024-03-14 18:00 UTC | 2024-03-12 07:00 UTC | absent: retracted, 2024-03-14 18:00 UTC | copy of wire-flash |\n"
            )
            .And.Contain("- engineer-denial: “wall and gates are intact”; paragraph 2; Walked the crest");
        report.Should().Contain("Figures: range 0.18 to 0.18; support 1.62");
    }

    [Fact]
    public void What_repeats_an_origin_stands_below_it_with_what_it_repeats() =>
        Report(WireStory)
            .Should()
            .Contain("\n- wire-flash, Wire story\n  - evening-paper-copy, A regional evening paper, copy of wire-flash\n")
            .And.Contain("\n  - aggregator-copy, A news aggregator, copy of evening-paper-copy\n");

    [Fact]
    public void An_item_on_another_claim_says_which_and_which_way_it_pulls() =>
        Report(CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "three-hypotheses.json")).Value)
            .Should()
            .Contain("| relay-trip | refutes, by its claim equipment-fault | Log of the protection relays | document | B2 | firsthand |");

    [Theory]
    [InlineData(50, 0, 0)]
    [InlineData(51, 1, 0)]
    [InlineData(500, 1, 0)]
    [InlineData(512, 1, 12)]
    public void Many_items_are_folded_and_what_is_left_out_is_counted(int items, int folded, int leftOut)
    {
        var report = Report(Crowd(items, "words"));
        var document = Markdown.Parse(report, GitHub);

        document.Descendants<HtmlBlock>().Should().HaveCount(2 * folded);
        report.Contains($"<summary>{items} items</summary>").Should().Be(folded > 0);
        document.Descendants<Table>().Single(table => table.Count > 40).Should().HaveCount(1 + items - leftOut);
        report.Contains($"{leftOut} more items left out here; the case has all.").Should().Be(leftOut > 0);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Text_of_a_case_does_not_end_what_is_folded(string text) =>
        Shape(Report(Crowd(51, text)), GitHub).Should().Equal(Shape(Report(Crowd(51, "words")), GitHub));

    [Fact]
    public void A_case_without_markings_has_none_in_its_report() => Report(NamedCase.Of("name")).Should().NotContain("TLP");

    private static VerificationCase WireStory => CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "wire-story.json")).Value;

    /// <summary>So many items of one source, with the same words in each.</summary>
    private static VerificationCase Crowd(int items, string text) =>
        new()
        {
            Claims = [new() { Id = "c" }],
            Sources = [new() { Id = "s", Name = text }],
            Evidence =
            [
                .. Enumerable
                    .Range(0, items)
                    .Select(number => new EvidenceItem
                    {
                        Id = $"{text}{number:000}",
                        Claim = "c",
                        Source = "s",
                        Stance = Stance.Supports,
                    }),
            ],
        };

    private static string Report(VerificationCase @case) => Encoding.UTF8.GetString(Bytes(@case));

    private static byte[] Bytes(VerificationCase @case)
    {
        using var stream = new MemoryStream();
        MarkdownReport.Write(@case, new ScoringEngine().Assess(@case), stream);
        return stream.ToArray();
    }

    /// <summary>What the document is made of, apart from its words.</summary>
    private static string[] Shape(string report, MarkdownPipeline pipeline) =>
        [
            .. Markdown
                .Parse(report, pipeline)
                .Descendants()
                .Where(node => node is not Inline inline || !IsText(inline))
                .Select(node => node.GetType().Name),
        ];

    private static bool IsText(Inline inline) => inline is LiteralInline or HtmlEntityInline || inline.GetType() == typeof(ContainerInline);

    private static string[] Cells(Block row) =>
        [.. ((TableRow)row).Select(cell => string.Concat(((TableCell)cell).OfType<LeafBlock>().Select(Words)))];

    private static string Words(LeafBlock block) =>
        string.Concat(
                block
                    .Inline!.Descendants()
                    .Select(inline =>
                        inline switch
                        {
                            LiteralInline literal => literal.Content.ToString(),
                            HtmlEntityInline entity => entity.Transcoded.ToString(),
                            CodeInline code => code.Content,
                            _ => "",
                        }
                    )
            )
            .Replace(WordJoiner, "", StringComparison.Ordinal);
}
