using Spectre.Console;
using Spectre.Console.Rendering;
using Verification.Reporting;

namespace Verification.Cli;

/// <summary>Shows a calibration, or a check of one, in a terminal.</summary>
internal sealed class CalibrationTable(Shell shell, Stream stream)
{
    private const int Narrowest = 80;
    private const int WidestText = 110;
    private const int Gap = 2;

    /// <summary>Writes it.</summary>
    public void Write(CalibrationText text)
    {
        string[][] measures = [text.MeasureColumns, .. text.MeasureRows];
        var width = Math.Max(Math.Max(shell.Width, Narrowest), Widths(measures).Sum());
        using var page = new Page(shell.IsRich, width);
        Line(page, text.Title, ReportStyle.Strong);
        Line(page, text.Extent, ReportStyle.Faint);
        Paragraphs(page, text.Summary);
        Grid(page, measures);
        if (!text.Constants.IsEmpty)
        {
            page.Space();
            Grid(page, [CalibrationText.ConstantColumns, .. text.Constants]);
        }

        Paragraphs(page, text.Notes);
        Paragraphs(page, CalibrationText.Legend);
        using var writer = new StreamWriter(stream, Shell.Utf8, leaveOpen: true) { NewLine = "\n" };
        page.WriteTo(writer);
    }

    private static void Paragraphs(Page page, IEnumerable<string> sentences)
    {
        page.Space();
        foreach (var sentence in sentences)
        {
            Line(page, sentence);
        }

        page.Space();
    }

    /// <summary>A table whose first row is its head; a column whose name ends in a colon is set to the right.</summary>
    private static void Grid(Page page, string[][] rows)
    {
        var widths = Widths(rows);
        for (var row = 0; row < rows.Length; row++)
        {
            var style = row == 0 ? ReportStyle.Strong : null;
            page.Columns([
                .. rows[row]
                    .Select(
                        (cell, column) =>
                            (widths[column], (IRenderable)Page.Text(Set(cell.TrimEnd(':'), rows[0][column], widths[column] - Gap), style))
                    ),
            ]);
        }
    }

    private static string Set(string cell, string head, int width) => head.EndsWith(':') ? cell.PadLeft(width) : cell;

    private static int[] Widths(string[][] rows) =>
        [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].TrimEnd(':').Length) + Gap)];

    private static void Line(Page page, string words, Style? look = null) => page.Columns((WidestText, Page.Text(words, look)));
}
