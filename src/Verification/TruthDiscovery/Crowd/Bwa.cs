namespace Verification.TruthDiscovery;

/// <summary>
/// Bayesian weighted average: for each class, an assertion is a measurement, 1 or 0, of a number that is the item’s, and annotators
/// differ in how precisely they measure. Made for many assertions an item (Y. Li, B. Rubinstein, T. Cohn 2019, “Truth inference at
/// scale: a Bayesian model for adjudicating highly redundant crowd annotations”, WWW).
/// </summary>
/// <remarks>
/// As in the paper, the prior of the variances follows from how contested the votes are. The numbers of an item’s classes, which the model
/// leaves independent, are scaled to add up to 1.
/// </remarks>
public sealed record Bwa : CrowdMethod
{
    private const double LeastVariance = 1e-9;

    /// <summary>Makes the method with the limit of the paper’s experiments.</summary>
    public Bwa() => MaximumIterations = 500;

    /// <inheritdoc/>
    public override string Name => "bwa";

    /// <summary>How many assertions the prior of an annotator’s precision weighs as much as: from 0.01 to 1,000, as a rule 15.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorAssertions
    {
        get;
        init => field = Guard.InRange(value, 0.01, 1000, nameof(PriorAssertions));
    } = 15;

    /// <summary>How strongly an item is drawn to the mean of all items: from 0.001 to 1,000, as a rule 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorItems
    {
        get;
        init => field = Guard.InRange(value, 0.001, 1000, nameof(PriorItems));
    } = 1;

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var states = new HiddenStates(corpus, known);
        states.StartFromVotes();
        var (precision, variance) = (new double[checked(corpus.SourceCount * states.Classes)], PriorVariances(corpus, states));
        var (trust, right) = (new double[corpus.SourceCount], new double[corpus.ValueCount]);
        do
        {
            Measure(corpus, states, variance, precision);
            var items = states.Totals();
            states.Set((item, row) => Average(corpus, item, items, precision, row));
            states.Appraise(trust, right);
        } while (rounds.Continue(trust));

        return new(states.Truths(), trust);
    }

    /// <summary>For each class, what the prior adds to the squared errors of an annotator: in proportion to how contested the votes are.</summary>
    private double[] PriorVariances(AssertionCorpus corpus, HiddenStates states)
    {
        var variances = new double[states.Classes];
        for (var item = 0; item < corpus.ItemCount; item++)
        {
            for (var c = 0; c < variances.Length; c++)
            {
                var share = states.Of(item)[c];
                variances[c] += corpus.AssertionsOfItem(item) * share * (1 - share);
            }
        }

        var scale = PriorAssertions * 4 * (1 - (1.0 / states.Classes)) / corpus.AssertionCount;
        return [.. variances.Select(sum => Math.Max(LeastVariance, sum * scale))];
    }

    /// <summary>For each source and class, the precision: assertions per squared error.</summary>
    private void Measure(AssertionCorpus corpus, HiddenStates states, double[] variance, double[] precision) =>
        Blocks.For(
            corpus.SourceAssertions,
            (first, end) =>
            {
                for (var source = first; source < end; source++)
                {
                    var own = precision.AsSpan(source * states.Classes, states.Classes);
                    variance.CopyTo(own);
                    foreach (var value in corpus.ValuesOf(source))
                    {
                        AddErrors(states.Of(corpus.ValueItem[value]), corpus.ValueLabel[value], own);
                    }

                    foreach (ref var cell in own)
                    {
                        cell = (PriorAssertions + corpus.ValuesOf(source).Length) / cell;
                    }
                }
            }
        );

    private static void AddErrors(ReadOnlySpan<double> item, int label, Span<double> errors)
    {
        for (var c = 0; c < errors.Length; c++)
        {
            var error = item[c] - (c == label ? 1 : 0);
            errors[c] += error * error;
        }
    }

    /// <summary>The mean of the measurements of an item, by their precision, and of all items’ mean.</summary>
    private void Average(AssertionCorpus corpus, int item, double[] items, double[] precision, Span<double> row)
    {
        for (var c = 0; c < row.Length; c++)
        {
            var (sum, weight) = (PriorItems * items[c] / corpus.ItemCount, PriorItems);
            for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
            {
                foreach (var source in corpus.SourcesOf(value))
                {
                    var part = precision[(source * row.Length) + c];
                    weight += part;
                    sum += corpus.ValueLabel[value] == c ? part : 0;
                }
            }

            row[c] = sum / weight;
        }
    }
}
