using MathNet.Numerics;

namespace Verification.Tests.Scoring.Reference;

internal static class ReferenceBeta
{
    private const double GreatestLogOdds = 745;
    private const int Halvings = 200;

    /// <summary>The quantile of Beta(alpha, beta), by bisection of its distribution function over the log-odds.</summary>
    public static double Quantile(double probability, double alpha, double beta)
    {
        var low = -GreatestLogOdds;
        var high = GreatestLogOdds;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (IsBelowQuantile(middle))
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return Logistic((low + high) / 2);

        // Of the two tails the one with the smaller argument, so that 1 - x keeps its digits near 1.
        bool IsBelowQuantile(double logOdds) =>
            logOdds < 0
                ? SpecialFunctions.BetaRegularized(alpha, beta, Logistic(logOdds)) < probability
                : SpecialFunctions.BetaRegularized(beta, alpha, Logistic(-logOdds)) > 1 - probability;
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
