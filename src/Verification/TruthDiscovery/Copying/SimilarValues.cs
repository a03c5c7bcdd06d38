namespace Verification.TruthDiscovery;

/// <summary>How similar the values of each item are to each other, worked out once.</summary>
internal sealed class SimilarValues
{
    private readonly long[] starts;
    private readonly float[] similarities;

    public SimilarValues(AssertionCorpus corpus)
    {
        starts = new long[corpus.ItemCount + 1];
        for (var item = 0; item < corpus.ItemCount; item++)
        {
            starts[item + 1] = starts[item] + Pairs(corpus.ItemValues[item + 1] - corpus.ItemValues[item]);
        }

        similarities = new float[starts[^1]];
        Blocks.For(
            corpus.ItemValues,
            (begin, end) =>
            {
                for (var item = begin; item < end; item++)
                {
                    Compare(corpus, item);
                }
            }
        );
    }

    /// <summary>How many pairs of values of one item a corpus has.</summary>
    public static long Pairs(AssertionCorpus corpus)
    {
        var pairs = 0L;
        for (var item = 0; item < corpus.ItemCount; item++)
        {
            pairs += Pairs(corpus.ItemValues[item + 1] - corpus.ItemValues[item]);
        }

        return pairs;
    }

    /// <summary>Adds to what each value of an item has a share of what the others have: their similarity to it, times an influence.</summary>
    public void Blend(int item, double influence, Span<double> ofValue)
    {
        var pair = starts[item];
        Span<double> lent = ofValue.Length <= 256 ? stackalloc double[ofValue.Length] : new double[ofValue.Length];
        lent.Clear();
        for (var left = 0; left < ofValue.Length; left++)
        {
            for (var right = left + 1; right < ofValue.Length; right++)
            {
                var share = influence * similarities[pair++];
                lent[left] += share * ofValue[right];
                lent[right] += share * ofValue[left];
            }
        }

        for (var value = 0; value < ofValue.Length; value++)
        {
            ofValue[value] += lent[value];
        }
    }

    private static long Pairs(int values) => (long)values * (values - 1) / 2;

    private void Compare(AssertionCorpus corpus, int item)
    {
        var pair = starts[item];
        for (var left = corpus.ItemValues[item]; left < corpus.ItemValues[item + 1]; left++)
        {
            for (var right = left + 1; right < corpus.ItemValues[item + 1]; right++)
            {
                similarities[pair++] = (float)ValueSimilarity.Of(corpus.Labels, corpus.ValueLabel[left], corpus.ValueLabel[right]);
            }
        }
    }
}
