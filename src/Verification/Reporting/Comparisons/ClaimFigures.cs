using Verification.Confidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>The figures of a claim that are compared, as its assessment gives them.</summary>
/// <param name="Verdict">What the evidence makes of it.</param>
/// <param name="Probability">How probable it is.</param>
/// <param name="Term">The term of ICD 203 for that.</param>
/// <param name="Range">The probability at the least and at the greatest that missing ratings might be.</param>
/// <param name="Interval">The credible interval of the probability.</param>
/// <param name="Confidence">How good the basis is.</param>
/// <param name="Contest">How much credible evidence disagrees, 0 to 1.</param>
/// <param name="Groups">How many independent groups stand on each side.</param>
/// <param name="AlternativeProbability">How probable it is among its alternatives; null without alternatives.</param>
public sealed record ClaimFigures(
    Verdict Verdict,
    Probability Probability,
    LikelihoodTerm Term,
    ProbabilityInterval Range,
    ProbabilityInterval Interval,
    ConfidenceLevel Confidence,
    double Contest,
    GroupCounts Groups,
    Probability? AlternativeProbability
)
{
    internal static ClaimFigures Of(ClaimAssessment claim) =>
        new(
            claim.Verdict,
            claim.Probability,
            claim.Term,
            claim.Range,
            claim.Interval,
            claim.Confidence.Level,
            claim.Contest,
            claim.Groups,
            claim.AlternativeProbability
        );

    /// <summary>Whether any figure is another by more than rounding.</summary>
    internal bool DiffersFrom(ClaimFigures other) =>
        (Verdict, Term, Confidence, Groups) != (other.Verdict, other.Term, other.Confidence, other.Groups)
        || Numbers().Zip(other.Numbers()).Any(pair => Math.Abs(pair.First - pair.Second) > ScoringOptions.Tolerance);

    /// <summary>No alternatives are −1, which no probability is.</summary>
    private double[] Numbers() =>
        [Probability, Range.Low, Range.High, Interval.Low, Interval.High, Contest, AlternativeProbability?.Value ?? -1];
}
