namespace Verification.TruthDiscovery;

/// <summary>The two sums that iterative methods are made of: over the sources of each value, and over the values of each source.</summary>
internal static class Sweeps
{
    /// <summary>For each value, what its sources have, added up.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="ofSource">What each source has.</param>
    /// <param name="sums">Gets the sums.</param>
    public static void SumByValue(AssertionCorpus corpus, double[] ofSource, double[] sums) =>
        Blocks.For(
            corpus.ValueAssertions,
            (first, end) =>
            {
                for (var value = first; value < end; value++)
                {
                    var sum = 0.0;
                    foreach (var source in corpus.SourcesOf(value))
                    {
                        sum += ofSource[source];
                    }

                    sums[value] = sum;
                }
            }
        );

    /// <summary>For each source, what its values have, added up.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="ofValue">What each value has.</param>
    /// <param name="sums">Gets the sums.</param>
    public static void SumBySource(AssertionCorpus corpus, double[] ofValue, double[] sums) =>
        Blocks.For(
            corpus.SourceAssertions,
            (first, end) =>
            {
                for (var source = first; source < end; source++)
                {
                    var sum = 0.0;
                    foreach (var value in corpus.ValuesOf(source))
                    {
                        sum += ofValue[value];
                    }

                    sums[source] = sum;
                }
            }
        );

    /// <summary>For each source, the mean of what its values have.</summary>
    public static double[] MeanBySource(AssertionCorpus corpus, ReadOnlySpan<double> ofValue)
    {
        var means = new double[corpus.SourceCount];
        SumBySource(corpus, ofValue.ToArray(), means);
        for (var source = 0; source < means.Length; source++)
        {
            means[source] /= corpus.ValuesOf(source).Length;
        }

        return means;
    }
}
