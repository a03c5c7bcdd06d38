using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Interchange;

/// <summary>Reads and writes reviews of claims as schema.org has them, in JSON-LD.</summary>
public static class ClaimReviewFile
{
    /// <summary>
    /// Makes a case of every <c>ClaimReview</c> in a file, wherever it stands there: alone, in an array, a <c>@graph</c>, a feed or a page. What
    /// sites write otherwise than the vocabulary has it is repaired where it can only mean one thing, and each repair and loss is noted.
    /// </summary>
    /// <param name="stream">UTF-8 JSON, from where it stands to its end; it is left open.</param>
    /// <param name="limits">How much to take on, and how many notes to list; null for the defaults.</param>
    /// <returns>A valid case, or what makes the file no JSON that can be read.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static FileReading<ImportedCase> Read(Stream stream, Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bounds = limits ?? Limits.Default;
        return JsonFile.Read<ImportedCase>(
            stream,
            bounds,
            reader => LdReader.Read(reader) is { } file ? LdReviews.ToCase(file, bounds.MaxProblems) : null
        );
    }

    /// <summary>
    /// Writes an assessment as reviews, one for each factual claim: the same bytes for the same assessment. Every text is written so that the
    /// file can stand inside a <c>script</c> element. An unverified claim gets words and no number.
    /// </summary>
    /// <param name="case">The case.</param>
    /// <param name="assessment">Its assessment.</param>
    /// <param name="publisher">Who publishes it, and where.</param>
    /// <param name="stream">Where to write UTF-8 JSON; it is left open.</param>
    /// <exception cref="ArgumentException">The assessment is of a claim that is not in the case.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(VerificationCase @case, Assessment assessment, ClaimReviewPublisher publisher, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(publisher);
        ArgumentNullException.ThrowIfNull(stream);
        var ids = @case.Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        if (assessment.Claims.FirstOrDefault(claim => !ids.Contains(claim.Id)) is { } stranger)
        {
            throw new ArgumentException($"The assessment is of '{stranger.Id}', which is no claim of the case.", nameof(assessment));
        }

        using (var json = new JsonOutput(stream, forHtml: true))
        {
            new ClaimReviewWriter(json, @case, assessment, publisher).Write();
        }

        stream.WriteByte((byte)'\n');
    }
}
