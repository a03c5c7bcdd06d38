using Spectre.Console;
using Spectre.Console.Rendering;
using Verification.Reporting;

namespace Verification.Cli;

/// <summary>Shows a comparison in a terminal: the claims that came out otherwise, and what did it.</summary>
internal sealed class ComparisonTable(Shell shell, Stream stream)
{
    private const int Narrowest = 80;
    private const int Widest = 120;
    private const int MostClaims = 100;
    private const int MostCauses = 12;
    private const int Margin = 2;
    private const int Label = 8;

    private static readonly (int Width, string Name)[] Columns =
    [
        (15, "Verdict"),
        (6, "P"),
        (20, "Likelihood"),
        (11, "Confidence"),
        (9, "Contest"),
        (10, "Groups"),
    ];

    private readonly ReportStyle style = new(shell.IsRich);
    private readonly int width = Math.Clamp(shell.Width, Narrowest, Widest);

    /// <summary>Writes the report.</summary>
    public void Write(CaseComparison comparison)
    {
        var text = new ComparisonText(comparison);
        using var page = new Page(shell.IsRich, Math.Max(shell.Width, Narrowest));
        Line(page, text.Title, ReportStyle.Strong);
        if (text.Markings is { } markings)
        {
            Line(page, markings, ReportStyle.Strong);
        }

        Line(page, text.Summary, ReportStyle.Strong);
        foreach (var side in text.Sides)
        {
            Line(page, side, ReportStyle.Faint);
        }

        page.Space();
        foreach (var (heading, claims) in text.Sections)
        {
            Section(page, text, heading, claims);
        }

        if (text.WithoutEffect is { } idle)
        {
            Line(page, idle, ReportStyle.Faint);
        }

        using var writer = new StreamWriter(stream, Shell.Utf8, leaveOpen: true) { NewLine = "\n" };
        page.WriteTo(writer);
    }

    private void Section(Page page, ComparisonText text, string heading, IReadOnlyList<ClaimComparison> claims)
    {
        Line(page, heading, ReportStyle.Strong);
        Row(page, "", [.. Columns.Select(column => Page.Text(column.Name, ReportStyle.Faint))]);
        Line(page, new string(style.Rule, width), ReportStyle.Faint);
        foreach (var claim in claims.Take(MostClaims))
        {
            Claim(page, text, claim);
        }

        if (claims.Count > MostClaims)
        {
            var left = Figures.Count(claims.Count - MostClaims, "more claim", "more claims");
            Line(page, $"{left} left out here; --format json gives all.", ReportStyle.Faint);
            page.Space();
        }
    }

    private void Claim(Page page, ComparisonText text, ClaimComparison claim)
    {
        Line(page, text.Statement(claim), ReportStyle.Strong);
        Side(page, "before", claim.Before);
        Side(page, "after", claim.After);
        foreach (var cause in claim.Attributions.Take(MostCauses))
        {
            Cause(page, Figures.Change(cause.Part), ComparisonText.Cause(claim, cause));
        }

        var rest = claim.Attributions.Skip(MostCauses).ToArray();
        if (rest.Length > 0)
        {
            Cause(page, "", ComparisonText.Rest(rest));
        }

        if (ComparisonText.Method(claim) is { } method)
        {
            Cause(page, "", method);
        }

        page.Space();
    }

    private static void Side(Page page, string name, ClaimFigures? figures)
    {
        if (figures is not null)
        {
            var cells = Array.ConvertAll(ComparisonText.Row(figures), cell => Page.Text(cell));
            cells[0] = Page.Text(figures.Verdict.InWords(), ReportStyle.Of(figures.Verdict));
            Row(page, name, cells);
        }
    }

    private static void Row(Page page, string name, Paragraph[] cells) =>
        page.Columns([
            (Margin, Page.Text("")),
            (Label, Page.Text(name, ReportStyle.Faint)),
            .. cells.Select((cell, position) => (Columns[position].Width, (IRenderable)cell)),
        ]);

    private void Cause(Page page, string part, string words) =>
        page.Columns((Margin, Page.Text("")), (Label, Page.Text(part)), (width - Margin - Label, Page.Text(words)));

    private void Line(Page page, string words, Style look) => page.Columns((width, Page.Text(words, look)));
}
