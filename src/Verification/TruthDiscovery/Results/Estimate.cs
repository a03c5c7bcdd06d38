namespace Verification.TruthDiscovery;

/// <summary>What a method found.</summary>
/// <param name="Truths">The truths of the items.</param>
/// <param name="Trust">For each source, the share of its assertions that is expected to be true, from 0 to 1.</param>
internal sealed record Estimate(Truths Truths, double[] Trust)
{
    /// <summary>Truths by scores, and trust by the mean probability of what a source asserts.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="scores">For each value, 0 or more. Taken over.</param>
    public static Estimate OfScores(AssertionCorpus corpus, double[] scores) =>
        new(new RankedTruths(corpus, scores), Sweeps.MeanBySource(corpus, scores));

    /// <summary>Which sources are likely to copy which, in order of sources.</summary>
    public IReadOnlyList<CopyingPair> Copying { get; init; } = [];

    /// <summary>Why the method did what it did, where it had a choice.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

/// <summary>The truths of the items of a corpus.</summary>
internal abstract class Truths
{
    /// <summary>The truth of an item, made when it is asked for.</summary>
    public abstract ItemTruth Of(int item);
}
