namespace Verification.Reporting;

/// <summary>A matrix of evidence against hypotheses in Markdown.</summary>
internal static class MarkdownMatrix
{
    /// <summary>Writes the matrices of a case as a document of its own.</summary>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(CaseText text, IReadOnlyCollection<HypothesisMatrix> matrices, Stream stream) =>
        MarkdownPage.Write(
            stream,
            page =>
            {
                MarkdownReport.Title(page, text);
                if (matrices.Count == 0)
                {
                    page.Paragraph(MatrixText.Nothing);
                }

                Write(page, text, matrices);
            }
        );

    /// <summary>Writes the matrices of a case, and how to read them.</summary>
    public static void Write(MarkdownPage page, CaseText text, IReadOnlyCollection<HypothesisMatrix> matrices)
    {
        foreach (var matrix in matrices)
        {
            Write(page, matrix, new MatrixText(text, matrix));
        }

        if (matrices.Count > 0)
        {
            page.List(MatrixText.Legend.Select(MarkdownText.Escape));
        }
    }

    private static void Write(MarkdownPage page, HypothesisMatrix matrix, MatrixText told)
    {
        page.Heading(2, MarkdownText.Escape(told.Heading));
        page.Table(
            ["", "Hypothesis", .. MatrixText.HypothesisFigures.Select(name => $"{name}:")],
            matrix.Hypotheses.Select(hypothesis => Row(hypothesis.Label, told.Hypothesis(hypothesis), MatrixText.FiguresOf(hypothesis)))
        );
        if (matrix.Disagreement is { } disagreement)
        {
            page.Paragraph(MarkdownText.Escape(disagreement.Message));
        }

        page.Folded(
            matrix.Evidence,
            ("item", "items"),
            rows =>
                page.Table(
                    ["Evidence", "Diagnosticity:", .. matrix.Hypotheses.Select(hypothesis => $"{hypothesis.Label}:")],
                    rows.Select(row => Row(told.Evidence(row), MatrixText.Diagnosticity(row), [.. row.Cells.Select(MatrixText.Cell)]))
                )
        );
        if (told.Neutral is { } neutral)
        {
            page.Paragraph(MarkdownText.Escape(neutral));
        }
    }

    private static string[] Row(string first, string second, string[] rest) =>
        [MarkdownText.Escape(first), MarkdownText.Escape(second), .. rest.Select(MarkdownText.Escape)];
}
