using Spectre.Console;
using Verification.Reporting;

namespace Verification.Cli;

/// <summary>Shows matrices of evidence against hypotheses in a terminal.</summary>
internal sealed class AlternativesTable(Shell shell, CaseText text)
{
    private const int Narrowest = 80;
    private const int Widest = 170;
    private const int WidestText = 110;

    private readonly ReportStyle style = new(shell.IsRich);
    private readonly int width = Math.Clamp(shell.Width, Narrowest, Widest);
    private readonly int textWidth = Math.Clamp(shell.Width, Narrowest, WidestText);

    /// <summary>Writes the matrices of a case.</summary>
    public void Write(IReadOnlyCollection<HypothesisMatrix> matrices, Stream stream)
    {
        using var page = new Page(shell.IsRich, Math.Max(shell.Width, Narrowest));
        Line(page, text.Title, ReportStyle.Strong);
        if (text.Markings is { } markings)
        {
            Line(page, markings, ReportStyle.Strong);
        }

        Line(page, text.Extent, ReportStyle.Faint);
        page.Space();
        foreach (var matrix in matrices)
        {
            Write(page, matrix);
        }

        IEnumerable<string> closing = matrices.Count == 0 ? [MatrixText.Nothing] : MatrixText.Legend;
        foreach (var words in closing)
        {
            Line(page, words);
        }

        using var writer = new StreamWriter(stream, Shell.Utf8, leaveOpen: true) { NewLine = "\n" };
        page.WriteTo(writer);
    }

    private void Write(Page page, HypothesisMatrix matrix)
    {
        var told = new MatrixText(text, matrix);
        page.Columns((width, Page.Text(told.Heading, ReportStyle.Strong)));
        page.Columns((width, Page.Text(new string(style.Rule, width), ReportStyle.Faint)));
        new HypothesisTable(page, width).Write(matrix, told);
        if (matrix.Disagreement is { } disagreement)
        {
            Line(page, disagreement.Message);
            page.Space();
        }

        new EvidenceGrid(page, width).Write(matrix, told);
        if (told.Neutral is { } neutral)
        {
            Line(page, neutral);
            page.Space();
        }
    }

    private void Line(Page page, string words, Style? look = null) => page.Columns((textWidth, Page.Text(words, look)));
}
