using System.Globalization;

namespace Verification.TruthDiscovery;

/// <summary>
/// <see cref="Accu"/> that looks for sources which copy each other, and takes off of a vote what was probably copied (Dong, Berti-Equille
/// and Srivastava, 2009, “Integrating conflicting data: the role of source dependence”, VLDB). Two sources that share false values are
/// likely to be dependent, and the more so the more false values there could have been; two that differ are not.
/// </summary>
/// <remarks>
/// <para>
/// Chosen where the paper leaves something open: the evidence of an item counts by how probable its values are, as in Li, Dong, Lyons,
/// Meng and Srivastava (2015, “Scaling up copy detection”, ICDE); and votes are discounted by the mean
/// over the orders in which sources may have come, so that no name decides.
/// </para>
/// <para>
/// Where many copy, there can be several answers that explain themselves, and the one found depends on the start. The paper starts from
/// the votes, which are those of the largest group. Here it is <see cref="PooledInvestment"/>: of the vote and the other
/// methods that know nothing of copying, it is the one that random parts of the sources least often led to another answer
/// than all of them.
/// </para>
/// </remarks>
public sealed record AccuCopy : AccuMethod
{
    /// <summary>Makes the method, with at most 40 rounds.</summary>
    public AccuCopy() => MaximumIterations = 40;

    /// <inheritdoc/>
    public override string Name => "accuCopy";

    /// <summary>How probable it is, before anything is seen, that of two sources one copies the other (the paper’s α): from 0.001 to 0.999.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double DependencePrior
    {
        get;
        init => field = Guard.InRange(value, 0.001, 0.999, nameof(DependencePrior));
    } = 0.2;

    /// <summary>Which share of its assertions a copier copies (the paper’s c): from 0.01 to 0.99.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double CopyingRate
    {
        get;
        init => field = Guard.InRange(value, 0.01, 0.99, nameof(CopyingRate));
    } = 0.8;

    /// <summary>How probable copying must be for a pair to be in the result: from 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PairThreshold
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(PairThreshold));
    } = 0.5;

    /// <summary>How many items two sources must share to be looked at: 1 or more. Agreement on very few is as likely to be chance.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds.</exception>
    public int MinimumSharedItems
    {
        get;
        init => field = (int)Guard.InRange(value, 1, int.MaxValue, nameof(MinimumSharedItems));
    } = 10;

    /// <summary>
    /// How many pairs are looked at: from 0 to 20,000,000. Where more share enough items, those that share the most are taken; each takes
    /// about 64 bytes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds.</exception>
    public int MaximumPairs
    {
        get;
        init => field = (int)Guard.InRange(value, 0, 20_000_000, nameof(MaximumPairs));
    } = 2_000_000;

    /// <summary>
    /// Items with more assertions than this say nothing of copying, and votes on them are not discounted: 2 or more. It bounds the work,
    /// which grows with the square of the sources of an item; among so many, the few copies of one source decide nothing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds.</exception>
    public int MaximumItemSources
    {
        get;
        init => field = (int)Guard.InRange(value, 2, int.MaxValue, nameof(MaximumItemSources));
    } = 1_000;

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var model = new AccuracyModel(corpus, known, this);
        Start(model, corpus, known, rounds);
        var copying = new CopyDetection(corpus, this);
        var discount = new VoteDiscount(corpus, copying, CopyingRate);
        do
        {
            copying.Detect(model);
            model.Independence = discount.Discount();
            model.JudgeValues();
            model.JudgeSources();
        } while (rounds.Continue(model.Accuracy));

        var pairs = copying.Likely(PairThreshold);
        return model.ToEstimate() with { Copying = pairs, Reasons = [Reason(pairs.Count, copying.Pairs.Count)] };
    }

    /// <summary>What was found, in a sentence.</summary>
    internal string Reason(long likely, long pairs) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{likely} of {pairs} pairs of sources with {MinimumSharedItems} items or more in common are likely to copy, with a probability of {PairThreshold} or more"
        );

    private static void Start(AccuracyModel model, AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var method = new PooledInvestment();
        var truths = (RankedTruths)method.Solve(corpus, known, rounds.Of(method)).Truths;
        truths.Probability.CopyTo(model.Probability);
        model.JudgeSources();
    }
}
