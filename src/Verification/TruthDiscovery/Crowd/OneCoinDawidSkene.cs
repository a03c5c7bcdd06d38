namespace Verification.TruthDiscovery;

/// <summary>
/// Dawid and Skene’s model with one number an annotator: how often it is right, whatever is true; when wrong, it asserts each of the
/// other classes equally often. Needs far fewer assertions of each annotator than tables do, but cannot see through one who
/// favours a class (Y. Zhang, X. Chen, D. Zhou, M. I. Jordan 2014, “Spectral methods meet EM”, names it so).
/// </summary>
public sealed record OneCoinDawidSkene : CrowdMethod
{
    /// <inheritdoc/>
    public override string Name => "dawidSkeneOneCoin";

    /// <summary>What is added to every count before shares are taken: from 1e-9 to 10, as a rule 0.01.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Smoothing
    {
        get;
        init => field = Guard.InRange(value, 1e-9, 10, nameof(Smoothing));
    } = 0.01;

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var states = new HiddenStates(corpus, known);
        var (trust, weight) = (new double[corpus.SourceCount], new double[corpus.SourceCount]);
        var (right, votes) = (new double[corpus.ValueCount], new double[corpus.ValueCount]);
        states.StartFromVotes();
        LearnTrust(corpus, states, right, trust);
        do
        {
            Weigh(trust, weight, states.Classes);
            Sweeps.SumByValue(corpus, weight, votes);
            var prior = LogShares(states.Totals());
            states.Update((item, row) => Vote(corpus, item, prior, votes, row));
            LearnTrust(corpus, states, right, trust);
        } while (rounds.Continue(trust));

        return new(states.Truths(), trust);
    }

    private static void Vote(AssertionCorpus corpus, int item, double[] prior, double[] votes, Span<double> row)
    {
        prior.CopyTo(row);
        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
        {
            row[corpus.ValueLabel[value]] += votes[value];
        }
    }

    /// <summary>By how much an assertion speaks for its class against any other: the logarithm of the ratio of the likelihoods.</summary>
    private static void Weigh(double[] trust, double[] weight, int classes)
    {
        var wrongWays = Math.Max(1, classes - 1);
        for (var source = 0; source < weight.Length; source++)
        {
            weight[source] = Grid.Snap(Math.Log(trust[source] * wrongWays / (1 - trust[source])));
        }
    }

    private void LearnTrust(AssertionCorpus corpus, HiddenStates states, double[] right, double[] trust)
    {
        states.OfValues(right);
        Sweeps.SumBySource(corpus, right, trust);
        for (var source = 0; source < trust.Length; source++)
        {
            trust[source] = (trust[source] + Smoothing) / (corpus.ValuesOf(source).Length + (2 * Smoothing));
        }
    }

    private double[] LogShares(double[] totals)
    {
        var total = totals.Sum() + (totals.Length * Smoothing);
        for (var i = 0; i < totals.Length; i++)
        {
            totals[i] = Grid.Snap(Math.Log((totals[i] + Smoothing) / total));
        }

        return totals;
    }
}
