namespace Verification.TruthDiscovery;

/// <summary>
/// Truths and weights of sources that together lose least: each truth the number or label with the least weighted loss, each weight the
/// negative logarithm of a source’s share of the loss.
/// Li, Li, Gao, Zhao, Fan and Han (2014), Resolving conflicts in heterogeneous data by truth discovery and source reliability estimation,
/// SIGMOD.
/// </summary>
/// <remarks>
/// Labels lose 0 or 1. The loss of a source is the mean over its assertions, and its share is of the greatest loss of any source, the
/// paper’s alternative to the sum, which sets sources farther apart. Open in the paper, and chosen here: the squared loss is divided by
/// the variance of the item rather than by its standard deviation, so that it has no unit; <see cref="PriorAssertions"/> of mean loss are
/// added to each source, as one that has lost nothing would have an infinite weight; and 1 is added to each weight, as the worst source
/// would have none, and nothing could be said of the items that it alone asserts.
/// </remarks>
public sealed record Crh : IterativeMethod
{
    /// <inheritdoc/>
    public override string Name => "crh";

    /// <summary>What a number loses by its distance from the truth. The paper prefers the absolute one for its robustness.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no value of the enumeration.</exception>
    public NumberLoss Loss
    {
        get;
        init => field = Guard.Defined(value, nameof(Loss));
    } = NumberLoss.Absolute;

    /// <summary>How many assertions of mean loss each source is taken to have made besides its own: above 0 to 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorAssertions
    {
        get;
        init => field = Guard.InRange(value, 1e-6, 1000, nameof(PriorAssertions));
    } = 1;

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var losses = new WeightedLosses(corpus, known, Loss);
        var weights = new double[corpus.SourceCount];
        Array.Fill(weights, 1);
        do
        {
            losses.Update(weights);
            Sweeps.SumBySource(corpus, losses.OfValue, weights);
            Weigh(corpus, weights);
        } while (rounds.Continue(weights));

        return losses.Estimate();
    }

    /// <summary>Turns the losses of sources into weights, the greatest of which is 1.</summary>
    private void Weigh(AssertionCorpus corpus, double[] weights)
    {
        var mean = weights.Sum() / corpus.AssertionCount;
        var (least, greatest) = (double.PositiveInfinity, 0.0);
        for (var source = 0; source < weights.Length; source++)
        {
            weights[source] = (weights[source] + (PriorAssertions * mean)) / (corpus.ValuesOf(source).Length + PriorAssertions);
            (least, greatest) = (Math.Min(least, weights[source]), Math.Max(greatest, weights[source]));
        }

        for (var source = 0; source < weights.Length; source++)
        {
            weights[source] = least < greatest ? (1 - Math.Log(weights[source] / greatest)) / (1 + Math.Log(greatest / least)) : 1;
        }
    }
}
