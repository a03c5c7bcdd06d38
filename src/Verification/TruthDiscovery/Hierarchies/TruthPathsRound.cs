namespace Verification.TruthDiscovery;

/// <summary>What <see cref="TruthPaths"/> believes, and one round of it.</summary>
internal sealed class TruthPathsRound
{
    private readonly AssertionCorpus corpus;
    private readonly ValuePaths paths;
    private readonly double alternatives;
    private readonly double priorAccuracy;
    private readonly double priorAssertions;
    private readonly Accuracy[] ofSource;
    private readonly Tally[] tallies;
    private readonly double[] evidenceOnPath;
    private readonly double[] evidenceBeside;
    private readonly double[] onPath;
    private readonly double[] inBranch;

    public TruthPathsRound(TruthPaths options, AssertionCorpus corpus)
    {
        this.corpus = corpus;
        paths = new ValuePaths(corpus);
        (alternatives, priorAccuracy, priorAssertions) = (options.FalseAlternatives, options.PriorAccuracy, options.PriorAssertions);
        ofSource = new Accuracy[corpus.SourceCount];
        ofSource.AsSpan().Fill(new(priorAccuracy, priorAccuracy));
        tallies = new Tally[corpus.SourceCount];
        Trust = new double[corpus.SourceCount];
        Probability = new double[corpus.ValueCount];
        (evidenceOnPath, evidenceBeside) = (new double[corpus.ValueCount], new double[corpus.ValueCount]);
        (onPath, inBranch) = (new double[corpus.ValueCount], new double[corpus.ValueCount]);
    }

    /// <summary>For each value, how probable it is that it is the most specific true one; it adds up to 1 over an item.</summary>
    public double[] Probability { get; }

    /// <summary>For each source, the expected share of assertions that are true, be they more or less specific.</summary>
    public double[] Trust { get; }

    /// <summary>Weighs the values of each item by what is known of the sources.</summary>
    public void Judge() => ForItems(Judge);

    /// <summary>Learns from the probabilities of the values how accurate the sources are.</summary>
    public void Learn()
    {
        ForItems(Spread);
        Blocks.For(
            corpus.SourceAssertions,
            (first, end) =>
            {
                for (var source = first; source < end; source++)
                {
                    tallies[source] = TallyOf(source);
                    Trust[source] = Math.Min(1, tallies[source].Right / corpus.ValuesOf(source).Length);
                }
            }
        );
        var all = new Tally(0, priorAccuracy, 1, priorAccuracy, 1);
        foreach (var tally in tallies)
        {
            all += tally;
        }

        var usual = new Accuracy(all.InBranch / all.Assertions, all.RefinedRight / all.Refined);
        for (var source = 0; source < tallies.Length; source++)
        {
            ofSource[source] = tallies[source].Towards(usual, priorAssertions);
        }
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

    private void Judge(int item)
    {
        var range = corpus.ValuesOfItem(item);
        for (var value = range.Start.Value; value < range.End.Value; value++)
        {
            WeighAssertionsOf(value);
        }

        var greatest = double.NegativeInfinity;
        for (var truth = range.Start.Value; truth < range.End.Value; truth++)
        {
            Probability[truth] = Evidence(truth);
            greatest = Math.Max(greatest, Probability[truth]);
        }

        foreach (ref var probability in Probability.AsSpan(range))
        {
            probability = Math.Exp(probability - greatest);
        }

        RankedTruths.Scale(Probability.AsSpan(range));
    }

    /// <summary>Compares what the assertions of a value are if it is on the path of the truth, or beside it, with going astray.</summary>
    private void WeighAssertionsOf(int value)
    {
        var isRefinement = !paths.Above(value).IsEmpty;
        var (on, beside) = (0.0, 0.0);
        foreach (var source in corpus.SourcesOf(value))
        {
            var (branch, refinement) = ofSource[source];
            var inBranchToAstray = Math.Log(branch * alternatives / (1 - branch));
            on += inBranchToAstray + (isRefinement ? Math.Log(refinement) : 0);
            beside += inBranchToAstray + Math.Log((1 - refinement) / alternatives);
        }

        (evidenceOnPath[value], evidenceBeside[value]) = (on, beside);
    }

    private double Evidence(int truth)
    {
        var evidence = evidenceOnPath[truth] + (paths.Below(truth).IsEmpty ? 0 : Math.Log(alternatives));
        foreach (var general in paths.Above(truth))
        {
            evidence += evidenceOnPath[general];
        }

        foreach (var other in paths.Beside(truth))
        {
            evidence += evidenceBeside[other];
        }

        return evidence;
    }

    /// <summary>For each value of an item, how probable it is that it is true, and that its branch at least is right.</summary>
    private void Spread(int item)
    {
        var range = corpus.ValuesOfItem(item);
        onPath.AsSpan(range).Clear();
        inBranch.AsSpan(range).Clear();
        for (var truth = range.Start.Value; truth < range.End.Value; truth++)
        {
            onPath[truth] += Probability[truth];
            foreach (var general in paths.Above(truth))
            {
                onPath[general] += Probability[truth];
            }

            foreach (var other in paths.Beside(truth))
            {
                inBranch[other] += Probability[truth];
            }
        }

        for (var value = range.Start.Value; value < range.End.Value; value++)
        {
            inBranch[value] += onPath[value];
        }
    }

    private Tally TallyOf(int source)
    {
        var tally = default(Tally);
        foreach (var value in corpus.ValuesOf(source))
        {
            var refined = paths.Above(value).IsEmpty ? 0 : 1;
            tally += new Tally(onPath[value], inBranch[value], 1, refined * onPath[value], refined * inBranch[value]);
        }

        return tally;
    }

    /// <param name="Branch">How often a source is in the right branch.</param>
    /// <param name="Refinement">How often it is right there, when it refines what others say.</param>
    private readonly record struct Accuracy(double Branch, double Refinement);

    /// <summary>Sums over assertions: how many are true, of the right branch, all; true and all of those in the right branch that refine.</summary>
    private readonly record struct Tally(double Right, double InBranch, double Assertions, double RefinedRight, double Refined)
    {
        // Probabilities add up to 1 with an error of the last digit, and no accuracy may be 1.
        private const double GreatestAccuracy = 1 - 1e-9;

        public static Tally operator +(Tally left, Tally right) =>
            new(
                left.Right + right.Right,
                left.InBranch + right.InBranch,
                left.Assertions + right.Assertions,
                left.RefinedRight + right.RefinedRight,
                left.Refined + right.Refined
            );

        public Accuracy Towards(Accuracy usual, double weight) =>
            new(
                Math.Min(GreatestAccuracy, (InBranch + (weight * usual.Branch)) / (Assertions + weight)),
                Math.Min(GreatestAccuracy, (RefinedRight + (weight * usual.Refinement)) / (Refined + weight))
            );
    }
}
