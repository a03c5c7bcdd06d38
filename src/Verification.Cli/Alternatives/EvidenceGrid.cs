using Spectre.Console;
using Verification.Reporting;

namespace Verification.Cli;

/// <summary>
/// How each item of a matrix sits with each hypothesis. Where there is no room beside the figures, the item stands above them; hypotheses
/// for which there is no room at all follow in a table of their own.
/// </summary>
internal sealed class EvidenceGrid(Page page, int width)
{
    private const int Item = 30;
    private const int Margin = 4;
    private const int Gap = 2;
    private const int Apart = 14;
    private const int Cell = 10;
    private const int MostRows = 100;

    public void Write(HypothesisMatrix matrix, MatrixText told)
    {
        if (matrix.Evidence.IsEmpty)
        {
            return;
        }

        var beside = (width - Item - Gap - Apart) / Cell;
        var isBeside = matrix.Hypotheses.Length <= beside;
        var room = isBeside ? beside : (width - Margin - Apart) / Cell;
        for (var first = 0; first < matrix.Hypotheses.Length; first += room)
        {
            Write(matrix, told, first, Math.Min(room, matrix.Hypotheses.Length - first), isBeside);
        }
    }

    private void Write(HypothesisMatrix matrix, MatrixText told, int first, int count, bool isBeside)
    {
        var labels = matrix.Hypotheses.Skip(first).Take(count).Select(hypothesis => (hypothesis.Label, (Style?)ReportStyle.Strong));
        Row("Evidence", ("Diagnosticity", ReportStyle.Strong), labels, isBeside, ReportStyle.Strong);
        foreach (var row in matrix.Evidence.Take(MostRows))
        {
            var cells = row.Cells.Skip(first).Take(count).Select(cell => (MatrixText.Cell(cell), ReportStyle.Of(cell)));
            Row(told.Evidence(row), (MatrixText.Diagnosticity(row), null), cells, isBeside, null);
        }

        if (matrix.Evidence.Length > MostRows)
        {
            page.Columns(
                (
                    width,
                    Page.Text(
                        $"{Figures.Count(matrix.Evidence.Length - MostRows, "more item", "more items")} left out here; --format json gives all."
                    )
                )
            );
        }

        page.Space();
    }

    private void Row(
        string item,
        (string Text, Style? Look) apart,
        IEnumerable<(string Text, Style? Look)> cells,
        bool isBeside,
        Style? look
    )
    {
        var used = Apart + (cells.Count() * Cell);
        var itemWidth = isBeside ? width - Gap - used : 0;
        if (!isBeside)
        {
            page.Columns((width, Page.Text(item, look)));
        }

        page.Columns([
            (isBeside ? itemWidth : Margin, Page.Text(isBeside ? item : "", look)),
            (isBeside ? Gap : 0, Page.Text("")),
            (Apart, Page.Text(apart.Text.PadLeft(Apart), apart.Look)),
            .. cells.Select(cell => (Cell, Page.Text(cell.Text.PadLeft(Cell), cell.Look))),
        ]);
    }
}
