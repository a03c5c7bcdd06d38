namespace Verification.Confidence;

/// <summary>
/// How good the basis of a judgement is: the three levels of analytic confidence of Intelligence Community Directive 203 (2015, §D.6.e.2.b).
/// Not a probability: a claim can be almost certain on a poor basis.
/// </summary>
public enum ConfidenceLevel
{
    /// <summary>Fragmentary, single-sourced or much disputed.</summary>
    Low = 1,

    /// <summary>Plausible and credibly sourced, open to revision.</summary>
    Moderate,

    /// <summary>Independent, well-rated sources that agree.</summary>
    High,
}
