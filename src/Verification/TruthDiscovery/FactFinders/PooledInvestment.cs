namespace Verification.TruthDiscovery;

/// <summary>
/// Sources invest their trust in their values in equal parts; the values of an item share what was invested in each of them
/// anew, and pay back in proportion to what each source invested (J. Pasternack and D. Roth, “Knowing What to Believe (when you
/// already know something)”, COLING 2010: PooledInvestment).
/// </summary>
/// <remarks>
/// Every source begins with a trust of 1, and the values of an item as believed as each other, as in the paper. After each round,
/// trust is scaled to a peak of 1, which changes no proportion. The paper takes 20 rounds; shares have settled after 10 as a rule,
/// and further ones make the rich richer. A value known to be true pays all that was invested in it, a false one nothing.
/// </remarks>
public sealed record PooledInvestment : IterativeMethod
{
    /// <summary>The method in 10 rounds.</summary>
    public PooledInvestment() => MaximumIterations = 10;

    /// <inheritdoc/>
    public override string Name => "pooledInvestment";

    /// <summary>The power that sets the values of an item apart: from 1 to 10. The paper has 1.4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Growth
    {
        get;
        init => field = Guard.InRange(value, 1, 10, nameof(Growth));
    } = 1.4;

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var stakes = new Stakes(corpus);
        var yield = EvenYield(corpus, stakes.Invested);
        known.Apply(yield);
        do
        {
            stakes.Turn(yield);
            Share(corpus, stakes.Invested, yield);
            known.Apply(yield);
        } while (rounds.Continue(stakes.Trust));

        return stakes.Worth(yield, known);
    }

    private static double[] EvenYield(AssertionCorpus corpus, double[] invested)
    {
        var yield = new double[invested.Length];
        for (var item = 0; item < corpus.ItemCount; item++)
        {
            var (first, end) = (corpus.ItemValues[item], corpus.ItemValues[item + 1]);
            for (var value = first; value < end; value++)
            {
                yield[value] = 1 / ((end - first) * invested[value]);
            }
        }

        return yield;
    }

    private void Share(AssertionCorpus corpus, double[] invested, double[] yield) =>
        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    var values = corpus.ValuesOfItem(item);
                    ShareItem(invested.AsSpan(values), yield.AsSpan(values));
                }
            }
        );

    /// <summary>Powers of what was invested, which add up to 1: of the most invested first, whose power is 1, as the power of 0 is 0.</summary>
    private void ShareItem(ReadOnlySpan<double> invested, Span<double> yield)
    {
        var greatest = 0.0;
        foreach (var amount in invested)
        {
            greatest = Math.Max(greatest, amount);
        }

        for (var value = 0; value < yield.Length; value++)
        {
            yield[value] = invested[value] < greatest ? Math.Pow(invested[value] / greatest, Growth) : 1;
        }

        RankedTruths.Scale(yield);
    }
}
