namespace Verification.TruthDiscovery;

/// <summary>The accuracies of sources and the probabilities of values, each worked out from the other.</summary>
internal sealed class AccuracyModel
{
    public const double LeastAccuracy = 0.01;
    private readonly AssertionCorpus corpus;
    private readonly Anchors known;
    private readonly AccuMethod options;
    private readonly double[] votes;
    private readonly double[] logOdds;

    public AccuracyModel(AssertionCorpus corpus, Anchors known, AccuMethod options)
    {
        (this.corpus, this.known, this.options) = (corpus, known, options);
        votes = new double[corpus.ValueCount];
        logOdds = new double[corpus.SourceCount];
        Probability = new double[corpus.ValueCount];
        Accuracy = new double[corpus.SourceCount];
        Accuracy.AsSpan().Fill(options.InitialAccuracy);
    }

    /// <summary>For each source, how probable it is that what it asserts is true.</summary>
    public double[] Accuracy { get; }

    /// <summary>For each value, how probable it is; those of an item and of its values that nobody asserts add up to 1.</summary>
    public double[] Probability { get; }

    /// <summary>For each assertion, in order of value, how much of its vote counts; null where all of it does.</summary>
    public double[]? Independence { get; set; }

    /// <summary>Lends the votes of the values of an item, a range, to each other; null where it is not done.</summary>
    public Action<int, Memory<double>>? Blend { get; init; }

    /// <summary>How many false values an item has.</summary>
    public double FalseValues(int item) => options.FalseValues ?? Math.Max(1, corpus.ItemValues[item + 1] - corpus.ItemValues[item] - 1);

    /// <summary>Works out how probable values are.</summary>
    public void JudgeValues()
    {
        for (var source = 0; source < logOdds.Length; source++)
        {
            logOdds[source] = Math.Log(Accuracy[source] / (1 - Accuracy[source]));
        }

        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    JudgeItem(item);
                }
            }
        );
        known.Apply(Probability);
    }

    /// <summary>Works out how accurate sources are.</summary>
    public void JudgeSources()
    {
        Sweeps.SumBySource(corpus, Probability, Accuracy);
        for (var source = 0; source < Accuracy.Length; source++)
        {
            var right = Accuracy[source] + (options.InitialWeight * options.InitialAccuracy);
            var all = corpus.ValuesOf(source).Length + options.InitialWeight;
            Accuracy[source] = Math.Clamp(right / all, LeastAccuracy, 1 - LeastAccuracy);
        }
    }

    public Estimate ToEstimate() => new(new RankedTruths(corpus, Probability), Accuracy);

    private void JudgeItem(int item)
    {
        var (first, end) = (corpus.ItemValues[item], corpus.ItemValues[item + 1]);
        var falseValues = FalseValues(item);
        var logFalse = Math.Log(falseValues);
        for (var value = first; value < end; value++)
        {
            votes[value] = Vote(value, logFalse);
        }

        Blend?.Invoke(item, votes.AsMemory(first..end));
        var greatest = 0.0;
        foreach (var vote in votes.AsSpan(first..end))
        {
            greatest = Math.Max(greatest, vote);
        }

        // A value that nobody asserts has a vote of 0.
        var total = Math.Max(0, falseValues + 1 - (end - first)) * Math.Exp(-greatest);
        for (var value = first; value < end; value++)
        {
            total += Probability[value] = Math.Exp(votes[value] - greatest);
        }

        for (var value = first; value < end; value++)
        {
            Probability[value] /= total;
        }
    }

    private double Vote(int value, double logFalse)
    {
        var vote = 0.0;
        for (var assertion = corpus.ValueAssertions[value]; assertion < corpus.ValueAssertions[value + 1]; assertion++)
        {
            vote += (logOdds[corpus.AssertionSource[assertion]] + logFalse) * (Independence?[assertion] ?? 1);
        }

        return vote;
    }
}
