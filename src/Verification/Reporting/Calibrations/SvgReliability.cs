using Verification.Calibration;

namespace Verification.Reporting;

/// <summary>Writes reliability diagrams as a drawing that stands alone: an SVG file, light or dark as its reader prefers.</summary>
/// <remarks>It has no script, and loads nothing.</remarks>
public static class SvgReliability
{
    /// <summary>Draws the forecasts of a calibration: the defaults, the fitted constants and, where there is one, the recalibration.</summary>
    /// <param name="result">The calibration.</param>
    /// <param name="stream">Where to write UTF-8 text; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(CalibrationResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stream);
        ReliabilityChart.WriteFile(result.Diagrams, stream);
    }

    /// <summary>Draws the forecasts of options that were checked.</summary>
    /// <param name="check">The check.</param>
    /// <param name="stream">Where to write UTF-8 text; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(DriftCheck check, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(stream);
        ReliabilityChart.WriteFile([check.Diagram], stream);
    }
}
