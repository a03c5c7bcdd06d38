using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>The part of a Markdown report on one claim.</summary>
internal static class MarkdownClaim
{
    /// <summary>Writes it.</summary>
    public static void Write(MarkdownPage page, CaseText text, string number, ClaimAssessment claim)
    {
        var told = new ClaimText(text, claim);
        page.Heading(2, $"{number}. {Escape(told.Statement)}");
        page.Paragraph(Escape(told.Byline));
        page.Paragraph(Escape(claim.Narrative));
        if (told.AsDeclared is { } declared)
        {
            page.Paragraph($"**{Escape(declared)}**");
        }

        if (told.Grade is { } grade)
        {
            page.Paragraph($"Grade: {Escape(grade)}");
        }

        if (told.Recalibrated is { } recalibrated)
        {
            page.Paragraph($"Recalibrated: {recalibrated}");
        }

        if (!claim.Contributions.IsEmpty)
        {
            page.Table(
                ["Side", "Weight:", "Group", "P without it:", "Origins and evidence"],
                claim.Contributions.Select(contribution => Row(text, told, contribution))
            );
        }

        new MarkdownEvidence(page, text, claim).Write();
        Section(page, "What would change it", told.Changes());
        Section(page, "Bear in mind", claim.Flags.Select(told.Flag));
        Section(page, $"Confidence: {claim.Confidence.Level.InWords()}", told.Reasons);
        var range = $"range {Figures.Probability(claim.Range.Low)} to {Figures.Probability(claim.Range.High)}";
        page.Paragraph($"Figures: {Escape($"{range}; {told.OtherFigures}")}.");
    }

    private static string[] Row(CaseText text, ClaimText told, Contribution contribution)
    {
        var origins = contribution.Origins.Select(origin =>
            Escape($"{text.Labels.Source(origin.Source)} ({Figures.Weight(origin.Weight)}): {told.Evidence(origin.Evidence)}")
        );
        return
        [
            contribution.Direction == Direction.Supports ? "for" : "against",
            Escape(Figures.Weight(contribution.Weight)),
            Escape(text.Labels.Group(contribution.Group)),
            Escape(Figures.Probability(contribution.ProbabilityWithout)),
            string.Join("; ", origins),
        ];
    }

    private static void Section(MarkdownPage page, string title, IEnumerable<string> entries)
    {
        var escaped = entries.Select(Escape).ToArray();
        if (escaped.Length > 0)
        {
            page.Paragraph($"**{title}**");
            page.List(escaped);
        }
    }

    private static string Escape(string text) => MarkdownText.Escape(text);
}
