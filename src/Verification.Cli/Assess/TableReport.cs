using System.Globalization;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;

namespace Verification.Cli;

/// <summary>Shows an assessment in a terminal: the claims at a glance, then each with its reasons.</summary>
internal sealed class TableReport(Shell shell, Stream stream)
{
    private const int Narrowest = 80;
    private const int WidestTable = 170;
    private const int WidestText = 110;
    private const int MostClaims = 100;
    private const int MostSections = 30;
    private const int MostEntries = 30;
    private const int Margin = 4;

    private readonly ReportStyle style = new(shell.IsRich);
    private readonly int tableWidth = Math.Clamp(shell.Width, Narrowest, WidestTable);
    private readonly int textWidth = Math.Clamp(shell.Width, Narrowest, WidestText);

    /// <summary>Writes the report.</summary>
    public void Write(VerificationCase @case, Assessment assessment)
    {
        var text = new CaseText(@case, assessment);
        using var page = new Page(shell.IsRich, Math.Max(shell.Width, Narrowest));
        page.Columns((textWidth, Page.Text(text.Title, ReportStyle.Strong)));
        if (text.Markings is { } markings)
        {
            page.Columns((textWidth, Page.Text(markings, ReportStyle.Strong)));
        }

        page.Columns((textWidth, Page.Text(text.Extent, ReportStyle.Faint)));
        page.Space();
        if (!assessment.Claims.IsEmpty)
        {
            Summary(page, text, assessment);
            Alternatives(page, text);
            Sections(page, text, assessment);
        }

        Listing(
            page,
            "Sources of which nothing weighs",
            [.. text.UnusedSources().Select(use => (text.Source(use.Id), text.WhyUnused(use)))]
        );
        Listing(
            page,
            "Evidence that did not exist at that date",
            [.. assessment.Absent.Select(item => (item.Evidence, text.WhyAbsent(item)))]
        );
        Heading(page, "How to read this");
        foreach (var line in text.Legend(style.Strip))
        {
            page.Columns((textWidth, Page.Text(line)));
        }

        using var writer = new StreamWriter(stream, Shell.Utf8, leaveOpen: true) { NewLine = "\n" };
        page.WriteTo(writer);
    }

    private void Summary(Page page, CaseText text, Assessment assessment)
    {
        new ClaimSummary(page, style, text, tableWidth).Write(assessment.Claims.Take(MostClaims));
        LeftOut(page, assessment.Claims.Length - MostClaims, "claim", "claims");
    }

    private void Sections(Page page, CaseText text, Assessment assessment)
    {
        Heading(page, "Why");
        var section = new ClaimSection(page, style, text, textWidth);
        foreach (var (position, claim) in assessment.Claims.Take(MostSections).Index())
        {
            section.Write((position + 1).ToString(CultureInfo.InvariantCulture), claim);
        }

        LeftOut(page, assessment.Claims.Length - MostSections, "claim", "claims");
    }

    private void Alternatives(Page page, CaseText text)
    {
        foreach (var set in text.Alternatives().Take(MostEntries))
        {
            Listing(
                page,
                "Exactly one of these is true",
                [
                    .. set.Select(claim =>
                        (claim.AlternativeProbability is { } joint ? Figures.Probability(joint) : "", text.Labels.Claim(claim.Id))
                    ),
                ]
            );
        }
    }

    private void Listing(Page page, string heading, IReadOnlyList<(string Name, string Words)> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        Heading(page, heading);
        foreach (var (name, words) in entries.Take(MostEntries))
        {
            page.Columns((2, Page.Text(style.Bullet)), (textWidth - 2, Page.Text($"{name}: {words}")));
        }

        LeftOut(page, entries.Count - MostEntries, "entry", "entries");
        page.Space();
    }

    private void Heading(Page page, string heading)
    {
        page.Columns((textWidth, Page.Text(heading, ReportStyle.Strong)));
        page.Columns((textWidth, Page.Text(new string(style.Rule, textWidth), ReportStyle.Faint)));
    }

    private void LeftOut(Page page, int count, string one, string many)
    {
        if (count > 0)
        {
            page.Columns(
                (textWidth, Page.Text($"{Figures.Count(count, $"more {one}", $"more {many}")} left out here; --format json gives all."))
            );
            page.Space();
        }
    }
}
