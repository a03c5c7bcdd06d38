using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Tests.Serialization;

namespace Verification.Tests.Reporting;

public sealed class HtmlReportTests
{
    private static readonly HtmlParser Parser = new();

    public static TheoryData<string> Hostile => HostileTexts.All;

    public static TheoryData<string> Published => Cases.All;

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Text_of_a_case_never_shapes_the_page(string text) =>
        Shape(Page(NamedCase.Of(text))).Should().Equal(Shape(Page(NamedCase.Of("words"))));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void The_page_holds_the_case_as_it_was_written(string text)
    {
        var @case = NamedCase.Of(text);

        var held = Encoding.UTF8.GetBytes(Page(@case).GetElementById("case")!.TextContent);

        var expected = Encoding.UTF8.GetBytes(JsonText.Write(@case));
        JsonText.Write(CaseFile.Read(new MemoryStream(held)).Value).Should().Be(Encoding.UTF8.GetString(expected));
    }

    [Theory]
    [InlineData("https://example.org/a?b=1&c=%3Cscript%3E", "https://example.org/a?b=1&c=%3Cscript%3E")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,<script>alert(1)</script>", null)]
    [InlineData("vbscript:x", null)]
    [InlineData("https://user:word@example.org/", null)]
    [InlineData("//example.org/x", null)]
    [InlineData("https://example.org/\"onclick=\"alert(1)", "https://example.org/%22onclick=%22alert%281%29")]
    public void Only_addresses_of_the_web_become_links(string url, string? target)
    {
        var named = NamedCase.Of("words");

        var page = Page(named with { Sources = [.. named.Sources.Select(source => source with { Url = url })] });

        page.QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href")!)
            .Where(link => link[0] != '#')
            .Distinct()
            .Should()
            .BeEquivalentTo(target is null ? [] : new[] { target });
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void The_page_asks_nothing_of_any_network_and_allows_its_own_script_and_style_alone(string name)
    {
        var page = Page(Cases.Read(name));

        page.QuerySelectorAll("[src],link,img,iframe,object,embed,form,[style],base").Should().BeEmpty();
        page.All.SelectMany(element => element.Attributes)
            .Should()
            .NotContain(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content");
        policy
            .Should()
            .Be(
                $"default-src 'none'; script-src '{Digest(page.Scripts.Single(script => script.Type is null))}'; "
                    + $"style-src '{Digest(page.QuerySelector("style")!)}'; base-uri 'none'; form-action 'none'"
            );
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void Every_claim_is_told_with_its_figures_to_the_last_digit(string name)
    {
        var @case = Cases.Read(name);
        var page = Page(@case);

        foreach (var (claim, position) in new ScoringEngine().Assess(@case).Claims.Select((claim, position) => (claim, position)))
        {
            foreach (var place in page.QuerySelectorAll($"[data-claim='{position}']"))
            {
                Value(place, "probability").Should().Be(claim.Probability);
                Value(place, "contest", claim.Contest).Should().Be(claim.Contest);
                place.QuerySelector("[data-text=verdict]")!.TextContent.Should().Be(claim.Verdict.InWords());
                place.QuerySelector("[data-text=term]")!.TextContent.Should().Be(claim.Term.InWords());
            }

            var article = page.QuerySelector($"article[data-claim='{position}']")!;
            Value(article, "rangeLow").Should().Be(claim.Range.Low);
            Value(article, "rangeHigh").Should().Be(claim.Range.High);
            Value(article, "intervalLow").Should().Be(claim.Interval.Low);
            Value(article, "intervalHigh").Should().Be(claim.Interval.High);
            Value(article, "support").Should().Be(claim.Support);
            Value(article, "refutation").Should().Be(claim.Refutation);
            Value(article, "uncertainty").Should().Be(claim.Opinion.Uncertainty);
            article.QuerySelector("[data-text=narrative]")!.TextContent.Should().Be(VisibleText.Of(claim.Narrative));
            article
                .QuerySelectorAll("[data-list=contributions] data[data-figure=weight]")
                .Select(Exactly)
                .Should()
                .Equal(claim.Contributions.Select(contribution => contribution.Weight));
        }
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void Every_item_of_evidence_stands_in_the_table_of_its_claim_with_its_weight(string name)
    {
        var @case = Cases.Read(name);
        var weights = new ScoringEngine()
            .Assess(@case)
            .Claims.SelectMany(claim => claim.Weights.Select(weight => (claim.Id, weight.Evidence, weight.Weight)))
            .ToLookup(weight => (weight.Id, weight.Evidence), weight => weight.Weight);

        var rows = Page(@case).QuerySelectorAll("tr[data-item]");

        rows.Should().HaveCount(@case.Evidence.Length);
        foreach (var row in rows)
        {
            var item = @case.Evidence[int.Parse(row.GetAttribute("data-item")!, CultureInfo.InvariantCulture)];
            var claim = @case.Claims[int.Parse(row.Closest("article")!.GetAttribute("data-claim")!, CultureInfo.InvariantCulture)];
            claim.Id.Should().Be(item.Claim);
            row.QuerySelector("b")!.TextContent.Should().Be(item.Id);
            Value(row, "weight").Should().Be(weights[(item.Claim, item.Id)].DefaultIfEmpty().Max());
        }
    }

    [Fact]
    public void A_copy_folds_into_the_lane_of_its_origin()
    {
        var lanes = Page(Cases.Read("wire-story.json")).QuerySelectorAll("svg.provenance .lane");

        lanes.Should().HaveCount(3);
        lanes[2].QuerySelector(".origin title")!.TextContent.Should().Be("Wire story (media report, supports)");
        lanes[2].QuerySelectorAll(".copy").Should().HaveCount(4);
        lanes[2].TextContent.Should().Contain("and 2 more copies, folded in");
        lanes[2].QuerySelectorAll(".flow").Should().ContainSingle();
    }

    [Fact]
    public void A_claim_with_very_much_evidence_keeps_most_of_it_folded_and_loses_none()
    {
        var @case = new VerificationCase
        {
            Claims = [new() { Id = "c" }],
            Sources = [.. Enumerable.Range(0, 700).Select(number => new Verification.Sources.Source { Id = $"s{number}" })],
            Evidence =
            [
                .. Enumerable
                    .Range(0, 700)
                    .Select(number => new EvidenceItem
                    {
                        Id = $"e{number}",
                        Claim = "c",
                        Source = $"s{number}",
                        Stance = Stance.Supports,
                    }),
            ],
        };

        var page = Page(@case);

        page.QuerySelectorAll("tr[data-item]").Should().HaveCount(700);
        page.QuerySelectorAll("details tr[data-item]").Should().HaveCount(600);
        page.QuerySelectorAll("svg.provenance .lane").Should().HaveCount(24);
        page.QuerySelector("article")!.TextContent.Should().Contain("And 676 origins of less weight.");
    }

    [Fact]
    public void The_page_of_the_founding_case_stays_below_300_kilobytes() =>
        Written(Cases.Read("cuban-casualties.json")).Length.Should().BeLessThan(300_000);

    [Fact]
    public void Markings_and_grades_stand_on_the_page()
    {
        var named = NamedCase.Of("words") with { Markings = ["TLP:AMBER"] };
        var assessment = new ScoringEngine().Assess(named);
        var graded = assessment with
        {
            Claims = [.. assessment.Claims.Select(claim => claim with { Grade = new("scheme", "label", "because.") })],
        };

        var page = Page(named, graded);

        page.QuerySelector(".marking")!.TextContent.Should().Be("TLP:AMBER");
        page.QuerySelectorAll("article p.grade").Select(grade => grade.TextContent).Should().AllBe("Grade: scheme: label; because.");
    }

    private static double Value(IElement place, string figure, double otherwise = double.NaN) =>
        place.QuerySelector($"data[data-figure={figure}]") is { } found ? Exactly(found) : otherwise;

    private static double Exactly(IElement data) => double.Parse(data.GetAttribute("value")!, CultureInfo.InvariantCulture);

    /// <summary>The names of all elements and of their attributes, in order.</summary>
    private static IEnumerable<string> Shape(IDocument page) =>
        page.All.Select(element => $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}");

    private static string Digest(IElement element) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)))}";

    private static IHtmlDocument Page(VerificationCase @case) => Page(@case, new ScoringEngine().Assess(@case));

    private static IHtmlDocument Page(VerificationCase @case, Assessment assessment)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(@case, assessment, stream);
        return Parser.ParseDocument(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static byte[] Written(VerificationCase @case)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(@case, new ScoringEngine().Assess(@case), stream);
        return stream.ToArray();
    }
}
