namespace Verification.TruthDiscovery;

/// <summary>What methods do to their figures between rounds, lest they grow or fade away.</summary>
internal static class Scaling
{
    // Figures that differ by less differ by rounding alone, which must be neither blown up nor decide anything.
    private const double Negligible = 1e-9;

    /// <summary>Divides figures of 0 or more by the greatest, if that is above 0.</summary>
    public static void ToPeak(Span<double> figures)
    {
        var (_, greatest) = Extremes(figures);
        if (greatest > 0)
        {
            foreach (ref var figure in figures)
            {
                figure /= greatest;
            }
        }
    }

    /// <summary>Makes weights of their logarithms: the greatest becomes 1.</summary>
    /// <param name="logs">The logarithms.</param>
    /// <param name="factor">What they are multiplied by first: 0 or more.</param>
    public static void FromLogs(Span<double> logs, double factor = 1)
    {
        var (_, greatest) = Extremes(logs);
        foreach (ref var log in logs)
        {
            log = log < greatest ? Math.Exp(factor * (log - greatest)) : 1;
        }
    }

    /// <summary>
    /// Moves figures towards 0 and 1: to a mean of where they lie between the least and the greatest of them, and of 0 or 1, whichever
    /// is nearer, which for 1/2 is 1/2.
    /// </summary>
    /// <param name="figures">The figures. What is below 0 or above 1 rounds to 0 or 1.</param>
    /// <param name="stretch">The weight of the former in the mean, from 0 to 1.</param>
    /// <param name="least">What no figure is below in the end.</param>
    public static void ToUnit(Span<double> figures, double stretch, double least = 0)
    {
        var (low, high) = Extremes(figures);
        foreach (ref var figure in figures)
        {
            var limited = Math.Clamp(figure, 0, 1);
            var place = high - low > Negligible ? (figure - low) / (high - low) : limited;
            var moved = (stretch * place) + ((1 - stretch) * Nearest(limited));
            figure = Math.Max(least, moved > Negligible ? moved : 0);
        }
    }

    private static (double Least, double Greatest) Extremes(ReadOnlySpan<double> figures)
    {
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var figure in figures)
        {
            (least, greatest) = (Math.Min(least, figure), Math.Max(greatest, figure));
        }

        return (least, greatest);
    }

    private static double Nearest(double figure) =>
        Math.Abs(figure - 0.5) <= Negligible ? 0.5
        : figure > 0.5 ? 1
        : 0;
}
