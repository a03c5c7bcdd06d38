using System.Buffers;

namespace Verification.TruthDiscovery;

/// <summary>The two sums that iterative methods are made of: over the sources of each value, and over the values of each source.</summary>
internal static class Sweeps
{
    // Enough for any number of cores, and all the same on each, since the order of additions must not depend on the machine.
    private const int MostLanes = 32;

    // How many assertions of a source a lane has to hold, on average, lest adding up the lanes be the greater part of the work.
    private const int LeastAssertionsPerLane = 4;
    private const int LeastLane = 1 << 15;

    /// <summary>For each value, what its sources have, added up.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="ofSource">What each source has.</param>
    /// <param name="sums">Gets the sums.</param>
    public static void SumByValue(AssertionCorpus corpus, double[] ofSource, double[] sums) =>
        Blocks.For(
            corpus.ValueAssertions,
            (first, end) =>
            {
                var starts = corpus.ValueAssertions;
                var sources = corpus.AssertionSource;
                var assertion = starts[first];
                for (var value = first; value < end; value++)
                {
                    var sum = 0.0;
                    for (var next = starts[value + 1]; assertion < next; assertion++)
                    {
                        sum += ofSource[sources[assertion]];
                    }

                    sums[value] = sum;
                }
            }
        );

    /// <summary>For each source, what its values have, added up.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="ofValue">What each value has.</param>
    /// <param name="sums">Gets the sums.</param>
    public static void SumBySource(AssertionCorpus corpus, double[] ofValue, double[] sums)
    {
        var lanes = corpus.AssertionCount / Math.Max(LeastLane, (long)LeastAssertionsPerLane * corpus.SourceCount);
        if (lanes > 1)
        {
            SumInLanes(corpus, ofValue, sums, (int)Math.Min(lanes, MostLanes));
        }
        else
        {
            SumSourceBySource(corpus, ofValue, sums);
        }
    }

    /// <summary>For each source, the mean of what its values have.</summary>
    public static double[] MeanBySource(AssertionCorpus corpus, ReadOnlySpan<double> ofValue) => MeanBySource(corpus, ofValue.ToArray());

    /// <summary>For each source, the mean of what its values have.</summary>
    public static double[] MeanBySource(AssertionCorpus corpus, double[] ofValue)
    {
        var means = new double[corpus.SourceCount];
        SumBySource(corpus, ofValue, means);
        for (var source = 0; source < means.Length; source++)
        {
            means[source] /= corpus.ValuesOf(source).Length;
        }

        return means;
    }

    private static void SumSourceBySource(AssertionCorpus corpus, double[] ofValue, double[] sums) =>
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

    /// <summary>Goes through the values in order, as memory does: each lane adds up its part of them, for all sources.</summary>
    private static void SumInLanes(AssertionCorpus corpus, double[] ofValue, double[] sums, int lanes)
    {
        var partial = ArrayPool<double>.Shared.Rent(lanes * sums.Length);
        Parallel.For(
            0,
            lanes,
            lane =>
            {
                var own = partial.AsSpan(lane * sums.Length, sums.Length);
                own.Clear();
                var (first, end) = (LaneStart(corpus, lane, lanes), LaneStart(corpus, lane + 1, lanes));
                var starts = corpus.ValueAssertions;
                var sources = corpus.AssertionSource;
                var assertion = starts[first];
                for (var value = first; value < end; value++)
                {
                    var figure = ofValue[value];
                    for (var next = starts[value + 1]; assertion < next; assertion++)
                    {
                        own[sources[assertion]] += figure;
                    }
                }
            }
        );

        Array.Clear(sums);
        for (var lane = 0; lane < lanes; lane++)
        {
            for (var source = 0; source < sums.Length; source++)
            {
                sums[source] += partial[(lane * sums.Length) + source];
            }
        }

        ArrayPool<double>.Shared.Return(partial);
    }

    private static int LaneStart(AssertionCorpus corpus, int lane, int lanes)
    {
        var assertion = (int)((long)corpus.AssertionCount * lane / lanes);
        var value = corpus.ValueAssertions.BinarySearch(assertion);
        return value < 0 ? ~value : value;
    }
}
