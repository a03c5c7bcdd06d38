namespace Verification.TruthDiscovery;

/// <summary>The numbers of each item without the wild ones, from their median, in units of their standard deviation.</summary>
internal sealed class StandardNumbers
{
    private readonly AssertionCorpus corpus;
    private readonly ScaledNumbers numbers;
    private readonly Dictionary<int, double> knownNumbers;
    private readonly double[] centre;
    private readonly double[] unit;
    private readonly double[] standard;
    private readonly double[] kept;

    /// <summary>Leaves out wild numbers and standardises the rest.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="known">Known answers.</param>
    /// <param name="limits">How far from the median a number must be to be wild.</param>
    public StandardNumbers(AssertionCorpus corpus, Anchors known, Limits limits)
    {
        this.corpus = corpus;
        numbers = new ScaledNumbers(corpus);
        knownNumbers = numbers.Known(known);
        (centre, unit) = (new double[corpus.ItemCount], new double[corpus.ItemCount]);
        standard = new double[corpus.ValueCount];
        kept = NumberEstimate.Votes(corpus);
        var distance = limits.Spreads * UpperQuartile();
        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    while (DropsWild(item, distance, limits)) { }
                    for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
                    {
                        standard[value] = unit[item] > 0 ? (numbers[value] - centre[item]) / unit[item] : 0;
                    }
                }
            }
        );
    }

    /// <summary>For each source, how many of its numbers are not wild.</summary>
    public double[] KeptBySource()
    {
        var counts = new double[corpus.SourceCount];
        Sweeps.SumBySource(corpus, Array.ConvertAll(kept, votes => votes > 0 ? 1.0 : 0), counts);
        return counts;
    }

    /// <summary>The expected truths, and how far the numbers are from them.</summary>
    /// <param name="weight">For each value, the precision of its sources, added up; those of wild ones are set to 0.</param>
    /// <param name="variance">The variance of the truths beforehand.</param>
    /// <param name="truth">Gets, for each item, its truth.</param>
    /// <param name="squares">Gets, for each value, the square of its distance, 0 for wild ones.</param>
    public void Expect(double[] weight, double variance, double[] truth, double[] squares) =>
        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    truth[item] = Expected(item, weight, variance);
                    for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
                    {
                        var distance = kept[value] > 0 ? standard[value] - truth[item] : 0;
                        squares[value] = distance * distance;
                    }
                }
            }
        );

    public Estimate Estimate(double[] weight, double[] truth, Anchors known)
    {
        for (var item = 0; item < truth.Length; item++)
        {
            truth[item] = centre[item] + (truth[item] * unit[item]);
        }

        return NumberEstimate.Of(corpus, numbers, weight, truth, known);
    }

    private double Expected(int item, double[] weight, double variance)
    {
        var (sum, total) = (0.0, 1 / variance);
        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
        {
            weight[value] = kept[value] > 0 ? weight[value] : 0;
            sum += weight[value] * standard[value];
            total += weight[value];
        }

        return !knownNumbers.TryGetValue(item, out var number) ? sum / total
            : unit[item] > 0 ? (number - centre[item]) / unit[item]
            : 0;
    }

    /// <summary>The upper quartile of the distances, above 0, of all assertions from the medians of their items; infinite where there are none.</summary>
    private double UpperQuartile()
    {
        var distances = new List<double>();
        for (var item = 0; item < centre.Length; item++)
        {
            var median = numbers.Median(item, kept);
            for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
            {
                var distance = Math.Abs(numbers[value] - median);
                for (var assertion = corpus.Support(value); assertion > 0 && distance > 0; assertion--)
                {
                    distances.Add(distance);
                }
            }
        }

        distances.Sort();
        return distances.Count > 0 ? distances[3 * (distances.Count - 1) / 4] : double.PositiveInfinity;
    }

    /// <summary>Sees what is wild among the numbers of an item that are left, and leaves it out; never those nearest to the median.</summary>
    private bool DropsWild(int item, double distance, Limits limits)
    {
        const double Rounding = 1e-9;
        centre[item] = numbers.Median(item, kept);
        unit[item] = numbers.Deviation(item, numbers.Mean(item, kept), kept);
        var nearest = double.PositiveInfinity;
        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
        {
            nearest = kept[value] > 0 ? Math.Min(nearest, Math.Abs(numbers[value] - centre[item])) : nearest;
        }

        var byRatio = centre[item].Equals(0.0) ? double.PositiveInfinity : limits.Ratio * Math.Abs(centre[item]);
        var byDeviations = unit[item] > 0 ? limits.Deviations * unit[item] : double.PositiveInfinity;
        var limit = Math.Max(nearest, Math.Min(distance, Math.Min(byRatio, byDeviations))) * (1 + Rounding);
        var drops = false;
        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
        {
            if (kept[value] > 0 && Math.Abs(numbers[value] - centre[item]) > limit)
            {
                kept[value] = 0;
                drops = true;
            }
        }

        return drops;
    }

    /// <summary>From where on a number is wild.</summary>
    /// <param name="Spreads">In upper quartiles of the distances from medians, over the corpus.</param>
    /// <param name="Ratio">In medians of its item.</param>
    /// <param name="Deviations">In standard deviations of its item.</param>
    internal readonly record struct Limits(double Spreads, double Ratio, double Deviations);
}
