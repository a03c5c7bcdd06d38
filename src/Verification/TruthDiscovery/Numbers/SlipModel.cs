using System.Collections.Concurrent;

namespace Verification.TruthDiscovery;

/// <summary>One of the asserted numbers of an item is exactly right, and the others are slips: see <see cref="RobustNumeric"/>.</summary>
internal sealed class SlipModel
{
    private const double InitialConcentration = 5;
    private const double LeastDoubt = 1e-12;
    private readonly AssertionCorpus corpus;
    private readonly Anchors known;
    private readonly double priorAssertions;
    private readonly double[] logOdds;
    private readonly double[] right;
    private readonly SlipPosterior posterior;
    private double accuracy;

    public SlipModel(AssertionCorpus corpus, Anchors known, NumberLine line, double priorAssertions)
    {
        (this.corpus, this.known, this.priorAssertions) = (corpus, known, priorAssertions);
        Probability = new double[corpus.ValueCount];
        for (var item = 0; item < corpus.ItemCount; item++)
        {
            Elect(item);
        }

        known.Apply(Probability);
        logOdds = new double[corpus.ValueCount];
        right = new double[corpus.SourceCount];
        posterior = new SlipPosterior(corpus, line.Positions, logOdds, Probability);
        Law = new(line.TypicalGap(corpus), 0.5, InitialConcentration);
        posterior.Use(Law);
    }

    /// <summary>For each value, how probable it is.</summary>
    public double[] Probability { get; }

    /// <summary>How wrong numbers lie around true ones.</summary>
    public ErrorLaw Law { get; private set; }

    /// <summary>Finds which numbers are right.</summary>
    /// <returns>For each source, the share of its assertions that is expected to be right.</returns>
    public double[] Solve(Rounds rounds)
    {
        var trust = new double[corpus.SourceCount];
        do
        {
            Learn(trust);
            Weigh();
            Infer();
            known.Apply(Probability);
        } while (rounds.Continue(trust));

        return trust;
    }

    /// <summary>Starts with the numbers that most assert, equally where there are several.</summary>
    private void Elect(int item)
    {
        var (first, end, most) = (corpus.ItemValues[item], corpus.ItemValues[item + 1], 0);
        for (var value = first; value < end; value++)
        {
            most = Math.Max(most, corpus.Support(value));
        }

        for (var value = first; value < end; value++)
        {
            Probability[value] = corpus.Support(value) == most ? 1 : 0;
        }

        RankedTruths.Scale(Probability.AsSpan(first..end));
    }

    /// <summary>Estimates the law of errors and the sources from what is probable.</summary>
    private void Learn(double[] trust)
    {
        Law = Observe().Law(Law.Width);
        posterior.Use(Law);
        Sweeps.SumBySource(corpus, Probability, right);
        accuracy = (right.Sum() + 1) / (corpus.AssertionCount + 2);
        for (var source = 0; source < trust.Length; source++)
        {
            trust[source] = Accuracy(right[source], corpus.ValuesOf(source).Length);
        }
    }

    private double Accuracy(double rightOnes, int all) => (rightOnes + (priorAssertions * accuracy)) / (all + priorAssertions);

    /// <summary>
    /// For each value, what its sources’ other assertions say for it. Its own probability is left out of what they are judged by, so
    /// that nobody is believed for an assertion because of that assertion.
    /// </summary>
    private void Weigh() =>
        Blocks.For(
            corpus.ValueAssertions,
            (first, end) =>
            {
                for (var value = first; value < end; value++)
                {
                    var sum = 0.0;
                    foreach (var source in corpus.SourcesOf(value))
                    {
                        var elsewhere = Accuracy(Math.Max(0, right[source] - Probability[value]), corpus.ValuesOf(source).Length - 1);
                        sum += Math.Log(elsewhere / Math.Max(1 - elsewhere, LeastDoubt));
                    }

                    logOdds[value] = sum;
                }
            }
        );

    private void Infer() =>
        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    posterior.Infer(item);
                }
            }
        );

    private ErrorTally Observe()
    {
        var byBlock = new ConcurrentDictionary<int, ErrorTally>();
        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                var tally = default(ErrorTally);
                for (var item = first; item < end; item++)
                {
                    posterior.Observe(item, ref tally);
                }

                byBlock[first] = tally;
            }
        );
        var sum = default(ErrorTally);
        foreach (var (_, tally) in byBlock.OrderBy(block => block.Key))
        {
            sum.Add(tally);
        }

        return sum;
    }
}
