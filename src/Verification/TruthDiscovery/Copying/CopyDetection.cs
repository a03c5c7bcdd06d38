namespace Verification.TruthDiscovery;

/// <summary>How probable it is, for pairs of sources, that one copies the other.</summary>
internal sealed class CopyDetection
{
    private const double Large = 1e200;
    private readonly AssertionCorpus corpus;
    private readonly AccuCopy options;
    private readonly double[] firstLikelihood;
    private readonly double[] secondLikelihood;
    private readonly double[] firstLog;
    private readonly double[] secondLog;

    public CopyDetection(AssertionCorpus corpus, AccuCopy options)
    {
        (this.corpus, this.options) = (corpus, options);
        Pairs = new(corpus, options);
        (firstLikelihood, secondLikelihood) = (new double[Pairs.Count], new double[Pairs.Count]);
        (firstLog, secondLog) = (new double[Pairs.Count], new double[Pairs.Count]);
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
            (firstLikelihood[pair], secondLikelihood[pair], firstLog[pair], secondLog[pair]) = (1, 1, 0, 0);
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
        var ofFirst = (True: isTrue * model.Accuracy[first], False: isFalse * (1 - model.Accuracy[first]));
        var sharedFalse = ofFirst.False / model.FalseValues(corpus.ValueItem[value]);
        foreach (var second in SourcePairs.Later(corpus.SourcesOf(value), first))
        {
            if (pairOf[second] is var pair and >= 0)
            {
                var accuracy = model.Accuracy[second];
                var rate = copied / ((ofFirst.True * accuracy) + (sharedFalse * (1 - accuracy)));
                firstLikelihood[pair] *= own + (rate * ((isTrue * accuracy) + (isFalse * (1 - accuracy))));
                secondLikelihood[pair] *= own + (rate * (ofFirst.True + ofFirst.False));
                if (firstLikelihood[pair] > Large || secondLikelihood[pair] > Large)
                {
                    TakeLogs(pair);
                }
            }
        }
    }

    private void TakeLogs(int pair)
    {
        firstLog[pair] += Math.Log(firstLikelihood[pair]);
        secondLog[pair] += Math.Log(secondLikelihood[pair]);
        (firstLikelihood[pair], secondLikelihood[pair]) = (1, 1);
    }

    private void Conclude(int pair)
    {
        TakeLogs(pair);
        var dependent = Math.Log(options.DependencePrior / 2) + (Pairs.Different[pair] * Math.Log(1 - options.CopyingRate));
        var (first, second, none) = (firstLog[pair] + dependent, secondLog[pair] + dependent, Math.Log(1 - options.DependencePrior));
        var greatest = Math.Max(none, Math.Max(first, second));
        (first, second, none) = (Math.Exp(first - greatest), Math.Exp(second - greatest), Math.Exp(none - greatest));
        FirstCopies[pair] = first / (first + second + none);
        SecondCopies[pair] = second / (first + second + none);
    }
}
