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
        var claims = assessment.Claims;
        Write(assessment, claims.Length, (start, end) => claims.AsMemory()[start..end], stream);
    }

    /// <summary>Writes the assessment of a case, explaining claims as they are written, so that they are never all held at once.</summary>
    internal static void Write(ExplainedCase explained, Stream stream) =>
        Write(explained.WithoutClaims(), explained.Claims, (start, end) => explained.Explain(start, end), stream);

    private static void Write(Assessment assessment, int claims, Func<int, int, ReadOnlyMemory<ClaimAssessment>> between, Stream stream)
    {
        using (var json = new JsonOutput(stream))
        {
            new AssessmentWriter(json).Write(assessment, claims, between);
        }

        stream.WriteByte((byte)'\n');
    }
}
