using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>The part of a Markdown report on the items of evidence on one claim.</summary>
internal sealed class MarkdownEvidence(MarkdownPage page, CaseText text, ClaimAssessment claim)
{
    private readonly EvidenceText told = new(text, claim);

    /// <summary>Writes it: a table of all items, what they say, and who repeats whom.</summary>
    public void Write()
    {
        if (told.Items.Count == 0)
        {
            return;
        }

        page.Paragraph("**Evidence**");
        page.Folded(
            told.Items,
            ("item", "items"),
            items =>
                page.Table(
                    ["Item", "Stance", "Source", "Kind", "Rating", "Said of it", "Date", "Weight:", "Origin"],
                    items.Select(item => Array.ConvertAll(Row(item), MarkdownText.Escape))
                )
        );
        var remarks = told.Items.Select(EvidenceText.Remarks).OfType<string>().ToArray();
        Section("What it says", remarks, ("item", "items"), entries => page.List(entries.Select(MarkdownText.Escape)));
        var provenance = Provenance.Of(told.Items.Where(item => item.Claim == claim.Id)).ToArray();
        Section("Who repeats whom", provenance, ("origin", "origins"), origins => page.Tree(origins.Select(Chain)));
    }

    private void Section<T>(string title, IReadOnlyCollection<T> entries, (string, string) names, Action<IEnumerable<T>> write)
    {
        if (entries.Count > 0)
        {
            page.Paragraph($"**{title}**");
            page.Folded(entries, names, write);
        }
    }

    private string[] Row(EvidenceItem item) =>
        [
            EvidenceText.Name(item),
            told.Stance(item),
            told.Source(item),
            told.Kind(item),
            told.Rating(item),
            EvidenceText.Qualities(item),
            told.Date(item),
            told.Weight(item),
            EvidenceText.Origin(item),
        ];

    private (string, IEnumerable<string>) Chain(Provenance provenance) =>
        (MarkdownText.Escape(Link(provenance.Origin)), MarkdownPage.Cut(provenance.Repetitions, ("repetition", "repetitions"), Repetition));

    private string Repetition(EvidenceItem item) => MarkdownText.Escape($"{Link(item)}, {EvidenceText.Origin(item)}");

    private string Link(EvidenceItem item) =>
        $"{EvidenceText.Name(item)}, {text.Source(item.Source)}{(text.Absence(item.Id) is { } why ? $" (absent: {why})" : "")}";
}
