namespace Verification.TruthDiscovery;

/// <summary>How probable each number of an item is, when one is right and the others follow a law of errors.</summary>
internal sealed class SlipPosterior
{
    /// <summary>With how many of the other numbers of its item each is compared at the most: numbers at equal steps of rank stand for all.</summary>
    private const int MostCompared = 64;

    /// <summary>As how many independent slips those of an item count at the most: where there are many, one law does not fit them all.</summary>
    private const double MostIndependent = 10;

    private readonly AssertionCorpus corpus;
    private readonly double[] positions;
    private readonly double[] logOdds;
    private readonly double[] probability;
    private readonly double[] logFactorial;
    private readonly double[] logRising;
    private ErrorLaw law;

    public SlipPosterior(AssertionCorpus corpus, double[] positions, double[] logOdds, double[] probability)
    {
        (this.corpus, this.positions, this.logOdds, this.probability) = (corpus, positions, logOdds, probability);
        var most = 0;
        for (var item = 0; item < corpus.ItemCount; item++)
        {
            most = Math.Max(most, corpus.AssertionsOfItem(item));
        }

        (logFactorial, logRising) = (new double[most + 1], new double[most + 1]);
        for (var n = 1; n <= most; n++)
        {
            logFactorial[n] = logFactorial[n - 1] + Math.Log(n);
        }
    }

    /// <summary>Sets the law.</summary>
    public void Use(ErrorLaw next)
    {
        law = next;
        for (var n = 1; n < logRising.Length; n++)
        {
            logRising[n] = logRising[n - 1] + Math.Log(law.Concentration + n - 1);
        }
    }

    /// <summary>Sets the probabilities of the values of an item, from the odds of their sources and the law.</summary>
    public void Infer(int item)
    {
        var own = probability.AsSpan(corpus.ValuesOfItem(item));
        var (first, assertions) = (corpus.ItemValues[item], corpus.AssertionsOfItem(item));
        var greatest = double.NegativeInfinity;
        for (var i = 0; i < own.Length; i++)
        {
            var support = corpus.Support(first + i);
            own[i] = logOdds[first + i] + LogDensity(item, first + i) - logFactorial[support - 1] - logRising[assertions - support];
            greatest = Math.Max(greatest, own[i]);
        }

        foreach (ref var score in own)
        {
            score = Math.Exp(score - greatest);
        }

        RankedTruths.Scale(own);
    }

    /// <summary>Counts what the wrong numbers of an item do.</summary>
    public void Observe(int item, ref ErrorTally tally)
    {
        var (first, end, assertions) = (corpus.ItemValues[item], corpus.ItemValues[item + 1], corpus.AssertionsOfItem(item));
        var agreeing = 0.0;
        for (var value = first; value < end; value++)
        {
            agreeing += (double)corpus.Support(value) * (corpus.Support(value) - 1);
        }

        for (var truth = first; truth < end && end - first > 1; truth++)
        {
            var support = (double)corpus.Support(truth);
            var wrong = assertions - support;
            tally.AddPairs(wrong * (wrong - 1), agreeing - (support * (support - 1)), probability[truth]);
            ObserveFrom(item, truth, ref tally);
        }
    }

    private int Step(int item) => Math.Max(1, (corpus.ItemValues[item + 1] - corpus.ItemValues[item]) / MostCompared);

    /// <summary>As how many slips one that is compared counts.</summary>
    private double Weight(int item)
    {
        var wrong = corpus.ItemValues[item + 1] - corpus.ItemValues[item] - 1.0;
        return Math.Min(wrong, MostIndependent) * Step(item) / Math.Max(1, wrong);
    }

    private void ObserveFrom(int item, int truth, ref ErrorTally tally)
    {
        var weight = probability[truth] * Weight(item);
        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value += Step(item))
        {
            if (value != truth)
            {
                var (distance, gap) = Distances(truth, value, out var neighbours);
                var (all, direct) = law.Of(distance, gap, neighbours);
                var share = all > 0 ? direct / all : 1;
                tally.AddSide(distance > 0, weight * share);
                tally.Add(Math.Abs(distance), law.Width, weight * share);
                tally.Add(gap, law.Width, weight * (1 - share));
            }
        }
    }

    /// <summary>The logarithm of the density of the other numbers of an item, if one is the truth.</summary>
    private double LogDensity(int item, int truth)
    {
        var sum = 0.0;
        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value += Step(item))
        {
            if (value != truth)
            {
                var (distance, gap) = Distances(truth, value, out var neighbours);
                sum += Math.Log(law.Of(distance, gap, neighbours).All);
            }
        }

        return sum * Weight(item);
    }

    private (double Distance, double Gap) Distances(int truth, int value, out int neighbours)
    {
        var neighbour = value > truth ? value - 1 : value + 1;
        neighbours = neighbour == truth ? 0 : corpus.Support(neighbour);
        return (positions[value] - positions[truth], Math.Abs(positions[value] - positions[neighbour]));
    }
}
