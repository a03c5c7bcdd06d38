using System.Text;
using System.Xml.Linq;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Verification.Cli;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Serialization;

namespace Verification.Tests.Reporting;

public sealed class TimelineReportTests
{
    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoLinks()
        .UseEmphasisExtras()
        .UseTaskLists()
        .Build();

    public static TheoryData<string> Hostile => MarkdownReportTests.Hostile;

    public static TheoryData<string> HostileToXml =>
        new()
        {
            "</text><script>alert(1)</script>",
            "\" onload=\"alert(1)",
            "]]> <![CDATA[ --> <!-- &amp; &lt;",
            "\uFFFE\uFFFF\0\u0001\u000B\uD800 lone",
            "\u202Eright to left\u202C",
        };

    public static TheoryData<string> Published => Cases.All;

    [Theory]
    [MemberData(nameof(HostileToXml))]
    [MemberData(nameof(Hostile))]
    public void Text_of_a_case_stays_text_in_a_chart(string text)
    {
        var chart = Chart(NamedCase.Of(text));
        var plain = Chart(NamedCase.Of("words"));

        Shape(chart).Should().Equal(Shape(plain));
        chart.Root!.Element(XName.Get("title", Svg))!.Value.Should().Be($"Timeline: {VisibleText.Of(text)}");
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void A_chart_is_well_formed_and_loads_nothing_and_runs_nothing(string file)
    {
        var chart = Chart(CaseFile.Read(file).Value);

        chart.Root!.Name.Should().Be(XName.Get("svg", Svg));
        chart.Root.Attribute("role")!.Value.Should().Be("img");
        var elements = chart.Descendants().ToArray();
        elements
            .Select(element => element.Name.LocalName)
            .Distinct()
            .Should()
            .BeSubsetOf(["svg", "title", "desc", "style", "rect", "text", "line", "path", "g"]);
        elements
            .SelectMany(element => element.Attributes())
            .Select(attribute => attribute.Name.LocalName)
            .Distinct()
            .Should()
            .BeSubsetOf(["xmlns", "class", "viewBox", "width", "height", "role", "x", "y", "x1", "x2", "y1", "y2", "d"]);
        elements.Where(element => element.Name.LocalName == "style").Should().ContainSingle();
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void Every_claim_has_a_chart_with_its_verdicts_and_marks_that_say_what_happened(string file)
    {
        var @case = CaseFile.Read(file).Value;
        var timeline = Timeline.Of(@case);

        var charts = Chart(@case).Root!.Elements(XName.Get("svg", Svg)).ToArray();

        charts.Should().HaveCount(@case.Claims.Length);
        foreach (var (chart, claim) in charts.Zip(timeline.Claims))
        {
            var titles = chart.Descendants(XName.Get("title", Svg)).Select(title => title.Value).ToArray();
            titles[0].Should().Be(new Verification.Scoring.Labels(@case).Claim(claim.Id));
            foreach (var happened in claim.Points.SelectMany(point => point.Causes).Take(6))
            {
                titles.Should().Contain(title => title.Contains(happened.Event.Evidence));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Text_of_a_case_stays_text_in_Markdown(string text)
    {
        var document = Markdown.Parse(InMarkdown(NamedCase.Of(text)), GitHub);
        var plain = Markdown.Parse(InMarkdown(NamedCase.Of("words")), GitHub);

        document.Select(block => block.GetType()).Should().Equal(plain.Select(block => block.GetType()));
        document.Descendants<LinkInline>().Should().BeEmpty();
        document.Descendants<AutolinkInline>().Should().BeEmpty();
        document.Descendants<HtmlInline>().Should().BeEmpty();
        document.Descendants<Table>().Should().HaveCount(3).And.OnlyContain(table => table.Cast<TableRow>().All(row => row.Count == 6));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Text_of_a_case_neither_moves_the_cursor_nor_is_markup(int width)
    {
        const string Escaping = "a\u001B[2J\u009B31mc\u202Ed [bold]e[/]";

        var table = InTable(NamedCase.Of(Escaping), width);

        table.Should().Contain("a\uFFFD[2J\uFFFD31mc\uFFFDd [bold]e[/]");
        table.Where(sign => char.IsControl(sign) && sign != '\n').Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void No_line_of_the_table_is_wider_than_the_terminal(string file)
    {
        foreach (var width in new[] { 80, 103, 104, 120, 200 })
        {
            InTable(CaseFile.Read(file).Value, width).Split('\n').Max(line => line.Length).Should().BeLessThanOrEqualTo(width);
        }
    }

    [Fact]
    public void Changes_of_verdict_stand_out_without_colour()
    {
        var table = InTable(CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "wire-story.json")).Value, 120);

        table
            .Split('\n')
            .Where(line => line.StartsWith("> 2", StringComparison.Ordinal))
            .Should()
            .HaveCount(2)
            .And.ContainMatch("> 2024-03-14 12:00 UTC    refuted  *");
    }

    [Fact]
    public void What_is_on_one_date_and_what_has_none_can_be_drawn()
    {
        var @case = NamedCase.Of("x") with { AsOf = null };
        var undated = @case with
        {
            Sources = [.. @case.Sources.Select(source => source with { PublishedAt = null })],
            Evidence = [.. @case.Evidence.Select(item => item with { RetractedAt = null })],
        };

        Chart(undated).Descendants(XName.Get("text", Svg)).Should().Contain(text => text.Value == "undated");
        Chart(@case with { Evidence = [@case.Evidence[0]] })
            .Descendants(XName.Get("text", Svg))
            .Should()
            .Contain(text => text.Value == "2024-03-01");
        Chart(new VerificationCase()).Root.Should().NotBeNull();
    }

    private static IEnumerable<string> Shape(XDocument chart) =>
        chart
            .Descendants()
            .Select(element =>
                $"{element.Name.LocalName} {string.Join(" ", element.Attributes().Select(attribute => attribute.ToString()))}"
            );

    private static XDocument Chart(VerificationCase @case) =>
        XDocument.Parse(Written(stream => SvgTimeline.Write(@case, Timeline.Of(@case), stream)));

    private static string InMarkdown(VerificationCase @case) =>
        Written(stream => MarkdownTimeline.Write(@case, Timeline.Of(@case), stream));

    private static string InTable(VerificationCase @case, int width) =>
        Written(stream =>
            new TimelineTable(new Shell(Stream.Null, stream, TextWriter.Null, IsRich: false, width), stream).Write(
                @case,
                Timeline.Of(@case)
            )
        );

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
