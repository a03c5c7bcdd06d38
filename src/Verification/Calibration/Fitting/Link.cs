using Verification.Scoring;

namespace Verification.Calibration;

/// <summary>The scale on which a constant is fitted, so that a step means the same everywhere on it.</summary>
internal sealed record Link(Func<double, double> To, Func<double, double> From)
{
    /// <summary>For probabilities: log-odds.</summary>
    public static Link LogOdds { get; } = new(Scoring.LogOdds.Of, Scoring.LogOdds.ToProbability);

    /// <summary>For factors and weights: logarithms.</summary>
    public static Link Log { get; } = new(Math.Log, Math.Exp);

    /// <summary>For shares that can be 0 or 1: as they are.</summary>
    public static Link Identity { get; } = new(value => value, value => value);
}
