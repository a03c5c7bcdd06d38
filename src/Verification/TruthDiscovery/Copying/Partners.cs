namespace Verification.TruthDiscovery;

/// <summary>The sources that each source may copy, or be copied by.</summary>
internal sealed class Partners
{
    private readonly int[] starts;
    private readonly Partner[] partners;

    /// <summary>Takes the pairs that are dependent with more than a negligible probability, each for both of its sources.</summary>
    public Partners(AssertionCorpus corpus, CopyDetection copying, double negligible)
    {
        starts = new int[corpus.SourceCount + 1];
        ForBoth(corpus, copying, negligible, (source, _) => starts[source + 1]++);
        AssertionTable.Accumulate(starts);
        partners = new Partner[starts[^1]];
        var next = starts.AsSpan(..^1).ToArray();
        ForBoth(corpus, copying, negligible, (source, partner) => partners[next[source]++] = partner);
    }

    public ReadOnlySpan<Partner> Of(int source) => partners.AsSpan(starts[source]..starts[source + 1]);

    private static void ForBoth(AssertionCorpus corpus, CopyDetection copying, double negligible, Action<int, Partner> act)
    {
        for (var first = 0; first < corpus.SourceCount; first++)
        {
            for (var pair = copying.Pairs.Of(first).Start.Value; pair < copying.Pairs.Of(first).End.Value; pair++)
            {
                var (copies, copied) = (copying.FirstCopies[pair], copying.SecondCopies[pair]);
                if (copies + copied > negligible)
                {
                    act(first, new(copying.Pairs.Second[pair], copies, copied));
                    act(copying.Pairs.Second[pair], new(first, copied, copies));
                }
            }
        }
    }
}

/// <summary>A source that another may copy, or be copied by.</summary>
/// <param name="Source">The source.</param>
/// <param name="Copied">How probable it is that the other copies it.</param>
/// <param name="Copies">How probable it is that it copies the other.</param>
internal readonly record struct Partner(int Source, double Copied, double Copies)
{
    public double Probability => Copied + Copies;

    /// <summary>How probable it is that it comes before the other, which is at a place from 0 to 1 in the order.</summary>
    public double Before(double place) => 1 - Math.Pow(1 - place, Copied / Copies);
}
