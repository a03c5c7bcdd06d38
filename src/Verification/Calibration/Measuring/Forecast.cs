using Verification.Scoring;

namespace Verification.Calibration;

/// <summary>What was said of a claim before its outcome was looked at.</summary>
/// <param name="Probability">How probable it is.</param>
/// <param name="Call">What the verdict comes to.</param>
/// <param name="Range">The range over missing ratings; null for who gives none.</param>
/// <param name="Interval">The credible interval; null for who gives none.</param>
internal readonly record struct Forecast(
    double Probability,
    Outcome Call,
    (double Low, double High)? Range,
    (double Low, double High)? Interval
)
{
    /// <summary>What the engine says.</summary>
    public static Forecast Of(Finding finding, double intervalMass) =>
        new(
            finding.Standing.Probability,
            CallOf(finding.Verdict),
            (finding.Lowest.Probability, finding.Highest.Probability),
            finding.Standing.Distribution.CentralInterval(intervalMass)
        );

    /// <summary>The same with its probabilities recalibrated; the call stands.</summary>
    public Forecast Recalibrated(Recalibration by) =>
        this with
        {
            Probability = by.Apply(Probability),
            Range = Range is var (low, high) ? (by.Apply(low), by.Apply(high)) : null,
            Interval = Interval is var (lower, upper) ? (by.Apply(lower), by.Apply(upper)) : null,
        };

    /// <summary>What a verdict comes to, were its claim a factual one.</summary>
    public static Outcome CallOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.Corroborated or Verdict.Supported => Outcome.True,
            Verdict.Refuted or Verdict.Doubtful => Outcome.False,
            _ => Outcome.Unknown,
        };
}
