using Spectre.Console;
using Verification.Copies;
using Verification.Evidence;
using Verification.Reporting;

namespace Verification.Cli;

/// <summary>Shows proposed copies in a terminal: by claim, the strongest first, with what stands in either item.</summary>
internal sealed class CopiesTable(Shell shell, Stream stream)
{
    private const int Narrowest = 80;
    private const int Widest = 120;
    private const int MostClaims = 100;
    private const int MostProposals = 50;
    private const int Score = 6;
    private const int Label = 10;

    private readonly ReportStyle style = new(shell.IsRich);
    private readonly int width = Math.Clamp(shell.Width, Narrowest, Widest);

    /// <summary>Writes the report.</summary>
    public void Write(VerificationCase @case, IReadOnlyCollection<CopyProposal> proposals)
    {
        var text = new CopiesText(@case, proposals);
        using var page = new Page(shell.IsRich, Math.Max(shell.Width, Narrowest));
        Line(page, text.Title, ReportStyle.Strong);
        if (text.Markings is { } markings)
        {
            Line(page, markings, ReportStyle.Strong);
        }

        Line(page, text.Summary, ReportStyle.Faint);
        page.Space();
        foreach (var (statement, ofClaim) in text.Claims.Take(MostClaims))
        {
            Claim(page, text, statement, ofClaim);
        }

        if (text.Claims.Skip(MostClaims).Count() is > 0 and var left)
        {
            Line(page, $"{Figures.Count(left, "more claim", "more claims")} left out here; --format json gives all.", ReportStyle.Faint);
        }

        using var writer = new StreamWriter(stream, Shell.Utf8, leaveOpen: true) { NewLine = "\n" };
        page.WriteTo(writer);
    }

    private void Claim(Page page, CopiesText text, string statement, IReadOnlyList<CopyProposal> proposals)
    {
        Line(page, statement, ReportStyle.Strong);
        Line(page, new string(style.Rule, width), ReportStyle.Faint);
        foreach (var proposal in proposals.Take(MostProposals))
        {
            Proposal(page, text, proposal);
        }

        if (proposals.Count > MostProposals)
        {
            Line(
                page,
                $"{Figures.Count(proposals.Count - MostProposals, "more item", "more items")} left out here; --format json gives all.",
                ReportStyle.Faint
            );
            page.Space();
        }
    }

    private void Proposal(Page page, CopiesText text, CopyProposal proposal)
    {
        var words = $"{text.Named(proposal.Item)} {CopiesText.Way(proposal)} {text.Named(proposal.Repeats)}";
        page.Columns((Score, Page.Text(Figures.TwoPlaces(proposal.Score), ReportStyle.Strong)), (width - Score, Page.Text(words)));
        Entry(page, "because", CopiesText.Reasons(proposal));
        if (CopiesText.SideBySide(proposal) is var (passage, repeated))
        {
            Entry(page, "it has", passage);
            Entry(page, "the other", repeated);
        }

        page.Space();
    }

    private void Entry(Page page, string label, string words)
    {
        if (words.Length > 0)
        {
            page.Columns((Score, Page.Text("")), (Label, Page.Text(label, ReportStyle.Faint)), (width - Score - Label, Page.Text(words)));
        }
    }

    private void Line(Page page, string words, Style look) => page.Columns((width, Page.Text(words, look)));
}
