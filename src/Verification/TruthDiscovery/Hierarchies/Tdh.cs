namespace Verification.TruthDiscovery;

/// <summary>
/// Truth discovery in the presence of hierarchies. A source says the truth exactly, or something less specific that agrees with
/// it, or something wrong, and does each in shares of its own. Jung, Kim and Shim 2019, “Crowdsourced truth discovery in the
/// presence of hierarchies for knowledge fusion”, EDBT; without the part that asks a crowd.
/// </summary>
/// <remarks>
/// Expectation maximisation with Dirichlet priors, as in the paper: every assertion is explained by one of the item’s values,
/// and the share of each value in the explanations is its confidence. Where a value has nothing asserted above it, its exact
/// and less specific shares are added up. The paper does not say where to start: here confidence starts from the votes, and the
/// shares from their prior means.
/// </remarks>
public sealed record Tdh : IterativeMethod
{
    /// <inheritdoc/>
    public override string Name => "tdh";

    /// <summary>The Dirichlet prior of exact assertions: above 1. The paper’s α₁.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorExact
    {
        get;
        init => field = Guard.InRange(value, Math.BitIncrement(1), double.MaxValue, nameof(PriorExact));
    } = 3;

    /// <summary>The Dirichlet prior of assertions that are right and less specific: above 1. The paper’s α₂.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorGeneral
    {
        get;
        init => field = Guard.InRange(value, Math.BitIncrement(1), double.MaxValue, nameof(PriorGeneral));
    } = 3;

    /// <summary>The Dirichlet prior of wrong assertions: above 1. The paper’s α₃.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorWrong
    {
        get;
        init => field = Guard.InRange(value, Math.BitIncrement(1), double.MaxValue, nameof(PriorWrong));
    } = 2;

    /// <summary>The Dirichlet prior of each value of an item: above 1. The paper’s γ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorValue
    {
        get;
        init => field = Guard.InRange(value, Math.BitIncrement(1), double.MaxValue, nameof(PriorValue));
    } = 2;

    /// <inheritdoc/>
    public override string? Misfit(AssertionCorpus corpus) =>
        corpus.Format.Kind == ValueKind.Hierarchical ? null : "its values have no hierarchy";

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var round = new TdhRound(this, corpus);
        known.Apply(round.Confidence);
        do
        {
            round.Run();
            known.Apply(round.Confidence);
        } while (rounds.Continue(round.Trust));

        return new(new RankedTruths(corpus, round.Confidence), round.Trust);
    }
}
