namespace Verification.TruthDiscovery;

/// <summary>
/// Whether the sources of numbers repeat a number that can be exactly right, as records and counts do, or come near it, as measurements
/// and ratings do.
/// </summary>
internal static class ExactAgreement
{
    /// <summary>The share of assertions that are exactly right, as far as agreement tells: from 0 to 1.</summary>
    /// <remarks>
    /// Two assertions of an item that are both exactly right agree exactly, so the share of pairs that agree is the square of what is
    /// wanted, and what agrees by chance. Near pairs agree by chance, because numbers are rounded and some are frequent, as often
    /// as near assertions of different items do. Items count alike, however many assertions they have.
    /// </remarks>
    public static double Share(AssertionCorpus corpus)
    {
        var near = NearDistance(corpus);
        var (equal, close, items) = (0.0, 0.0, 0);
        var (within, across) = (default(Pairs), Across(corpus, near));
        for (var item = 0; item < corpus.ItemCount; item++)
        {
            if (corpus.AssertionsOfItem(item) > 1)
            {
                var own = Within(corpus, item, near);
                (within, items) = (within + own, items + 1);
                (equal, close) = (equal + (own.Equal / own.All), close + (own.Near / own.All));
            }
        }

        var others = across - within;
        var chance = others.Near > 0 ? others.Equal / others.Near : 0;
        return items == 0 ? 0 : Math.Sqrt(Math.Max(0, equal - (close * chance)) / items);
    }

    /// <summary>The lower quartile of the distances between neighbouring numbers of items.</summary>
    private static double NearDistance(AssertionCorpus corpus)
    {
        var gaps = new List<double>();
        for (var value = 1; value < corpus.ValueCount; value++)
        {
            if (corpus.ValueItem[value] == corpus.ValueItem[value - 1])
            {
                gaps.Add(Number(corpus, value) - Number(corpus, value - 1));
            }
        }

        gaps.Sort();
        return gaps.Count > 0 ? gaps[gaps.Count / 4] : 0;
    }

    private static double Number(AssertionCorpus corpus, int value) => corpus.Labels.Numbers[corpus.ValueLabel[value]];

    private static Pairs Within(AssertionCorpus corpus, int item, double near)
    {
        var (pairs, first, below) = (default(Pairs), corpus.ItemValues[item], 0.0);
        for (var value = first; value < corpus.ItemValues[item + 1]; value++)
        {
            for (; Number(corpus, value) - Number(corpus, first) > near; first++)
            {
                below -= corpus.Support(first);
            }

            var count = corpus.Support(value);
            pairs += Pairs.Of(count, below);
            below += count;
        }

        var assertions = (double)corpus.AssertionsOfItem(item);
        return pairs with { All = assertions * (assertions - 1) / 2 };
    }

    /// <summary>The pairs of all assertions, of an item or not.</summary>
    private static Pairs Across(AssertionCorpus corpus, double near)
    {
        var numbers = corpus.Labels.Numbers;
        var counts = new double[numbers.Length];
        for (var value = 0; value < corpus.ValueCount; value++)
        {
            counts[corpus.ValueLabel[value]] += corpus.Support(value);
        }

        var (pairs, first, below) = (default(Pairs), 0, 0.0);
        for (var label = 0; label < numbers.Length; label++)
        {
            for (; numbers[label] - numbers[first] > near; first++)
            {
                below -= counts[first];
            }

            pairs += Pairs.Of(counts[label], below);
            below += counts[label];
        }

        return pairs;
    }

    /// <summary>Numbers of pairs of assertions.</summary>
    /// <param name="All">All of them.</param>
    /// <param name="Near">Those that are near each other.</param>
    /// <param name="Equal">Those that are equal.</param>
    private readonly record struct Pairs(double All, double Near, double Equal)
    {
        public static Pairs operator +(Pairs left, Pairs right) =>
            new(left.All + right.All, left.Near + right.Near, left.Equal + right.Equal);

        public static Pairs operator -(Pairs left, Pairs right) =>
            new(left.All - right.All, left.Near - right.Near, left.Equal - right.Equal);

        /// <summary>The pairs of assertions of one number, and with so many of smaller near ones.</summary>
        public static Pairs Of(double count, double below) => new(0, (count * (count - 1) / 2) + (count * below), count * (count - 1) / 2);
    }
}
