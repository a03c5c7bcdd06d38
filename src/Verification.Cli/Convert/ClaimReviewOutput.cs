using Verification.Claims;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Scoring;

namespace Verification.Cli;

/// <summary>Writes the assessment of a case as reviews of its claims, and says what they lack or lose.</summary>
internal static class ClaimReviewOutput
{
    public static void Write(Shell shell, VerificationCase @case, ClaimReviewPublisher publisher, string? path)
    {
        var assessment = new ScoringEngine().Assess(@case);
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

        if (publisher.Name is null)
        {
            yield return "The reviews name no author; --publisher does.";
        }

        var others = @case.Claims.Count(claim => claim.Kind != ClaimKind.Factual);
        if (others > 0)
        {
            yield return $"Not written, because only factual claims get a verdict: {others} of {@case.Claims.Length} claims.";
        }

        if (Markings(@case).Any())
        {
            yield return $"Not written, and to be heeded before the reviews are published: {string.Join(", ", Markings(@case).Select(TerminalText.Safe))}.";
        }
    }

    private static IEnumerable<string> Markings(VerificationCase @case) =>
        @case
            .Markings.Concat(@case.Parties.SelectMany(party => party.Markings))
            .Concat(@case.Claims.SelectMany(claim => claim.Markings))
            .Concat(@case.Sources.SelectMany(source => source.Markings))
            .Concat(@case.Evidence.SelectMany(item => item.Markings))
            .Distinct(StringComparer.Ordinal);
}
