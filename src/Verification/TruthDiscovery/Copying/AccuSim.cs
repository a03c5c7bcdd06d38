namespace Verification.TruthDiscovery;

/// <summary>
/// <see cref="Accu"/> in which values that are like each other lend each other votes: to a value’s vote is added, for each other value of
/// the item, ρ · similarity · the other’s vote (Dong, Berti-Equille and Srivastava, 2009, “Integrating conflicting data: the role of source
/// dependence”, VLDB).
/// </summary>
/// <remarks>
/// The paper leaves the similarity open. Here that of numbers is 1 less their distance as a share of the greater magnitude, of sets and
/// of paths in a hierarchy the share of common elements (Jaccard), and of other texts 1 less the normalised edit distance (Levenshtein).
/// </remarks>
public sealed record AccuSim : AccuMethod
{
    private const int MaximumComparisons = 1 << 30;

    /// <inheritdoc/>
    public override string Name => "accuSim";

    /// <summary>How much of its vote a value lends to one just like it (the paper’s ρ): from 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Influence
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(Influence));
    } = 0.5;

    /// <inheritdoc/>
    public override string? Misfit(AssertionCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return SimilarValues.Pairs(corpus) > MaximumComparisons
            ? "its items have so many distinct values that comparing them with each other takes too much memory"
            : null;
    }

    private protected override AccuracyModel ModelOf(AssertionCorpus corpus, Anchors known)
    {
        var similar = new SimilarValues(corpus);
        return new(corpus, known, this) { Blend = (item, votes) => similar.Blend(item, Influence, votes.Span) };
    }
}
