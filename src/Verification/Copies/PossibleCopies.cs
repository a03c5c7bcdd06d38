using System.Collections.Immutable;
using System.Globalization;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Copies;

/// <summary>Says on an assessment what would follow if proposed copies were copies. The figures stay those of what is declared.</summary>
public static class PossibleCopies
{
    /// <summary>
    /// An assessment with <see cref="FlagCode.PossibleCopies"/> on every claim that proposals bear on, as its last flag; and with
    /// <see cref="ReasonCode.RestsOnPossibleCopies"/> among the reasons for the confidence in a claim that is corroborated or refuted by them.
    /// </summary>
    /// <param name="case">The case, as of the date of the assessment.</param>
    /// <param name="assessment">Its assessment.</param>
    /// <param name="proposals">The proposals for the case.</param>
    /// <returns>The assessment itself where there is nothing to say.</returns>
    /// <exception cref="InvalidCaseException">The case does not hold together.</exception>
    public static Assessment Flag(VerificationCase @case, Assessment assessment, IEnumerable<CopyProposal> proposals)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(proposals);
        var absent = assessment.Absent.Select(item => item.Evidence).ToHashSet(StringComparer.Ordinal);
        CopyProposal[] present = [.. proposals.Where(proposal => !absent.Contains(proposal.Item) && !absent.Contains(proposal.Repeats))];
        if (present.Length == 0)
        {
            return assessment;
        }

        var assumed = new ScoringEngine(assessment.Options).Score(AssumedCopies.In(@case, present), CancellationToken.None);
        var claimOf = @case.Evidence.ToDictionary(item => item.Id, item => item.Claim, StringComparer.Ordinal);
        var ofClaim = present.ToLookup(proposal => claimOf[proposal.Item], StringComparer.Ordinal);
        return assessment with
        {
            Claims =
            [
                .. assessment.Claims.Select(
                    (claim, i) => ofClaim.Contains(claim.Id) ? Flag(claim, assumed.Explain(i, i + 1)[0], ofClaim[claim.Id]) : claim
                ),
            ],
        };
    }

    private static ClaimAssessment Flag(ClaimAssessment claim, ClaimAssessment outcome, IEnumerable<CopyProposal> proposals)
    {
        var items = proposals.Select(proposal => proposal.Item).ToHashSet(StringComparer.Ordinal);
        var all = proposals.Select(proposal => proposal.Repeats).Concat(items).Distinct(StringComparer.Ordinal);
        var what = Said(
            $"{items.Count} {(items.Count == 1 ? "item" : "items")} may repeat others without saying so; if so, the verdict would {(outcome.Verdict == claim.Verdict ? "still " : "")}be {outcome.Verdict.InWords()} ({outcome.Probability.Value:0.00})"
        );
        var flagged = claim with { Flags = claim.Flags.Add(new(FlagCode.PossibleCopies, what, [.. all.Order(StringComparer.Ordinal)])) };
        return RestsOn(claim, proposals) ? flagged with { Confidence = Held(claim.Confidence, outcome) } : flagged;
    }

    /// <summary>Whether a strong verdict has a possible copy and what it repeats on its side.</summary>
    private static bool RestsOn(ClaimAssessment claim, IEnumerable<CopyProposal> proposals)
    {
        if (claim.Verdict is not (Verdict.Corroborated or Verdict.Refuted))
        {
            return false;
        }

        var behind = claim
            .Weights.Where(weight => weight.Direction == claim.Verdict.Side())
            .Select(weight => weight.Evidence)
            .ToHashSet(StringComparer.Ordinal);
        return proposals.Any(proposal => behind.Contains(proposal.Item) && behind.Contains(proposal.Repeats));
    }

    private static AnalyticConfidence Held(AnalyticConfidence confidence, ClaimAssessment outcome)
    {
        var (groups, verdict) = (
            outcome.Verdict.Side() == Direction.Refutes ? outcome.Groups.Refutes : outcome.Groups.Supports,
            outcome.Verdict
        );
        var what = Said(
            $"what stands behind the verdict may in part be copies; if so, it would be {verdict.InWords()} with {outcome.Confidence.Level.InWords()} confidence, by {groups} independent {(groups == 1 ? "group" : "groups")}"
        );
        return confidence with { Reasons = confidence.Reasons.Add(new(ReasonCode.RestsOnPossibleCopies, what)) };
    }

    private static string Said(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
