using Verification.Confidence;

namespace Verification.TruthDiscovery;

/// <summary>Functions of Γ that Dirichlet distributions need.</summary>
internal static class GammaFunctions
{
    private const double SeriesFrom = 8;

    /// <summary>ψ(x) for x above 0: the asymptotic series (DLMF 5.11.2), after the recurrence has carried x to where six terms are enough.</summary>
    public static double Digamma(double x)
    {
        var (numerator, denominator) = (0.0, 1.0);
        for (; x < SeriesFrom; x++)
        {
            numerator = (numerator * x) + denominator;
            denominator *= x;
        }

        var y = 1 / (x * x);
        var series = y * (691.0 / 32760);
        series = y * ((1.0 / 132) - series);
        series = y * ((1.0 / 240) - series);
        series = y * ((1.0 / 252) - series);
        series = y * ((1.0 / 120) - series);
        series = y * ((1.0 / 12) - series);
        return Math.Log(x) - (0.5 / x) - series - (numerator / denominator);
    }

    /// <summary>
    /// ln B(prior + counts) − ln B(prior), B being the multivariate beta function: the logarithm of how probable a sequence with these
    /// counts is, under a Dirichlet prior.
    /// </summary>
    public static double LogBetaRatio(ReadOnlySpan<double> prior, ReadOnlySpan<double> counts)
    {
        var (ratio, before, sum) = (0.0, 0.0, 0.0);
        for (var i = 0; i < prior.Length; i++)
        {
            ratio += BetaDistribution.LogGamma(prior[i] + counts[i]) - BetaDistribution.LogGamma(prior[i]);
            before += prior[i];
            sum += counts[i];
        }

        return ratio + BetaDistribution.LogGamma(before) - BetaDistribution.LogGamma(before + sum);
    }
}
