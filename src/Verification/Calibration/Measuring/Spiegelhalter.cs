using System.Collections.Immutable;

namespace Verification.Calibration;

/// <summary>Spiegelhalter’s test of calibration (1986).</summary>
internal static class Spiegelhalter
{
    /// <summary>
    /// How many standard deviations the Brier score is above (or below) what it would be expected to be if every probability meant what it says:
    /// Σ (y − p)(1 − 2p) / √ Σ (1 − 2p)² p (1 − p); 0 where all probabilities are ½.
    /// </summary>
    public static double Z(Forecast[] forecasts, ImmutableArray<LabelledClaim> claims)
    {
        double excess = 0,
            variance = 0;
        foreach (var (forecast, claim) in forecasts.Zip(claims).Where(pair => pair.Second.IsSettled))
        {
            var (p, lean) = (forecast.Probability, 1 - (2 * forecast.Probability));
            excess += ((claim.Outcome == Outcome.True ? 1 : 0) - p) * lean;
            variance += lean * lean * p * (1 - p);
        }

        return variance > 0 ? excess / Math.Sqrt(variance) : 0;
    }
}
