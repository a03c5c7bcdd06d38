using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>The part of the page on one claim.</summary>
internal static class HtmlClaim
{
    public static void Write(HtmlWriter html, HtmlCase page, HtmlClaimCase claim)
    {
        var title = claim.Anchor("-title");
        using (
            html.Open(
                "article",
                ("class", "claim"),
                ("id", claim.Anchor("")),
                ("data-claim", HtmlWriter.Number(claim.Position)),
                ("aria-labelledby", title)
            )
        )
        {
            html.Leaf("h2", claim.Text.Statement, ("id", title), ("dir", "auto"));
            html.Leaf("p", claim.Text.Byline, ("class", "quiet"), ("dir", "auto"));
            Standing(html, page, claim);
            HtmlEvidence.Write(html, page, claim);
            ProvenanceGraph.Write(html, page, claim);
            HtmlContributions.Write(html, page, claim);
            page.Timeline.Write(html, claim);
            Listing(html, "What would change it", "changes", claim.Text.Changes());
            var copies = claim.Assessed.Flags.Where(flag => flag.Code == FlagCode.PossibleCopies).Select(claim.Text.Flag).ToArray();
            Listing(html, "Bear in mind", "flags", claim.Assessed.Flags.Select(claim.Text.Flag).Except(copies, StringComparer.Ordinal));
            AsWritten(html, copies);
            var rests = claim.Assessed.Confidence.Reasons.Where(reason => reason.Code == ReasonCode.RestsOnPossibleCopies);
            string[] onCopies = [.. rests.Select(reason => reason.Message)];
            Listing(html, "What the confidence rests on", "reasons", claim.Text.Reasons.Except(onCopies, StringComparer.Ordinal));
            AsWritten(html, onCopies);
        }

        html.Line();
    }

    private static void Standing(HtmlWriter html, HtmlCase page, HtmlClaimCase claim)
    {
        using (html.Open("p", ("class", "standing")))
        {
            HtmlFigures.Verdict(html, claim.Assessed);
            html.Text(" ");
            HtmlFigures.Likelihood(html, claim.Assessed);
            html.Text(" ");
            LikelihoodStrip.Write(html, claim.Assessed);
        }

        html.Leaf("p", claim.Assessed.Narrative, ("class", "narrative"), ("data-text", "narrative"), ("dir", "auto"));
        AsWritten(html, new[] { claim.Text.AsDeclared }.OfType<string>());
        if (claim.Text.Grade is { } grade)
        {
            html.Leaf("p", $"Grade: {grade}", ("class", "grade"), ("data-as-written", ""), ("dir", "auto"));
        }

        if (claim.Text.Recalibrated is { } recalibrated)
        {
            html.Leaf("p", $"Recalibrated: {recalibrated}", ("class", "grade"), ("data-as-written", ""));
        }

        HtmlFigures.All(html, claim, page.Text.Options.IntervalMass);
        html.Line();
    }

    /// <summary>What does not follow a change of the reader’s, and is hidden upon one: the script does not look for copies.</summary>
    private static void AsWritten(HtmlWriter html, IEnumerable<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            html.Leaf("p", paragraph, ("class", "copies"), ("data-as-written", ""), ("dir", "auto"));
        }
    }

    private static void Listing(HtmlWriter html, string title, string name, IEnumerable<string> entries)
    {
        html.Leaf("h3", title);
        using (html.Open("ul", ("data-list", name)))
        {
            foreach (var entry in entries)
            {
                html.Leaf("li", entry, ("dir", "auto"));
            }
        }

        html.Line();
    }
}
