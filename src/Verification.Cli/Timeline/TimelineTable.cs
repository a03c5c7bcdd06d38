using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;

namespace Verification.Cli;

/// <summary>Shows a timeline in a terminal: for each claim a row at every date on which something of it changed.</summary>
internal sealed class TimelineTable(Shell shell, Stream stream)
{
    private const int Narrowest = 80;
    private const int Widest = 150;
    private const int WidestText = 110;
    private const int MostClaims = 30;
    private const int MostRows = 60;
    private const int Mark = 2;
    private const int Date = 24;
    private const int Verdict = 15;
    private const int Probability = 6;
    private const int Contest = 9;
    private const int Strip = 17;
    private const int Fixed = Mark + Date + Verdict + Probability + Strip + 1 + Contest;
    private const int NarrowestCauses = 30;

    private readonly ReportStyle style = new(shell.IsRich);
    private readonly int width = Math.Clamp(shell.Width, Narrowest, Widest);
    private readonly int textWidth = Math.Clamp(shell.Width, Narrowest, WidestText);

    private bool IsWide => width >= Fixed + NarrowestCauses;

    /// <summary>Writes the timeline.</summary>
    public void Write(VerificationCase @case, Timeline timeline)
    {
        var text = new TimelineText(@case, timeline);
        using var page = new Page(shell.IsRich, Math.Max(shell.Width, Narrowest));
        page.Columns((textWidth, Page.Text(text.Case.Title, ReportStyle.Strong)));
        if (text.Case.Markings is { } markings)
        {
            page.Columns((textWidth, Page.Text(markings, ReportStyle.Strong)));
        }

        page.Columns((textWidth, Page.Text(text.Case.Extent, ReportStyle.Faint)));
        page.Space();
        foreach (var claim in timeline.Claims.Take(MostClaims))
        {
            Write(page, text, claim);
        }

        LeftOut(page, timeline.Claims.Length - MostClaims, "claim", "claims");
        foreach (var line in TimelineText.Legend(style.Strip))
        {
            page.Columns((textWidth, Page.Text(line)));
        }

        page.Columns((textWidth, Page.Text($"{style.Turn} marks a change of verdict.")));
        using var writer = new StreamWriter(stream, Shell.Utf8, leaveOpen: true) { NewLine = "\n" };
        page.WriteTo(writer);
    }

    private void Write(Page page, TimelineText text, ClaimTimeline claim)
    {
        page.Columns((width, Page.Text(text.Case.Labels.Claim(claim.Id), ReportStyle.Strong)));
        page.Columns((width, Page.Text($"Claim {claim.Id}", ReportStyle.Faint)));
        Heading(page);
        page.Columns((width, Page.Text(new string(style.Rule, width), ReportStyle.Faint)));
        var changes = TimelineText.Changes(claim).ToArray();
        foreach (var (point, isTurn) in changes.Take(MostRows))
        {
            Row(page, text, point, isTurn);
        }

        LeftOut(page, changes.Length - MostRows, "change", "changes");
        if (TimelineText.Unchanged(claim) is { } unchanged)
        {
            page.Columns((Mark, Page.Text("")), (width - Mark, Page.Text(unchanged, ReportStyle.Faint)));
        }

        page.Space();
    }

    private void Heading(Page page)
    {
        var scale = "0".PadRight(Strip - 1) + "1";
        page.Columns(
            (Mark, Page.Text("")),
            (Date, Page.Text("Date", ReportStyle.Strong)),
            (Verdict, Page.Text("Verdict", ReportStyle.Strong)),
            (Probability, Page.Text("P", ReportStyle.Strong)),
            (Strip + 1, Page.Text(scale, ReportStyle.Strong)),
            (Contest, Page.Text("Contest", ReportStyle.Strong)),
            (IsWide ? width - Fixed : 0, Page.Text("What happened", ReportStyle.Strong))
        );
    }

    private void Row(Page page, TimelineText text, ClaimPoint point, bool isTurn)
    {
        var causes = Page.Text(string.Join("; ", text.Causes(point)));
        page.Columns(
            (Mark, Page.Text(isTurn ? style.Turn : "", ReportStyle.Strong)),
            (Date, Page.Text(TimelineText.Date(point))),
            (Verdict, Page.Text(point.Verdict.InWords(), isTurn ? ReportStyle.Of(point.Verdict) : null)),
            (Probability, Page.Text(Figures.Probability(point.Probability), ReportStyle.Strong)),
            (Strip + 1, style.Draw(style.Strip.Draw(point.Probability, point.Range, Strip), point.Verdict)),
            (Contest, Page.Text(Figures.TwoPlaces(point.Contest))),
            (IsWide ? width - Fixed : 0, causes)
        );
        if (!IsWide)
        {
            page.Columns((Mark + Mark, Page.Text("")), (width - Mark - Mark, causes));
        }
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
