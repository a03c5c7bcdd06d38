namespace Verification.TruthDiscovery;

/// <summary>How probable it is, for pairs of sources, that one copies the other.</summary>
internal sealed class CopyDetection
{
    private readonly AssertionCorpus corpus;
    private readonly AccuCopy options;
    private readonly Likelihoods[] likelihoods;

    public CopyDetection(AssertionCorpus corpus, AccuCopy options)
    {
        (this.corpus, this.options) = (corpus, options);
        Pairs = new(corpus, options);
        likelihoods = new Likelihoods[Pairs.Count];
        (FirstCopies, SecondCopies) = (new double[Pairs.Count], new double[Pairs.Count]);
    }

    public SourcePairs Pairs { get; }

    /// <summary>For each pair, how probable it is that the first copies the second.</summary>
    public double[] FirstCopies { get; }

    /// <summary>For each pair, how probable it is that the second copies the first.</summary>
    public double[] SecondCopies { get; }

    /// <summary>Weighs what the pairs agree and disagree on, given how probable values and how accurate sources are.</summary>
    public void Detect(AccuracyModel model) =>
        Blocks.For(
            corpus.SourceAssertions,
            (begin, end) =>
            {
                var pairOf = new int[corpus.SourceCount];
                pairOf.AsSpan().Fill(-1);
                for (var first = begin; first < end; first++)
                {
                    if (Pairs.Of(first) is var range && range.Start.Value < range.End.Value)
                    {
                        Detect(first, range, pairOf, model);
                    }
                }
            }
        );

    /// <summary>The pairs that are dependent with at least some probability, in order of their sources.</summary>
    public IReadOnlyList<CopyingPair> Likely(double threshold)
    {
        var likely = new List<CopyingPair>();
        for (var first = 0; first < corpus.SourceCount; first++)
        {
            for (var pair = Pairs.Of(first).Start.Value; pair < Pairs.Of(first).End.Value; pair++)
            {
                var probability = FirstCopies[pair] + SecondCopies[pair];
                if (probability >= threshold)
                {
                    var (name, other) = (corpus.SourceName(first), corpus.SourceName(Pairs.Second[pair]));
                    likely.Add(new(name, other, Math.Min(1, probability), FirstCopies[pair], Pairs.Shared[pair]));
                }
            }
        }

        return likely;
    }

    private void Detect(int first, Range range, int[] pairOf, AccuracyModel model)
    {
        for (var pair = range.Start.Value; pair < range.End.Value; pair++)
        {
            pairOf[Pairs.Second[pair]] = pair;
            likelihoods[pair] = new() { First = 1, Second = 1 };
        }

        foreach (var value in corpus.ValuesOf(first))
        {
            if (!Pairs.IsCrowded(corpus.ValueItem[value]))
            {
                WeighAgreement(first, value, pairOf, model);
            }
        }

        for (var pair = range.Start.Value; pair < range.End.Value; pair++)
        {
            pairOf[Pairs.Second[pair]] = -1;
            Conclude(pair);
        }
    }

    /// <summary>Of two sources that agree, how much likelier that is if one copies than if none does: a factor for either direction.</summary>
    private void WeighAgreement(int first, int value, int[] pairOf, AccuracyModel model)
    {
        var (copied, own) = (options.CopyingRate, 1 - options.CopyingRate);
        var (isTrue, isFalse) = (model.Probability[value], 1 - model.Probability[value]);
        var (firstTrue, firstFalse) = (isTrue * model.Accuracy[first], isFalse * (1 - model.Accuracy[first]));
        var ofFirst = firstTrue + firstFalse;
        var sharedFalse = firstFalse / model.FalseValues(corpus.ValueItem[value]);
        foreach (var second in SourcePairs.Later(corpus.SourcesOf(value), first))
        {
            if (pairOf[second] is var pair and >= 0)
            {
                var accuracy = model.Accuracy[second];
                var ofSecond = (isTrue * accuracy) + (isFalse * (1 - accuracy));
                var rate = copied / ((firstTrue * accuracy) + (sharedFalse * (1 - accuracy)));
                likelihoods[pair].Multiply(own + (rate * ofSecond), own + (rate * ofFirst));
            }
        }
    }

    private void Conclude(int pair)
    {
        likelihoods[pair].TakeLogs();
        var dependent = Math.Log(options.DependencePrior / 2) + (Pairs.Different[pair] * Math.Log(1 - options.CopyingRate));
        var (first, second, none) = (
            likelihoods[pair].FirstLog + dependent,
            likelihoods[pair].SecondLog + dependent,
            Math.Log(1 - options.DependencePrior)
        );
        var greatest = Math.Max(none, Math.Max(first, second));
        (first, second, none) = (Math.Exp(first - greatest), Math.Exp(second - greatest), Math.Exp(none - greatest));
        FirstCopies[pair] = first / (first + second + none);
        SecondCopies[pair] = second / (first + second + none);
    }

    /// <summary>How much likelier a pair’s agreement is if the first copies, or the second, than if none does.</summary>
    private struct Likelihoods
    {
        private const double Large = 1e200;

        public double First { get; set; }

        public double Second { get; set; }

        public double FirstLog { get; private set; }

        public double SecondLog { get; private set; }

        public void Multiply(double first, double second)
        {
            First *= first;
            Second *= second;
            if (First > Large || Second > Large)
            {
                TakeLogs();
            }
        }

        /// <summary>Makes room for more factors.</summary>
        public void TakeLogs()
        {
            FirstLog += Math.Log(First);
            SecondLog += Math.Log(Second);
            (First, Second) = (1, 1);
        }
    }
}
