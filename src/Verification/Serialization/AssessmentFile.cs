using Verification.Scoring;

namespace Verification.Serialization;

/// <summary>Writes assessment files. The format is described by <see cref="JsonSchemas.Assessment"/>.</summary>
public static class AssessmentFile
{
    /// <summary>The format that this version writes.</summary>
    public const string Format = "verification-assessment/1";

    /// <summary>Writes an assessment: the same bytes for the same assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="stream">Where to write UTF-8 JSON; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(Assessment assessment, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new JsonOutput(stream))
        {
            var claims = assessment.Claims;
            new AssessmentWriter(json).Write(assessment, claims.Length, (start, end) => claims[start..end]);
        }

        stream.WriteByte((byte)'\n');
    }
}
