namespace Verification.TruthDiscovery;

/// <summary>
/// Truth discovery for values that can be right and more or less specific, for sources that differ in how specific they care to
/// be. A general assertion denies none of the specific ones below it; it only says nothing of them. What a source is wrong in, it
/// is wrong in at its branch or in its refinement of the branch. A model of our own, beside <see cref="Tdh"/>, in which
/// those who stay general are taken to know of nothing more specific.
/// </summary>
/// <remarks>
/// Of the asserted values of an item, one is the most specific true one, and those above it are true as well: its path. An
/// assertion is of the right branch with a probability that is learned for each source, and else one of
/// <see cref="FalseAlternatives"/>; one that has something asserted above it is a refinement, which in the right branch is
/// itself right with another such probability, and else one of as many. Where something more specific is asserted and wrong, the truth
/// below is one of as many that nobody asserts. Expectation maximisation, with what few assertions
/// tell of a source drawn towards all sources; so where specific values contradict each other, they come to be doubted.
/// </remarks>
public sealed record TruthPaths : IterativeMethod
{
    /// <inheritdoc/>
    public override string Name => "truthPaths";

    /// <summary>How many values, at each place where one can be wrong, could as well be said: 1 or more. As in Dong 2009.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double FalseAlternatives
    {
        get;
        init => field = Guard.InRange(value, 1, double.MaxValue, nameof(FalseAlternatives));
    } = 10;

    /// <summary>How often sources are right, in the branch and in the refinement, before anything is known of them: above 0 and below 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorAccuracy
    {
        get;
        init => field = Guard.InRange(value, double.Epsilon, Math.BitDecrement(1), nameof(PriorAccuracy));
    } = 0.8;

    /// <summary>The weight of what is usual among all sources, in assertions, against what a source does itself: above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorAssertions
    {
        get;
        init => field = Guard.InRange(value, double.Epsilon, double.MaxValue, nameof(PriorAssertions));
    } = 5;

    /// <inheritdoc/>
    public override string? Misfit(AssertionCorpus corpus) =>
        corpus.Format.Kind == ValueKind.Hierarchical ? null : "its values have no hierarchy";

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var round = new TruthPathsRound(this, corpus);
        do
        {
            round.Judge();
            known.Apply(round.Probability);
            round.Learn();
        } while (rounds.Continue(round.Trust));

        return new(new RankedTruths(corpus, round.Probability), round.Trust);
    }
}
