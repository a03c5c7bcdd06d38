using Verification.Claims;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Scoring;

namespace Verification.Cli;

/// <summary>Writes the assessment of a case as reviews of its claims, and says what they lack or lose.</summary>
internal static class ClaimReviewOutput
{
    /// <summary>The author of reviews that nobody else publishes.</summary>
    public const string Tool = "Verification";

    public static void Write(Shell shell, VerificationCase @case, ClaimReviewPublisher publisher, string? path)
    {
        var assessment = shell.Assess(@case, ScoringOptions.Default);
        shell.WriteOutput(path, stream => ClaimReviewFile.Write(@case, assessment, publisher, stream));
        foreach (var remark in Remarks(@case, publisher))
        {
            shell.Error.WriteLine(remark);
        }
    }

    private static IEnumerable<string> Remarks(VerificationCase @case, ClaimReviewPublisher publisher)
    {
        if (publisher.Url is null)
        {
            yield return "The reviews have addresses relative to the page that they are put into; --url gives them whole ones.";
        }

        if (publisher.Name == Tool)
        {
            yield return $"The reviews name {Tool} as their author; --publisher names another.";
        }

        var others = @case.Claims.Count(claim => claim.Kind != ClaimKind.Factual);
        if (others > 0)
        {
            yield return $"Not written, because only factual claims get a verdict: {others} of {@case.Claims.Length} claims.";
        }

        if (@case.AllMarkings.Any())
        {
            var markings = string.Join(", ", @case.AllMarkings.Select(TerminalText.Safe));
            yield return $"Not written, and to be heeded before the reviews are published: {markings}.";
        }
    }
}
