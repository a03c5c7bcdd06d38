using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>The claims of the page at a glance.</summary>
internal static class HtmlSummary
{
    public static void Write(HtmlWriter html, HtmlCase page)
    {
        using var section = html.Open("section", ("id", "claims"), ("aria-labelledby", "claims-title"));
        html.Leaf("h2", "Claims", ("id", "claims-title"));
        new HtmlTable(
            "summary",
            "The claims at a glance",
            "claims",
            "Claim",
            "Verdict",
            "Likelihood",
            "0 to 1",
            "Confidence",
            "Contest",
            "Groups for and against"
        ).Write(html, page.Claims, claim => Row(html, claim));
    }

    private static void Row(HtmlWriter html, HtmlClaimCase claim)
    {
        using var row = html.Open("tr", ("data-claim", HtmlWriter.Number(claim.Position)));
        using (html.Open("th", ("scope", "row")))
        {
            html.Leaf("a", claim.Text.Statement, ("href", "#" + claim.Anchor("")), ("dir", "auto"));
        }

        using (html.Open("td"))
        {
            HtmlFigures.Verdict(html, claim.Assessed);
        }

        using (html.Open("td"))
        {
            HtmlFigures.Likelihood(html, claim.Assessed);
        }

        using (html.Open("td"))
        {
            LikelihoodStrip.Write(html, claim.Assessed);
        }

        html.Leaf("td", claim.Assessed.Confidence.Level.InWords(), ("data-text", "confidence"));
        using (html.Open("td"))
        {
            html.Figure("contest", claim.Assessed.Contest, Figures.TwoPlaces(claim.Assessed.Contest));
        }

        using (html.Open("td"))
        {
            HtmlFigures.Groups(html, claim.Assessed);
        }
    }
}
