namespace Verification.TruthDiscovery;

/// <summary>How far the numbers asserted of an item speak for one another.</summary>
internal sealed class Implication
{
    private readonly AssertionCorpus corpus;
    private readonly double influence;
    private readonly double baseline;

    // For each value, how similar it is to the next smaller one of its item. The similarity of any two is the product of those between.
    private readonly double[] similarity;

    /// <summary>Prepares what the rounds need.</summary>
    /// <param name="corpus">A corpus of numbers.</param>
    /// <param name="method">The method whose options say how numbers imply one another.</param>
    public Implication(AssertionCorpus corpus, TruthFinder method)
    {
        this.corpus = corpus;
        (influence, baseline) = (method.Influence, method.Baseline);
        similarity = new double[corpus.ValueCount];
        for (var item = 0; item < corpus.ItemCount; item++)
        {
            var scale = method.Reach * Deviation(item);
            for (var value = corpus.ItemValues[item] + 1; value < corpus.ItemValues[item + 1]; value++)
            {
                similarity[value] = scale > 0 ? Math.Exp((Number(value - 1) - Number(value)) / scale) : 0;
            }
        }
    }

    /// <summary>Adds to the score of each value what the other values of its item imply.</summary>
    /// <param name="scores">For each value, its score.</param>
    /// <param name="scratch">For each value, room.</param>
    public void Apply(double[] scores, double[] scratch) =>
        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    var values = corpus.ValuesOfItem(item);
                    Apply(scores.AsSpan(values), scratch.AsSpan(values), similarity.AsSpan(values));
                }
            }
        );

    private void Apply(Span<double> scores, Span<double> implied, ReadOnlySpan<double> similarities)
    {
        var (below, above, total) = (0.0, 0.0, 0.0);
        for (var value = 0; value < scores.Length; value++)
        {
            implied[value] = below *= similarities[value];
            below += scores[value];
            total += scores[value];
        }

        for (var value = scores.Length - 1; value >= 0; value--)
        {
            implied[value] += above - (baseline * (total - scores[value]));
            above = (above + scores[value]) * similarities[value];
        }

        for (var value = 0; value < scores.Length; value++)
        {
            scores[value] += influence * implied[value];
        }
    }

    private double Number(int value) => corpus.Labels.Numbers[corpus.ValueLabel[value]];

    /// <summary>The mean distance of the numbers asserted of an item from their median.</summary>
    private double Deviation(int item)
    {
        var median = Number(MedianOf(item));
        var sum = 0.0;
        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
        {
            sum += Math.Abs(Number(value) - median) / corpus.AssertionsOfItem(item) * corpus.Support(value);
        }

        return sum;
    }

    private int MedianOf(int item)
    {
        var value = corpus.ItemValues[item];
        for (var below = corpus.Support(value); below * 2L < corpus.AssertionsOfItem(item); below += corpus.Support(value))
        {
            value++;
        }

        return value;
    }
}
