using Verification.Calibration;
using static Verification.Reporting.MarkdownText;

namespace Verification.Reporting;

/// <summary>Writes a calibration, or a check of one, as Markdown that GitHub renders.</summary>
/// <remarks>Whatever comes from the cases stands in it as text alone.</remarks>
public static class MarkdownCalibration
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
        MarkdownPage.Write(
            stream,
            page =>
            {
                page.Heading(2, text.Title);
                page.Paragraph(text.Extent);
                foreach (var sentence in text.Summary)
                {
                    page.Paragraph(Escape(sentence));
                }

                page.Table(text.MeasureColumns, text.MeasureRows.Select(row => Array.ConvertAll(row, Escape)));
                if (!text.Constants.IsEmpty)
                {
                    page.Table(CalibrationText.ConstantColumns, text.Constants.Select(row => Array.ConvertAll(row, Escape)));
                }

                page.List(text.Notes.Concat(CalibrationText.Legend).Select(Escape));
            }
        );
    }
}
