using Verification.Calibration;

namespace Verification.Reporting;

/// <summary>Writes a calibration, or a check of one, as one self-contained HTML page with its reliability diagram.</summary>
/// <remarks>It has no script, and asks nothing of any network.</remarks>
public static class HtmlCalibration
{
    /// <summary>Writes a calibration.</summary>
    /// <param name="result">The calibration.</param>
    /// <param name="stream">Where to write UTF-8 text; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(CalibrationResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        Write(CalibrationText.Of(result), stream);
    }

    /// <summary>Writes a check.</summary>
    /// <param name="check">The check.</param>
    /// <param name="stream">Where to write UTF-8 text; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(DriftCheck check, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(check);
        Write(CalibrationText.Of(check), stream);
    }

    internal static void Write(CalibrationText text, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var html = new HtmlWriter(stream);
        using (html.Open("html", ("lang", "en"), ("class", "still")))
        {
            HtmlHead.Write(html, text.Title);
            using var body = html.Open("body");
            using (html.Open("header"))
            {
                html.Leaf("h1", text.Title);
                html.Leaf("p", text.Extent, ("class", "quiet"));
            }

            using var main = html.Open("main");
            foreach (var sentence in text.Summary)
            {
                html.Leaf("p", sentence);
            }

            Table(html, "How good the forecasts are", "measures", text.MeasureColumns, [.. text.MeasureRows]);
            Diagram(html, text);
            if (!text.Constants.IsEmpty)
            {
                Table(html, "Constants", "constants", CalibrationText.ConstantColumns, text.Constants);
            }

            using var list = html.Open("ul");
            foreach (var note in text.Notes.Concat(CalibrationText.Legend))
            {
                html.Leaf("li", note);
            }
        }
    }

    private static void Diagram(HtmlWriter html, CalibrationText text)
    {
        html.Leaf("h2", "What the probabilities turned out to mean");
        using (HtmlTable.Region(html, "Reliability diagram"))
        {
            new ReliabilityChart(html.Xml, text.Diagrams).Write();
        }

        html.Leaf(
            "p",
            "Each mark stands for the claims whose probability lies in one tenth; the larger, the more claims. Its bar is the 95 % interval of the share true. On the diagonal, probabilities mean what they say.",
            ("class", "quiet")
        );
    }

    private static void Table(HtmlWriter html, string title, string things, string[] columns, IReadOnlyCollection<string[]> rows)
    {
        html.Leaf("h2", title);
        new HtmlTable(things, title, things, Array.ConvertAll(columns, column => column.TrimEnd(':'))).Write(
            html,
            rows,
            row =>
            {
                using var line = html.Open("tr");
                html.Leaf("th", row[0], ("scope", "row"));
                foreach (var cell in row[1..])
                {
                    html.Leaf("td", cell);
                }
            }
        );
    }
}
