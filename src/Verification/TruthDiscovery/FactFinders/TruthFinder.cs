namespace Verification.TruthDiscovery;

/// <summary>
/// A value is wrong only if all its sources are wrong; a source is trusted as its values are believed on average (X. Yin, J. Han and
/// P. S. Yu, “Truth Discovery with Multiple Conflicting Information Providers on the Web”, IEEE TKDE 20(6), 2008).
/// </summary>
/// <remarks>
/// <para>
/// The paper leaves to the domain how far one value of an item implies another. Here two numbers imply each other by their
/// similarity, e<sup>−distance / reach</sup>, less a baseline; other values do not.
/// </para>
/// <para>
/// The paper’s confidence looks at a value alone. The probability among the values of an item is what follows if one and only one
/// of them is true: proportional to the odds, confidence / (1 − confidence). The confidence in a known answer is 1.
/// </para>
/// <para>
/// The paper stops early too, once the trust of all sources together hardly changes its direction. Late rounds trust a large
/// group of sources that agree ever more, whether right or not.
/// </para>
/// </remarks>
public sealed record TruthFinder : IterativeMethod
{
    // A source that is never doubted would outweigh any number of others.
    private const double LeastDoubt = 1e-9;

    /// <summary>The method with a tolerance of 0.1, which takes two or three rounds as a rule.</summary>
    public TruthFinder() => Tolerance = 0.1;

    /// <inheritdoc/>
    public override string Name => "truthFinder";

    /// <summary>The trust in every source at first: from 0 to 0.999. The paper has 0.9.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double InitialTrust
    {
        get;
        init => field = Guard.InRange(value, 0, 0.999, nameof(InitialTrust));
    } = 0.9;

    /// <summary>What a source counts of what it would if sources never copied: above 0 up to 1. The paper’s γ, 0.3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Dampening
    {
        get;
        init => field = Guard.InRange(value, double.Epsilon, 1, nameof(Dampening));
    } = 0.3;

    /// <summary>How much numbers that imply a number count for it: from 0, not at all, to 1. The paper’s ρ, 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Influence
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(Influence));
    } = 0.5;

    /// <summary>
    /// At what distance the similarity of two numbers of an item has fallen to 1/e, in mean distances of what is asserted of it from
    /// their median: above 0 up to 1000.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Reach
    {
        get;
        init => field = Guard.InRange(value, double.Epsilon, 1000, nameof(Reach));
    } = 1;

    /// <summary>Below which similarity one number speaks against another: from 0 to 1. The paper’s base_sim, 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Baseline
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(Baseline));
    } = 0.5;

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var implication = corpus.Format.Kind == ValueKind.Numeric && Influence > 0 ? new Implication(corpus, this) : null;
        var trust = new double[corpus.SourceCount];
        var weight = new double[corpus.SourceCount];
        var score = new double[corpus.ValueCount];
        var doubt = new double[corpus.ValueCount];
        weight.AsSpan().Fill(-Math.Log(1 - InitialTrust));
        do
        {
            Sweeps.SumByValue(corpus, weight, score);
            implication?.Apply(score, doubt);
            Doubt(corpus, score, doubt);
            known.ApplyOpposite(doubt);
            Sweeps.SumBySource(corpus, doubt, trust);
            Trust(corpus, trust, weight);
        } while (rounds.Continue(trust));

        Odds(corpus, score);
        known.Apply(score);
        return new(new RankedTruths(corpus, score), trust);
    }

    /// <summary>One less the confidence, since a confidence near 1 would lose what sets it apart.</summary>
    private void Doubt(AssertionCorpus corpus, double[] score, double[] doubt) =>
        Blocks.For(
            corpus.ValueAssertions,
            (first, end) =>
            {
                for (var value = first; value < end; value++)
                {
                    doubt[value] = 1 / (1 + Math.Exp(Dampening * score[value]));
                }
            }
        );

    /// <summary>Turns the sum of the doubts in what a source asserts into trust in it, and into its weight.</summary>
    private static void Trust(AssertionCorpus corpus, double[] trust, double[] weight)
    {
        for (var source = 0; source < trust.Length; source++)
        {
            var doubt = trust[source] / corpus.ValuesOf(source).Length;
            trust[source] = 1 - doubt;
            weight[source] = -Math.Log(Math.Max(doubt, LeastDoubt));
        }
    }

    private void Odds(AssertionCorpus corpus, double[] score) =>
        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    Scaling.FromLogs(score.AsSpan(corpus.ValuesOfItem(item)), Dampening);
                }
            }
        );
}
