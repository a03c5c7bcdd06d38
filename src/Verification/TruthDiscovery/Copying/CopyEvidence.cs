namespace Verification.TruthDiscovery;

/// <summary>What the assertions alone, without any judgement of truth, say of copying among the sources of a corpus.</summary>
/// <remarks>
/// Sources that agree with most others may just be right. But when one of two dissents from what most assert of an item, the other
/// seldom gives the same value unless it copies: independent sources err apart, or at least not always together. So a source counts as
/// entangled where it has a partner with whom it shares nearly all of their dissent.
/// </remarks>
internal sealed class CopyEvidence
{
    private const int LeastDissent = 10;
    private readonly AssertionCorpus corpus;
    private readonly int maximumItemSources;
    private readonly bool[] isDissent;
    private readonly double[] closest;

    /// <summary>Looks for sources that dissent together.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="maximumItemSources">Items with more assertions are left out.</param>
    public CopyEvidence(AssertionCorpus corpus, int maximumItemSources = 1_000)
    {
        (this.corpus, this.maximumItemSources) = (corpus, maximumItemSources);
        isDissent = new bool[corpus.ValueCount];
        closest = new double[corpus.SourceCount];
        for (var item = 0; item < corpus.ItemCount; item++)
        {
            MarkDissent(item);
        }

        Blocks.For(
            corpus.SourceAssertions,
            (begin, end) =>
            {
                var shared = new (int Same, int Own, int Other)[corpus.SourceCount];
                var met = new List<int>();
                for (var source = begin; source < end; source++)
                {
                    closest[source] = Closest(source, shared, met);
                }
            }
        );
    }

    /// <summary>The share of sources that are entangled: that share at least so much of their dissent with some other source.</summary>
    /// <param name="together">
    /// The share of the items on which one of two sources dissents, or both, on which they give the same value: from 0 to 1. A copier
    /// that copies c of its assertions shares about c. Where there are two labels, independent sources often share half.
    /// </param>
    public double ShareEntangled(double together = 0.8) => (double)closest.Count(share => share >= together) / closest.Length;

    private void MarkDissent(int item)
    {
        var most = 0;
        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
        {
            most = Math.Max(most, corpus.Support(value));
        }

        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
        {
            isDissent[value] = corpus.Support(value) < most && !IsCrowded(item);
        }
    }

    private bool IsCrowded(int item) => corpus.AssertionsOfItem(item) > maximumItemSources;

    /// <summary>The greatest share of common dissent that a source has with any other.</summary>
    private double Closest(int source, (int Same, int Own, int Other)[] shared, List<int> met)
    {
        foreach (var own in corpus.ValuesOf(source))
        {
            var item = corpus.ValueItem[own];
            var end = IsCrowded(item) ? corpus.ItemValues[item] : corpus.ItemValues[item + 1];
            for (var value = corpus.ItemValues[item]; value < end; value++)
            {
                Count(value, own, shared, met);
            }
        }

        var greatest = 0.0;
        shared[source] = default;
        foreach (var other in met)
        {
            var (same, all) = (shared[other].Same, shared[other].Own + shared[other].Other - shared[other].Same);
            greatest = all >= LeastDissent ? Math.Max(greatest, (double)same / all) : greatest;
            shared[other] = default;
        }

        met.Clear();
        return greatest;
    }

    private void Count(int value, int own, (int Same, int Own, int Other)[] shared, List<int> met)
    {
        var (isOwnDissent, isOtherDissent) = (isDissent[own], isDissent[value]);
        if (!isOwnDissent && !isOtherDissent)
        {
            return;
        }

        foreach (var other in corpus.SourcesOf(value))
        {
            ref var pair = ref shared[other];
            if (pair == default)
            {
                met.Add(other);
            }

            pair.Same += value == own ? 1 : 0;
            pair.Own += isOwnDissent ? 1 : 0;
            pair.Other += isOtherDissent ? 1 : 0;
        }
    }
}
