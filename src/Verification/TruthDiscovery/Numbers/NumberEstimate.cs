namespace Verification.TruthDiscovery;

/// <summary>An estimate from numbers chosen for items.</summary>
internal static class NumberEstimate
{
    /// <summary>
    /// Trust is how near a source’s assertions are to the numbers chosen, on average: an assertion counts 1 at that number, a half where it
    /// is as far off as the root mean square over its item, and towards 0 farther out.
    /// </summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="numbers">Its numbers.</param>
    /// <param name="weights">For each value, its weight, 0 or more. Taken over.</param>
    /// <param name="chosen">For each item, the scaled number chosen. Taken over.</param>
    /// <param name="known">True values that are known: they are chosen, whatever <paramref name="chosen"/> says.</param>
    public static Estimate Of(AssertionCorpus corpus, ScaledNumbers numbers, double[] weights, double[] chosen, Anchors known)
    {
        foreach (var (item, number) in numbers.Known(known))
        {
            chosen[item] = number;
        }

        known.Apply(weights);
        var trust = Sweeps.MeanBySource(corpus, Closeness(corpus, numbers, chosen));
        for (var item = 0; item < chosen.Length; item++)
        {
            chosen[item] = numbers.Unscaled(chosen[item]);
        }

        return new(new NumberTruths(corpus, weights, chosen), trust);
    }

    /// <summary>For each value, how many assert it.</summary>
    public static double[] Votes(AssertionCorpus corpus)
    {
        var votes = new double[corpus.ValueCount];
        for (var value = 0; value < votes.Length; value++)
        {
            votes[value] = corpus.Support(value);
        }

        return votes;
    }

    private static double[] Closeness(AssertionCorpus corpus, ScaledNumbers numbers, double[] chosen)
    {
        var (votes, closeness) = (Votes(corpus), new double[corpus.ValueCount]);
        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    var spread = numbers.Deviation(item, chosen[item], votes);
                    for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
                    {
                        var distance = spread > 0 ? (numbers[value] - chosen[item]) / spread : 0;
                        closeness[value] = 1 / (1 + (distance * distance));
                    }
                }
            }
        );
        return closeness;
    }
}
