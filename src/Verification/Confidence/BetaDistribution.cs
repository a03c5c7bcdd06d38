namespace Verification.Confidence;

/// <summary>The Beta distribution, whose mean is the projected probability of an opinion (Jøsang 2016, §3.3.2).</summary>
/// <param name="Alpha">The first shape, above 0.</param>
/// <param name="Beta">The second shape, above 0.</param>
internal readonly record struct BetaDistribution(double Alpha, double Beta)
{
    private const double Precision = 1e-15;
    private const int MaximumSteps = 200;

    /// <summary>The interval that leaves equal tails and holds the given mass.</summary>
    public (double Low, double High) CentralInterval(double mass) => (Quantile((1 - mass) / 2), Quantile((1 + mass) / 2));

    /// <summary>The x from 0 to 1 below which the given share of the distribution lies: Newton’s steps, halved where they leave the bracket.</summary>
    public double Quantile(double share)
    {
        double low = 0;
        double high = 1;
        var x = Alpha / (Alpha + Beta);
        var logBeta = LogBeta();
        for (var step = 0; step < MaximumSteps && high - low > Precision; step++)
        {
            var excess = Cumulative(x, logBeta) - share;
            if (excess > 0)
            {
                high = x;
            }
            else
            {
                low = x;
            }

            var next = x - (excess / Density(x, logBeta));
            if (!(next > low && next < high))
            {
                next = (low + high) / 2;
            }

            if (Math.Abs(next - x) <= Precision * x)
            {
                return next;
            }

            x = next;
        }

        return x;
    }

    /// <summary>The share of the distribution that lies below x: the regularised incomplete beta function.</summary>
    public double Cumulative(double x) => Cumulative(x, LogBeta());

    private double Cumulative(double x, double logBeta)
    {
        if (x is <= 0 or >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp((Alpha * Math.Log(x)) + (Beta * Math.Log(1 - x)) - logBeta);
        return x < (Alpha + 1) / (Alpha + Beta + 2)
            ? front * ContinuedFraction(Alpha, Beta, x) / Alpha
            : 1 - (front * ContinuedFraction(Beta, Alpha, 1 - x) / Beta);
    }

    private double Density(double x, double logBeta) => Math.Exp(((Alpha - 1) * Math.Log(x)) + ((Beta - 1) * Math.Log(1 - x)) - logBeta);

    /// <summary>The continued fraction of the incomplete beta function (DLMF 8.17.22), evaluated by Lentz’s method.</summary>
    private static double ContinuedFraction(double a, double b, double x)
    {
        const double Tiny = 1e-300;
        const int MaximumTerms = 100_000;
        double c = 1;
        var d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        var fraction = d;
        for (var m = 1; m < MaximumTerms; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            fraction *= c * d;

            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            var change = c * d;
            fraction *= change;
            if (Math.Abs(change - 1) <= Precision)
            {
                break;
            }
        }

        return fraction;

        static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
    }

    private double LogBeta() => LogGamma(Alpha) + LogGamma(Beta) - LogGamma(Alpha + Beta);

    /// <summary>ln Γ(x) for x above 0: Stirling’s series (DLMF 5.11.1), after the recurrence has carried x to where eight terms are exact.</summary>
    internal static double LogGamma(double x)
    {
        const double SeriesFrom = 10;
        ReadOnlySpan<double> coefficients =
        [
            1.0 / 12,
            -1.0 / 360,
            1.0 / 1260,
            -1.0 / 1680,
            1.0 / 1188,
            -691.0 / 360360,
            1.0 / 156,
            -3617.0 / 122400,
        ];
        var product = 1.0;
        for (; x < SeriesFrom; x++)
        {
            product *= x;
        }

        var series = 0.0;
        var power = 1 / x;
        foreach (var coefficient in coefficients)
        {
            series += coefficient * power;
            power /= x * x;
        }

        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - Math.Log(product);
    }
}
