using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>What each affiliation contributes, as bars around zero.</summary>
internal static class HtmlContributions
{
    /// <summary>How many groups stand open; the script, which makes the rows anew on every change, keeps to it.</summary>
    private const int OpenRows = 25;

    private const double HalfWidth = 100;
    private const double Height = 14;

    public static void Write(HtmlWriter html, HtmlCase page, HtmlClaimCase claim)
    {
        html.Leaf("h3", "What weighs");
        var heaviest = claim.Assessed.Contributions.Select(contribution => contribution.Weight).DefaultIfEmpty().Max();
        using (html.Open("div", ("data-part", "contributions")))
        {
            new HtmlTable(
                "contributions",
                $"What weighs on claim {claim.Assessed.Id}",
                "groups",
                "Side",
                "Group",
                "Against and for",
                "Weight",
                "P without it",
                "Origins and evidence"
            )
            {
                OpenRows = OpenRows,
            }.Write(html, claim.Assessed.Contributions, contribution => Row(html, page, claim, contribution, heaviest), "contributions");
        }

        html.Line();
    }

    private static void Row(HtmlWriter html, HtmlCase page, HtmlClaimCase claim, Contribution contribution, double heaviest)
    {
        using var row = html.Open("tr");
        var isSupport = contribution.Direction == Direction.Supports;
        html.Leaf("td", isSupport ? "for" : "against", ("class", isSupport ? "supports" : "refutes"));
        html.Leaf("th", page.Text.Labels.Group(contribution.Group), ("scope", "row"), ("dir", "auto"));
        using (html.Open("td"))
        {
            Bar(html, isSupport, contribution.Weight / heaviest * HalfWidth);
        }

        using (html.Open("td"))
        {
            html.Figure("weight", contribution.Weight, Figures.Weight(contribution.Weight));
        }

        using (html.Open("td"))
        {
            html.Figure("without", contribution.ProbabilityWithout, Figures.Probability(contribution.ProbabilityWithout));
        }

        html.Leaf("td", string.Join("; ", contribution.Origins.Select(origin => Origin(page, claim, origin))), ("dir", "auto"));
    }

    private static string Origin(HtmlCase page, HtmlClaimCase claim, OriginContribution origin) =>
        $"{page.Text.Labels.Source(origin.Source)} ({Figures.Weight(origin.Weight)}): {claim.Text.Evidence(origin.Evidence)}";

    private static void Bar(HtmlWriter html, bool isSupport, double length)
    {
        using var drawing = Drawing.Open(html, "bar", 2 * HalfWidth, Height);
        Drawing.Rectangle(html, isSupport ? "supports" : "refutes", isSupport ? HalfWidth : HalfWidth - length, 0, length, Height);
    }
}
