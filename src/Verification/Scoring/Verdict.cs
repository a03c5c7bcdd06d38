namespace Verification.Scoring;

/// <summary>What the evidence makes of a claim.</summary>
public enum Verdict
{
    /// <summary>Credible evidence on both sides, and neither prevails.</summary>
    Contested = 1,

    /// <summary>Too little to go on.</summary>
    Unverified,

    /// <summary>Probable, by independent sources through more than one channel.</summary>
    Corroborated,

    /// <summary>More likely than not.</summary>
    Supported,

    /// <summary>Improbable, by independent sources through more than one channel.</summary>
    Refuted,

    /// <summary>Less likely than not.</summary>
    Doubtful,

    /// <summary>Not a factual claim; its figures are given all the same.</summary>
    NotAssessable,
}

/// <summary>Which side a verdict takes.</summary>
public static class Verdicts
{
    /// <summary>The direction of the evidence that a verdict rests on, or null for a verdict that takes no side.</summary>
    public static Direction? Side(this Verdict verdict) =>
        verdict switch
        {
            Verdict.Corroborated or Verdict.Supported => Direction.Supports,
            Verdict.Refuted or Verdict.Doubtful => Direction.Refutes,
            _ => null,
        };
}
