namespace Verification.TruthDiscovery;

/// <summary>Where the numbers of a corpus lie when distance is to mean error: by their differences, or by their ratios.</summary>
/// <param name="Positions">For each value, where it lies; within an item in order of size.</param>
/// <param name="IsLogarithmic">Whether ratios count.</param>
internal sealed record NumberLine(double[] Positions, bool IsLogarithmic)
{
    private const double SmallestUnit = 1e-300;
    private const int WidthSteps = 30;

    /// <summary>
    /// The line on which the distances between neighbouring numbers of items are more likely, when they come from <see cref="ErrorLaw"/>
    /// with the width that fits best (Box and Cox 1964: the likelihood chooses the transformation).
    /// </summary>
    /// <remarks>
    /// Ratios are those of the inverse hyperbolic sine, which is the logarithm of the number from the smallest one of the corpus up, and so
    /// has a place for 0 and for negative numbers.
    /// </remarks>
    public static NumberLine Of(AssertionCorpus corpus, ScaledNumbers numbers)
    {
        var unit = double.PositiveInfinity;
        foreach (var number in numbers.OfValue)
        {
            unit = number.Equals(0.0) ? unit : Math.Min(unit, Math.Abs(number));
        }

        unit = 2 * Math.Max(unit, SmallestUnit);
        var linear = numbers.OfValue.ToArray();
        var logarithmic = Array.ConvertAll(linear, number => Math.Asinh(number / unit));
        var stretch = Array.ConvertAll(linear, number => -Math.Log(double.Hypot(number, unit)));
        return LogLikelihood(corpus, logarithmic) + Stretch(corpus, stretch) > LogLikelihood(corpus, linear)
            ? new(logarithmic, IsLogarithmic: true)
            : new(linear, IsLogarithmic: false);
    }

    /// <summary>The geometric mean of the distances above 0 between neighbouring numbers of items, at which a search for their width can start.</summary>
    public double TypicalGap(AssertionCorpus corpus) => TypicalGap(Gaps(corpus, Positions));

    private static double TypicalGap(List<double> gaps)
    {
        var (sum, count) = (0.0, 0);
        foreach (var gap in gaps)
        {
            (sum, count) = gap > 0 ? (sum + Math.Log(gap), count + 1) : (sum, count);
        }

        return count > 0 ? Math.Exp(sum / count) : 1;
    }

    private static double LogLikelihood(AssertionCorpus corpus, double[] positions)
    {
        var gaps = Gaps(corpus, positions);
        var law = new ErrorLaw(TypicalGap(gaps), 0.5, 1);
        for (var step = 0; step < WidthSteps; step++)
        {
            var tally = default(ErrorTally);
            foreach (var gap in gaps)
            {
                tally.Add(gap, law.Width, 1);
            }

            law = law with { Width = tally.Width(law.Width) };
        }

        var sum = 0.0;
        foreach (var gap in gaps)
        {
            sum += Math.Log(law.Density(gap));
        }

        return sum;
    }

    /// <summary>How much the line stretches the neighbourhood of neighbouring numbers, as the mean of the logarithms of both.</summary>
    private static double Stretch(AssertionCorpus corpus, double[] logarithms)
    {
        var sum = 0.0;
        for (var value = 1; value < logarithms.Length; value++)
        {
            sum += corpus.ValueItem[value] == corpus.ValueItem[value - 1] ? (logarithms[value - 1] + logarithms[value]) / 2 : 0;
        }

        return sum;
    }

    private static List<double> Gaps(AssertionCorpus corpus, double[] positions)
    {
        var gaps = new List<double>();
        for (var value = 1; value < positions.Length; value++)
        {
            if (corpus.ValueItem[value] == corpus.ValueItem[value - 1])
            {
                gaps.Add(positions[value] - positions[value - 1]);
            }
        }

        return gaps;
    }
}
