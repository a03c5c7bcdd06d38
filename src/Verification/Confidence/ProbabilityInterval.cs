namespace Verification.Confidence;

/// <summary>A stretch of probabilities, both ends included.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end, not below the lower.</param>
public readonly record struct ProbabilityInterval(Probability Low, Probability High);
