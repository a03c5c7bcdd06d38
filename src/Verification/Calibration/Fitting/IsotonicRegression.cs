namespace Verification.Calibration;

/// <summary>The nearest rising sequence, by least squares: pool adjacent violators (Ayer et al. 1955).</summary>
internal static class IsotonicRegression
{
    /// <summary>The nearest sequence that never falls.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="weights">How much each counts, above 0; null if all count the same.</param>
    public static double[] Rising(ReadOnlySpan<double> values, double[]? weights = null)
    {
        var pools = new List<(double Mean, double Weight, int Count)>();
        for (var i = 0; i < values.Length; i++)
        {
            var pool = (Mean: values[i], Weight: weights?[i] ?? 1, Count: 1);
            while (pools.Count > 0 && pools[^1].Mean >= pool.Mean)
            {
                var before = pools[^1];
                var weight = before.Weight + pool.Weight;
                pool = (((before.Mean * before.Weight) + (pool.Mean * pool.Weight)) / weight, weight, before.Count + pool.Count);
                pools.RemoveAt(pools.Count - 1);
            }

            pools.Add(pool);
        }

        return [.. pools.SelectMany(pool => Enumerable.Repeat(pool.Mean, pool.Count))];
    }
}
