namespace Verification.TruthDiscovery;

/// <summary>
/// Sources invest their trust in their values in equal parts; a value grows what was invested in it, beyond proportion, and
/// pays it back in proportion to what each source invested (J. Pasternack and D. Roth, “Knowing What to Believe (when you already
/// know something)”, COLING 2010: Investment).
/// </summary>
/// <remarks>
/// Every source begins with a trust of 1, and every value with its share of the votes on its item, as in the paper, which takes
/// 20 rounds. After each, trust is scaled to a peak of 1, which changes no proportion. The rich grow richer for as long as it goes
/// on, so the number of rounds matters. A value known to be false pays nothing.
/// </remarks>
public sealed record Investment : IterativeMethod
{
    /// <summary>The method as published.</summary>
    public Investment() => MaximumIterations = 20;

    /// <inheritdoc/>
    public override string Name => "investment";

    /// <summary>The power to which what is invested in a value grows: from 1 to 10. The paper has 1.2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Growth
    {
        get;
        init => field = Guard.InRange(value, 1, 10, nameof(Growth));
    } = 1.2;

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var stakes = new Stakes(corpus);
        var yield = YieldOfVotes(corpus, stakes.Invested);
        known.Refuse(yield);
        do
        {
            stakes.Turn(yield);
            Grow(corpus, stakes.Invested, yield);
            known.Refuse(yield);
        } while (rounds.Continue(stakes.Trust));

        return stakes.Worth(yield, known);
    }

    private static double[] YieldOfVotes(AssertionCorpus corpus, double[] invested)
    {
        var yield = new double[invested.Length];
        for (var value = 0; value < yield.Length; value++)
        {
            yield[value] = corpus.Support(value) / (corpus.AssertionsOfItem(corpus.ValueItem[value]) * invested[value]);
        }

        return yield;
    }

    private void Grow(AssertionCorpus corpus, double[] invested, double[] yield) =>
        Blocks.For(
            corpus.ValueAssertions,
            (first, end) =>
            {
                for (var value = first; value < end; value++)
                {
                    yield[value] = Math.Pow(invested[value], Growth - 1);
                }
            }
        );
}
