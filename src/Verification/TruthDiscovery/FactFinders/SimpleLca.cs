namespace Verification.TruthDiscovery;

/// <summary>
/// A source asserts the truth with a probability of its own, its honesty, and else guesses among the other values of the item
/// (J. Pasternack and D. Roth, “Latent Credibility Analysis”, WWW 2013: SimpleLCA), found by expectation and maximisation.
/// </summary>
/// <remarks>
/// Of the paper’s guesses, those here are even over the other values that are asserted of the item. Honesty has a beta prior, which
/// the paper leaves open.
/// </remarks>
public sealed record SimpleLca : IterativeMethod
{
    /// <inheritdoc/>
    public override string Name => "simpleLca";

    /// <summary>How honest sources are taken to be before they say anything: from 0.01 to 0.99.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorHonesty
    {
        get;
        init => field = Guard.InRange(value, 0.01, 0.99, nameof(PriorHonesty));
    } = 0.8;

    /// <summary>How many assertions of a source the prior counts as much as: from 0.001 to a million.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorWeight
    {
        get;
        init => field = Guard.InRange(value, 1e-3, 1e6, nameof(PriorWeight));
    } = 10;

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var honesty = new double[corpus.SourceCount];
        var logOdds = new double[corpus.SourceCount];
        var probability = new double[corpus.ValueCount];
        honesty.AsSpan().Fill(PriorHonesty);
        do
        {
            for (var source = 0; source < logOdds.Length; source++)
            {
                logOdds[source] = Math.Log(honesty[source] / (1 - honesty[source]));
            }

            Sweeps.SumByValue(corpus, logOdds, probability);
            Expect(corpus, probability);
            known.Apply(probability);
            Sweeps.SumBySource(corpus, probability, honesty);
            Maximise(corpus, honesty);
        } while (rounds.Continue(honesty));

        return new(new RankedTruths(corpus, probability), honesty);
    }

    /// <summary>Turns the log odds of the sources of each value, added up, into its probability.</summary>
    private static void Expect(AssertionCorpus corpus, double[] figures) =>
        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    Expect(corpus, item, figures);
                }
            }
        );

    private static void Expect(AssertionCorpus corpus, int item, double[] figures)
    {
        var (first, end) = (corpus.ItemValues[item], corpus.ItemValues[item + 1]);
        var logGuesses = Math.Log(Math.Max(1, end - first - 1));
        for (var value = first; value < end; value++)
        {
            figures[value] += corpus.Support(value) * logGuesses;
        }

        Scaling.FromLogs(figures.AsSpan(first..end));
        RankedTruths.Scale(figures.AsSpan(first..end));
    }

    private void Maximise(AssertionCorpus corpus, double[] honesty)
    {
        for (var source = 0; source < honesty.Length; source++)
        {
            honesty[source] = (honesty[source] + (PriorHonesty * PriorWeight)) / (corpus.ValuesOf(source).Length + PriorWeight);
        }
    }
}
