namespace Verification.TruthDiscovery;

/// <summary>The chi-square distribution.</summary>
/// <param name="Degrees">Its degrees of freedom, above 0.</param>
internal readonly record struct ChiSquare(double Degrees)
{
    private const double Precision = 1e-15;
    private const int MaximumSteps = 200;

    private double Shape => Degrees / 2;

    /// <summary>The x below which the given share, above 0 and below 1, of the distribution lies: Newton’s steps in ln x, halved where they leave the bracket.</summary>
    public double Quantile(double share)
    {
        var (low, high) = (0.0, Math.Max(1, Degrees));
        while (Cumulative(high) < share)
        {
            (low, high) = (high, 2 * high);
        }

        var x = Start(share, low, high);
        for (var step = 0; step < MaximumSteps && high - low > Precision * high; step++)
        {
            var excess = Cumulative(x) - share;
            (low, high) = excess > 0 ? (low, x) : (x, high);
            var next = x * Math.Exp(-excess / Math.Exp(LogKernel(x / 2)));
            if (!(next > low && next < high))
            {
                next = low > 0 ? low + ((high - low) / 2) : high / 16;
            }

            if (Math.Abs(next - x) <= Precision * x)
            {
                return next;
            }

            x = next;
        }

        return x;
    }

    /// <summary>The share of the distribution below x: the regularised incomplete gamma function P(k/2, x/2).</summary>
    public double Cumulative(double x) =>
        x <= 0 ? 0
        : x / 2 < Shape + 1 ? Math.Exp(LogKernel(x / 2)) * Series(x / 2)
        : 1 - (Math.Exp(LogKernel(x / 2)) * ContinuedFraction(x / 2));

    /// <summary>The first term of the lower tail solved for x, which is good where it is small; else the middle.</summary>
    private double Start(double share, double low, double high)
    {
        var tail = 2 * Math.Exp((Math.Log(share) + Math.Log(Shape) - LogKernel(1) - 1) / Shape);
        return tail > low && tail < high ? tail : (low + high) / 2;
    }

    /// <summary>ln(y^a e^−y / Γ(a)) for the shape a, without the cancellation that it suffers where a is great and y is near it.</summary>
    private double LogKernel(double y)
    {
        const double SeriesFrom = 10;
        ReadOnlySpan<double> coefficients = [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156];
        var (shape, product) = (Shape, 1.0);
        for (; shape < SeriesFrom; shape++)
        {
            product *= shape / y;
        }

        var (series, power) = (0.0, 1 / shape);
        foreach (var coefficient in coefficients)
        {
            series += coefficient * power;
            power /= shape * shape;
        }

        var relative = (y - shape) / shape;
        var logarithm = Math.Abs(relative) < 0.5 ? Log1p(relative) : Math.Log(y / shape);
        var exponent = shape * (logarithm - relative);
        return exponent + (0.5 * Math.Log(shape / (2 * Math.PI))) - series + Math.Log(product);
    }

    /// <summary>ln(1 + x), accurate for small x too.</summary>
    private static double Log1p(double x)
    {
        var sum = 1 + x;
        return sum.Equals(1.0) ? x : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>P(a, y) over the kernel, by its power series (DLMF 8.7.1).</summary>
    private double Series(double y)
    {
        var (term, sum) = (1 / Shape, 1 / Shape);
        for (var n = Shape + 1; term > sum * Precision / 10; n++)
        {
            term *= y / n;
            sum += term;
        }

        return sum;
    }

    /// <summary>Q(a, y) over the kernel, by its continued fraction (DLMF 8.9.2), evaluated by Lentz’s method.</summary>
    private double ContinuedFraction(double y)
    {
        const int MaximumTerms = 1_000_000;
        var b = y + 1 - Shape;
        var c = double.MaxValue;
        var d = 1 / b;
        var fraction = d;
        for (var i = 1; i < MaximumTerms; i++)
        {
            var a = -i * (i - Shape);
            b += 2;
            d = 1 / ((a * d) + b);
            c = b + (a / c);
            fraction *= c * d;
            if (Math.Abs((c * d) - 1) <= Precision)
            {
                break;
            }
        }

        return fraction;
    }
}
