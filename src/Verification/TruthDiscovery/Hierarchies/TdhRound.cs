namespace Verification.TruthDiscovery;

/// <summary>What <see cref="Tdh"/> believes, and one round of it.</summary>
internal sealed class TdhRound
{
    private readonly AssertionCorpus corpus;
    private readonly ValuePaths paths;
    private readonly double priorValue;
    private readonly Shares prior;
    private readonly Shares[] ofSource;
    private readonly double[] agreeing;
    private readonly double[] opposing;
    private readonly double[] exactly;
    private readonly double[] generally;
    private readonly double[] wrongly;

    public TdhRound(Tdh options, AssertionCorpus corpus)
    {
        this.corpus = corpus;
        paths = new ValuePaths(corpus);
        priorValue = options.PriorValue - 1;
        prior = new(options.PriorExact - 1, options.PriorGeneral - 1, options.PriorWrong - 1);
        ofSource = new Shares[corpus.SourceCount];
        ofSource.AsSpan().Fill(new Shares(options.PriorExact, options.PriorGeneral, options.PriorWrong).Scaled());
        Trust = new double[corpus.SourceCount];
        Confidence = new double[corpus.ValueCount];
        (agreeing, opposing) = (new double[corpus.ValueCount], new double[corpus.ValueCount]);
        (exactly, generally, wrongly) = (new double[corpus.ValueCount], new double[corpus.ValueCount], new double[corpus.ValueCount]);
        for (var value = 0; value < Confidence.Length; value++)
        {
            Confidence[value] = (double)corpus.Support(value) / corpus.AssertionsOfItem(corpus.ValueItem[value]);
        }
    }

    /// <summary>For each value, the confidence that it is the truth; it adds up to 1 over an item.</summary>
    public double[] Confidence { get; }

    /// <summary>For each source, the expected share of assertions that are exact or agree with the truth.</summary>
    public double[] Trust { get; }

    /// <summary>Explains all assertions by the values of their items; learns from it what sources do, and how sure the values are.</summary>
    public void Run()
    {
        ForItems(Foresee);
        Blocks.For(
            corpus.SourceAssertions,
            (first, end) =>
            {
                for (var source = first; source < end; source++)
                {
                    Learn(source);
                }
            }
        );
        ForItems(Decide);
    }

    private void ForItems(Action<int> work) =>
        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    work(item);
                }
            }
        );

    /// <summary>For each value of an item, how likely it would be asserted by one that is general, and by one that is wrong.</summary>
    private void Foresee(int item)
    {
        var (first, end) = (corpus.ItemValues[item], corpus.ItemValues[item + 1]);
        var all = 0.0;
        for (var truth = first; truth < end; truth++)
        {
            all += Confidence[truth] / Alternatives(truth, end - first);
        }

        for (var value = first; value < end; value++)
        {
            agreeing[value] = 0;
            opposing[value] = all - (Confidence[value] / Alternatives(value, end - first));
            foreach (var truth in paths.Below(value))
            {
                agreeing[value] += Confidence[truth] / paths.Above(truth).Length;
                opposing[value] -= Confidence[truth] / Alternatives(truth, end - first);
            }

            opposing[value] = Math.Max(0, opposing[value]);
        }
    }

    private void Learn(int source)
    {
        var (shares, counts) = (ofSource[source], prior);
        var right = 0.0;
        var values = corpus.ValuesOf(source);
        foreach (var value in values)
        {
            var found = Explanation(shares, value);
            var exact = IsTop(value) ? found.Exact * shares.Exact / (shares.Exact + shares.General) : found.Exact;
            counts = new(counts.Exact + exact, counts.General + found.General + found.Exact - exact, counts.Wrong + found.Wrong);
            right += found.Exact + found.General;
        }

        ofSource[source] = counts.Scaled();
        Trust[source] = Math.Min(1, right / values.Length);
    }

    /// <summary>Makes the confidence in the values of an item what they explain.</summary>
    private void Decide(int item)
    {
        var (first, end) = (corpus.ItemValues[item], corpus.ItemValues[item + 1]);
        var allWrongly = 0.0;
        for (var value = first; value < end; value++)
        {
            (exactly[value], generally[value], wrongly[value]) = (0, 0, 0);
            foreach (var source in corpus.SourcesOf(value))
            {
                var found = Explanation(ofSource[source], value);
                exactly[value] += found.Exact;
                generally[value] += agreeing[value] > 0 ? found.General / agreeing[value] : 0;
                wrongly[value] += opposing[value] > 0 ? found.Wrong / opposing[value] : 0;
            }

            allWrongly += wrongly[value];
        }

        for (var truth = first; truth < end; truth++)
        {
            var explained = exactly[truth];
            var others = allWrongly - wrongly[truth];
            foreach (var value in paths.Above(truth))
            {
                explained += generally[value] * Confidence[truth] / paths.Above(truth).Length;
                others -= wrongly[value];
            }

            explained += Math.Max(0, others) * Confidence[truth] / Alternatives(truth, end - first);
            agreeing[truth] = explained + priorValue;
        }

        agreeing.AsSpan(first..end).CopyTo(Confidence.AsSpan(first..end));
        RankedTruths.Scale(Confidence.AsSpan(first..end));
    }

    /// <summary>How probable it is that an assertion is exact, general or wrong.</summary>
    private Shares Explanation(Shares shares, int value)
    {
        var exact = (IsTop(value) ? shares.Exact + shares.General : shares.Exact) * Confidence[value];
        var (general, wrong) = (shares.General * agreeing[value], shares.Wrong * opposing[value]);
        return exact + general + wrong > 0 ? new Shares(exact, general, wrong).Scaled() : new Shares(0, 0, 1);
    }

    private bool IsTop(int value) => paths.Above(value).IsEmpty;

    /// <summary>How many values of its item contradict a truth; where there are none, nobody asserts any and 1 does as well.</summary>
    private int Alternatives(int truth, int values) => Math.Max(1, values - paths.Above(truth).Length - 1);

    private readonly record struct Shares(double Exact, double General, double Wrong)
    {
        public Shares Scaled() => (Exact + General + Wrong) is var all ? new(Exact / all, General / all, Wrong / all) : default;
    }
}
