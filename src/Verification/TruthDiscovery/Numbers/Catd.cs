namespace Verification.TruthDiscovery;

/// <summary>
/// Weighs a source by how reliable it is at the least: by the upper end of a confidence interval of its variance, so that a source with
/// few assertions, which may have been lucky, weighs little; each truth is the weighted mean of the numbers, or the label with the most
/// weight.
/// Li, Li, Gao, Su, Zhao, Demirbas, Fan and Han (2014), A confidence-aware approach for truth discovery on long-tail data,
/// PVLDB 8(4).
/// </summary>
/// <remarks>
/// The weight is χ²(α/2, n) / L for n assertions that lose L in all: 0 or 1 for a label, the squared distance for a number. Open in the
/// paper, and chosen here: the distance is divided by the standard deviation of the item; the first truths are medians or votes; and
/// as a source that has lost nothing would have an infinite weight, it loses at least <see cref="LeastLoss"/> of the mean. Weights have single precision.
/// </remarks>
public sealed record Catd : IterativeMethod
{
    /// <inheritdoc/>
    public override string Name => "catd";

    /// <summary>The α of the confidence interval: how probable it may be that the variance lies outside, from 0.000001 to 0.999999. The paper’s choice is 0.05.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Significance
    {
        get;
        init => field = Guard.InRange(value, 1e-6, 1 - 1e-6, nameof(Significance));
    } = 0.05;

    /// <summary>The least that a source loses by an assertion, as a share of the mean of all: above 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double LeastLoss
    {
        get;
        init => field = Guard.InRange(value, 1e-9, 1, nameof(LeastLoss));
    } = 0.01;

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var quantiles = Quantiles(corpus);
        var weights = new double[corpus.SourceCount];
        Array.Fill(weights, 1);
        var losses = new WeightedLosses(corpus, known, NumberLoss.Squared);
        losses.Start(weights);
        do
        {
            Sweeps.SumBySource(corpus, losses.OfValue, weights);
            Weigh(corpus, quantiles, weights);
            losses.Update(weights);
        } while (rounds.Continue(weights));

        return losses.Estimate();
    }

    /// <summary>For each source, the quantile for as many assertions as it has.</summary>
    private double[] Quantiles(AssertionCorpus corpus)
    {
        var byCount = new Dictionary<int, double>();
        var quantiles = new double[corpus.SourceCount];
        for (var source = 0; source < quantiles.Length; source++)
        {
            var count = corpus.ValuesOf(source).Length;
            if (!byCount.TryGetValue(count, out quantiles[source]))
            {
                quantiles[source] = byCount[count] = new ChiSquare(count).Quantile(Significance / 2);
            }
        }

        return quantiles;
    }

    /// <summary>Turns the losses of sources into weights, the greatest of which is 1.</summary>
    private void Weigh(AssertionCorpus corpus, double[] quantiles, double[] weights)
    {
        var least = LeastLoss * weights.Sum() / corpus.AssertionCount;
        var greatest = 0.0;
        for (var source = 0; source < weights.Length; source++)
        {
            var loss = Math.Max(weights[source], least * corpus.ValuesOf(source).Length);
            weights[source] = quantiles[source] / (loss > 0 ? loss : 1);
            greatest = Math.Max(greatest, weights[source]);
        }

        for (var source = 0; source < weights.Length; source++)
        {
            // Where two contradict each other, a round doubles the difference of their weights; rounding keeps equal what differs by an error
            // of arithmetic alone.
            weights[source] = (float)(weights[source] / greatest);
        }
    }
}
