namespace Verification.Reporting;

/// <summary>The matrices of evidence against hypotheses on the page.</summary>
internal static class HtmlMatrix
{
    public static void Write(HtmlWriter html, HtmlCase page)
    {
        if (page.Matrices.IsEmpty)
        {
            return;
        }

        using var section = html.Open("section", ("id", "alternatives"), ("aria-labelledby", "alternatives-title"));
        html.Leaf("h2", "Evidence against hypotheses", ("id", "alternatives-title"));
        HtmlNotes.AsWritten(html);
        foreach (var matrix in page.Matrices)
        {
            Write(html, matrix, new MatrixText(page.Text, matrix));
        }

        using var details = html.Open("details");
        html.Leaf("summary", "How to read a matrix");
        using var list = html.Open("ul");
        foreach (var line in MatrixText.Legend)
        {
            html.Leaf("li", line);
        }
    }

    private static void Write(HtmlWriter html, HypothesisMatrix matrix, MatrixText told)
    {
        html.Leaf("h3", told.Heading, ("dir", "auto"));
        new HtmlTable(
            "hypotheses",
            $"Hypotheses of {matrix.Set}",
            "hypotheses",
            ["Label", "Hypothesis", .. MatrixText.HypothesisFigures]
        ).Write(
            html,
            matrix.Hypotheses,
            hypothesis => Row(html, hypothesis.Label, [told.Hypothesis(hypothesis), .. MatrixText.FiguresOf(hypothesis)])
        );
        if (matrix.Disagreement is { } disagreement)
        {
            html.Leaf("p", disagreement.Message, ("dir", "auto"));
        }

        string[] columns = ["Evidence", "Diagnosticity", .. matrix.Hypotheses.Select(hypothesis => hypothesis.Label)];
        new HtmlTable("matrix", $"Evidence against hypotheses of {matrix.Set}", "items that tell less", columns).Write(
            html,
            matrix.Evidence,
            row => Row(html, told.Evidence(row), [MatrixText.Diagnosticity(row), .. row.Cells.Select(MatrixText.Cell)])
        );
        if (told.Neutral is { } neutral)
        {
            html.Leaf("p", neutral, ("class", "quiet"), ("dir", "auto"));
        }
    }

    private static void Row(HtmlWriter html, string name, IEnumerable<string> cells)
    {
        using var row = html.Open("tr");
        html.Leaf("th", name, ("scope", "row"), ("dir", "auto"));
        foreach (var cell in cells)
        {
            html.Leaf("td", cell, ("dir", "auto"));
        }
    }
}
