namespace Verification.TruthDiscovery;

/// <summary>Makes one value of the numbers of an item that lie within the tolerance.</summary>
internal static class NumberClusters
{
    /// <summary>
    /// From the smallest number of an item up, a cluster takes every number within the tolerance of its first. It is known by
    /// the number that most assertions give, the smallest of several such.
    /// </summary>
    public static void Merge(int[] itemRows, long[] rows, TypedValues values)
    {
        for (var item = 0; item + 1 < itemRows.Length; item++)
        {
            var own = rows.AsSpan(itemRows[item]..itemRows[item + 1]);
            own.Sort();
            for (var (first, end) = (0, 0); first < own.Length; first = end)
            {
                var limit = values.Numbers[Label(own[first])] + values.Format.Tolerance;
                while (end < own.Length && values.Numbers[Label(own[end])] <= limit)
                {
                    end++;
                }

                Rename(own[first..end]);
            }
        }
    }

    private static int Label(long row) => (int)(row >> 32);

    private static void Rename(Span<long> cluster)
    {
        var (best, bestCount) = (0, 0);
        for (var (first, end) = (0, 0); first < cluster.Length; first = end)
        {
            while (end < cluster.Length && Label(cluster[end]) == Label(cluster[first]))
            {
                end++;
            }

            if (end - first > bestCount)
            {
                (best, bestCount) = (Label(cluster[first]), end - first);
            }
        }

        foreach (ref var row in cluster)
        {
            row = ((long)best << 32) | (uint)row;
        }
    }
}
