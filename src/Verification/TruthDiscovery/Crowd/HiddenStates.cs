namespace Verification.TruthDiscovery;

/// <summary>
/// What each item may be: for each state, its probability. The states of a class follow one another; most methods have one a
/// class.
/// </summary>
internal sealed class HiddenStates
{
    private const double Trifle = 1e-6;

    private readonly AssertionCorpus corpus;
    private readonly Dictionary<int, int> known = [];

    public HiddenStates(AssertionCorpus corpus, Anchors anchors, int perClass = 1)
    {
        this.corpus = corpus;
        PerClass = perClass;
        Classes = corpus.Labels.Names.Count;
        Probability = new double[checked(corpus.ItemCount * Count)];
        foreach (var item in anchors.Items)
        {
            known[item] = anchors.Label(item);
        }
    }

    public int Classes { get; }

    public int PerClass { get; }

    /// <summary>How many states there are.</summary>
    public int Count => Classes * PerClass;

    /// <summary>For each item, the probability of each state.</summary>
    public double[] Probability { get; }

    public Span<double> Of(int item) => Probability.AsSpan(item * Count, Count);

    /// <summary>Starts with the share of the assertions that each class has, the same for each of its states.</summary>
    public void StartFromVotes() =>
        Update(
            (item, states) =>
            {
                states.Fill(double.NegativeInfinity);
                for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
                {
                    states.Slice(corpus.ValueLabel[value] * PerClass, PerClass).Fill(Math.Log(corpus.Support(value)));
                }
            }
        );

    /// <summary>Sets each state in proportion to its prior times the likelihood of the assertions.</summary>
    /// <param name="logPrior">For each state, the logarithm of its prior.</param>
    /// <param name="logLikelihood">For each source, each label that it may assert, and each state, the logarithm of how likely that is.</param>
    public void Update(double[] logPrior, double[] logLikelihood) =>
        Update(
            (item, states) =>
            {
                logPrior.CopyTo(states);
                for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
                {
                    var label = corpus.ValueLabel[value];
                    foreach (var source in corpus.SourcesOf(value))
                    {
                        Vectors.Add(states, logLikelihood.AsSpan(((source * Classes) + label) * Count, Count));
                    }
                }
            }
        );

    /// <summary>Sets the states of each item from their logarithms, up to a constant, unless its class is known.</summary>
    public void Update(StatesOfItem logarithms) =>
        Set(
            (item, states) =>
            {
                logarithms(item, states);
                Normalise(states);
            }
        );

    /// <summary>Sets the states of each item, unless its class is known.</summary>
    public void Set(StatesOfItem probabilities) =>
        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    probabilities(item, Of(item));
                    Clamp(item, Of(item));
                }
            }
        );

    /// <summary>For each state, of how many items it is expected to be the state.</summary>
    public double[] Totals()
    {
        var totals = new double[Count];
        for (var item = 0; item < corpus.ItemCount; item++)
        {
            Vectors.Add(totals, Of(item));
        }

        return totals;
    }

    /// <summary>How uncertain the states of all items are, in nats.</summary>
    public double Entropy()
    {
        var entropy = 0.0;
        foreach (var share in Probability)
        {
            entropy -= share > 0 ? share * Math.Log(share) : 0;
        }

        return entropy;
    }

    /// <summary>For each value, how probable its class is.</summary>
    public void OfValues(double[] probability) =>
        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                for (var value = corpus.ItemValues[first]; value < corpus.ItemValues[end]; value++)
                {
                    probability[value] = 0;
                    foreach (var share in Of(corpus.ValueItem[value]).Slice(corpus.ValueLabel[value] * PerClass, PerClass))
                    {
                        probability[value] += share;
                    }
                }
            }
        );

    /// <summary>Sets for each source the share of its assertions that is expected to be true.</summary>
    /// <param name="trust">Gets the shares.</param>
    /// <param name="ofValues">Gets for each value how probable its class is.</param>
    public void Appraise(double[] trust, double[] ofValues)
    {
        OfValues(ofValues);
        Sweeps.SumBySource(corpus, ofValues, trust);
        for (var source = 0; source < trust.Length; source++)
        {
            trust[source] = Math.Clamp(trust[source] / corpus.ValuesOf(source).Length, 0, 1);
        }
    }

    /// <summary>The truths: of each class, the sum of its states.</summary>
    public ClassTruths Truths()
    {
        var classes = new double[corpus.ItemCount * Classes];
        for (var i = 0; i < classes.Length; i++)
        {
            foreach (var share in Probability.AsSpan(i * PerClass, PerClass))
            {
                classes[i] += share;
            }
        }

        for (var item = 0; item < corpus.ItemCount; item++)
        {
            var own = classes.AsSpan(item * Classes, Classes);
            RankedTruths.Scale(own);
            if (corpus.ItemValues[item + 1] - corpus.ItemValues[item] == 1 && !known.ContainsKey(item))
            {
                Prefer(corpus.ValueLabel[corpus.ItemValues[item]], own);
            }
        }

        return new(corpus, classes);
    }

    /// <summary>
    /// Gives a label as much as the most probable class, and a trifle more, at the cost of the classes that are more probable: they share
    /// evenly. No model of the annotators overrules all who spoke.
    /// </summary>
    private static void Prefer(int label, Span<double> classes)
    {
        var (sum, count, least) = (classes[label], 1, double.PositiveInfinity);
        for (
            var next = GreatestBelow(least, label, classes);
            next > sum / count * (1 - Trifle);
            next = GreatestBelow(least, label, classes)
        )
        {
            var ties = classes.Count(next) - (classes[label] == next ? 1 : 0);
            (sum, count, least) = (sum + (ties * next), count + ties, next);
        }

        for (var c = 0; c < classes.Length; c++)
        {
            if (c != label && classes[c] >= least)
            {
                classes[c] = sum / count * (1 - Trifle);
            }
        }

        classes[label] = sum / count * (1 + ((count - 1) * Trifle));
    }

    private static double GreatestBelow(double limit, int except, ReadOnlySpan<double> classes)
    {
        var greatest = double.NegativeInfinity;
        for (var c = 0; c < classes.Length; c++)
        {
            greatest = c != except && classes[c] < limit ? Math.Max(greatest, classes[c]) : greatest;
        }

        return greatest;
    }

    private static void Normalise(Span<double> states)
    {
        var (greatest, total) = (double.NegativeInfinity, 0.0);
        foreach (var state in states)
        {
            greatest = Math.Max(greatest, state);
        }

        foreach (ref var state in states)
        {
            state = Grid.Snap(Math.Exp(state - greatest));
            total += state;
        }

        foreach (ref var state in states)
        {
            state = Grid.Snap(state / total);
        }
    }

    /// <summary>Leaves only the states of the known class; none of a class that no item has, from which nothing is learned.</summary>
    private void Clamp(int item, Span<double> states)
    {
        if (!known.TryGetValue(item, out var label))
        {
            return;
        }

        if (label < 0)
        {
            states.Clear();
            return;
        }

        var own = states.Slice(label * PerClass, PerClass);
        RankedTruths.Scale(own);
        states[..(label * PerClass)].Clear();
        states[((label + 1) * PerClass)..].Clear();
    }
}

/// <summary>Writes a number for each state of an item.</summary>
internal delegate void StatesOfItem(int item, Span<double> states);
