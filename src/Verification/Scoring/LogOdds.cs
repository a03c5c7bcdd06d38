namespace Verification.Scoring;

/// <summary>Probabilities on the scale on which independent evidence adds up.</summary>
internal static class LogOdds
{
    /// <summary>ln(p / (1 − p)).</summary>
    public static double Of(double probability) => Math.Log(probability / (1 - probability));

    /// <summary>The probability whose log-odds are given.</summary>
    public static double ToProbability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
