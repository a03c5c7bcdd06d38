using Verification.Serialization;

namespace Verification.Reporting;

/// <summary>Writes comparisons as JSON. The format is described in <c>docs/compare.md</c>.</summary>
public static class ComparisonFile
{
    /// <summary>The format that this version writes.</summary>
    public const string Format = "verification-comparison/1";

    /// <summary>Writes a comparison: the same bytes for the same comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where to write UTF-8 JSON; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(CaseComparison comparison, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new JsonOutput(stream))
        {
            new ComparisonWriter(json, comparison).Write();
        }

        stream.WriteByte((byte)'\n');
    }
}
