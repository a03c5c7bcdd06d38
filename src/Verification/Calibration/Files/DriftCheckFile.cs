using Verification.Serialization;

namespace Verification.Calibration;

/// <summary>Writes the check of options as JSON, <c>verification-calibration-check/1</c>.</summary>
public static class DriftCheckFile
{
    /// <summary>The format that this version writes.</summary>
    public const string Format = "verification-calibration-check/1";

    /// <summary>Writes a check: the same bytes for the same check.</summary>
    /// <param name="check">The check.</param>
    /// <param name="stream">Where to write UTF-8 JSON; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(DriftCheck check, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new JsonOutput(stream))
        {
            json.Object(() => Write(json, check));
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(JsonOutput json, DriftCheck check)
    {
        json.Property("format", Format);
        json.Property("fits", check.IsFit);
        json.Array("reasons", check.Reasons, json.Value);
        json.Array("notes", check.Notes, json.Value);
        json.Property("calibrationZ", check.CalibrationZ);
        json.Object("data", () => FittedOptionsWriter.Write(json, check.Data));
        json.Array("measures", check.Scorecards, card => FittedOptionsWriter.Write(json, card));
        json.Array(
            "reliability",
            check.Diagram.Bins,
            bin =>
                json.Object(() =>
                {
                    json.Property("low", bin.Low);
                    json.Property("high", bin.High);
                    json.Property("claims", bin.Claims);
                    json.Property("meanProbability", bin.MeanProbability);
                    json.Property("shareTrue", bin.ShareTrue);
                    json.Property("shareLow", bin.ShareLow);
                    json.Property("shareHigh", bin.ShareHigh);
                })
        );
    }
}
