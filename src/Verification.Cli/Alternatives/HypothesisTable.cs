using Spectre.Console;
using Verification.Reporting;

namespace Verification.Cli;

/// <summary>The hypotheses of a matrix, each with its figures and ranks.</summary>
internal sealed class HypothesisTable(Page page, int width)
{
    private const int Label = 5;
    private const int Gap = 2;

    private static readonly int[] Figures = [.. MatrixText.HypothesisFigures.Select(name => Math.Max(name.Length, 5) + 1)];

    private int Statement => width - Label - Gap - Figures.Sum();

    public void Write(HypothesisMatrix matrix, MatrixText told)
    {
        Row("", "Hypothesis", MatrixText.HypothesisFigures, ReportStyle.Strong);
        foreach (var hypothesis in matrix.Hypotheses)
        {
            Row(hypothesis.Label, told.Hypothesis(hypothesis), MatrixText.FiguresOf(hypothesis), null);
        }

        page.Space();
    }

    private void Row(string label, string statement, IReadOnlyList<string> figures, Style? look) =>
        page.Columns([
            (Label, Page.Text(label, ReportStyle.Strong)),
            (Statement, Page.Text(statement, look)),
            (Gap, Page.Text("")),
            .. figures.Zip(Figures, (figure, room) => (room, Page.Text(figure.PadLeft(room), look))),
        ]);
}
