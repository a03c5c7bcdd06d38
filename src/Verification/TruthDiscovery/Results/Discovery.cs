using System.Text;

namespace Verification.TruthDiscovery;

/// <summary>What a method found in a corpus.</summary>
public sealed class Discovery
{
    internal Discovery(AssertionCorpus corpus, Estimate estimate, string method, Rounds rounds)
    {
        Corpus = corpus;
        Estimate = estimate;
        Method = method;
        (Iterations, Change, StopReason) = (rounds.Count, rounds.Change, rounds.Reason);
        Items = new OnDemand<ItemTruth>(corpus.ItemCount, estimate.Truths.Of);
        Sources = new OnDemand<SourceTruth>(corpus.SourceCount, SourceAt);
    }

    /// <summary>The assertions.</summary>
    public AssertionCorpus Corpus { get; }

    /// <summary>The name of the method; of <see cref="Auto"/>, the one that it chose.</summary>
    public string Method { get; }

    /// <summary>Why the result is what it is, in sentences, from methods that have a choice; empty for the others.</summary>
    public IReadOnlyList<string> Reasons => Estimate.Reasons;

    /// <summary>How many rounds the method took; 0 for one that needs none.</summary>
    public int Iterations { get; }

    /// <summary>The greatest change of a source’s trust in the last round.</summary>
    public double Change { get; }

    /// <summary>Why the method stopped.</summary>
    public StopReason StopReason { get; }

    /// <summary>The items, in order of their names. Each is made when it is asked for.</summary>
    public IReadOnlyList<ItemTruth> Items { get; }

    /// <summary>The sources, in order of their names. Each is made when it is asked for.</summary>
    public IReadOnlyList<SourceTruth> Sources { get; }

    /// <summary>Which sources are likely to copy which: empty for methods that do not look.</summary>
    public IReadOnlyList<CopyingPair> Copying => Estimate.Copying;

    internal Estimate Estimate { get; }

    /// <summary>What was learned of the source of a name, or null.</summary>
    public SourceTruth? SourceNamed(string name) =>
        Corpus.FindSource(Encoding.UTF8.GetBytes(name)) is >= 0 and var source ? Sources[source] : null;

    /// <summary>The truth of the item of a name, or null.</summary>
    public ItemTruth? ItemNamed(string name) => Corpus.FindItem(Encoding.UTF8.GetBytes(name)) is >= 0 and var item ? Items[item] : null;

    private SourceTruth SourceAt(int source)
    {
        var values = Corpus.ValuesOf(source);
        var (items, latest) = (0, -1);
        foreach (var value in values)
        {
            items += Corpus.ValueItem[value] != latest ? 1 : 0;
            latest = Corpus.ValueItem[value];
        }

        return new(Corpus.SourceName(source), Estimate.Trust[source], values.Length, (double)items / Corpus.ItemCount);
    }
}
