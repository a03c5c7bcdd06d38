namespace Verification.TruthDiscovery;

/// <summary>Truths of which each item has one, among the values that are asserted of it.</summary>
internal sealed class RankedTruths : Truths
{
    private const double TieTolerance = 1e-9;
    private readonly AssertionCorpus corpus;
    private readonly double[] probability;

    /// <summary>Takes over scores, which it scales so that those of an item add up to 1.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="scores">For each value, 0 or more. Where an item has none above 0, its values are as probable as each other.</param>
    public RankedTruths(AssertionCorpus corpus, double[] scores)
    {
        this.corpus = corpus;
        probability = scores;
        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    Scale(scores.AsSpan(corpus.ValuesOfItem(item)));
                }
            }
        );
    }

    /// <summary>For each value, its probability.</summary>
    public ReadOnlySpan<double> Probability => probability;

    public override ItemTruth Of(int item)
    {
        var (first, end) = (corpus.ItemValues[item], corpus.ItemValues[item + 1]);
        var values = new ValueTruth[end - first];
        for (var value = first; value < end; value++)
        {
            values[value - first] = new(corpus.ValueText(value), probability[value], corpus.Support(value));
        }

        return Ranked(corpus, item, values);
    }

    /// <summary>The truth of an item from its values, which it sorts.</summary>
    public static ItemTruth Ranked(AssertionCorpus corpus, int item, ValueTruth[] values) =>
        Ranked(corpus.ItemName(item), corpus.AssertionsOfItem(item), values);

    /// <summary>The truth of an item from its name, the number of its assertions and its values, which it sorts.</summary>
    public static ItemTruth Ranked(string item, int assertions, ValueTruth[] values)
    {
        Array.Sort(
            values,
            (left, right) =>
                right.Probability.CompareTo(left.Probability) is not 0 and var order ? order : string.CompareOrdinal(left.Text, right.Text)
        );
        return new()
        {
            Item = item,
            Value = values[0].Text,
            Probability = values[0].Probability,
            Values = values,
            Tied = Tied(values),
            RunnerUp = values.Length > 1 ? values[1] : null,
            Support = values[0].Support,
            Assertions = assertions,
        };
    }

    private static string[] Tied(ValueTruth[] ranked)
    {
        var count = 1;
        while (count < ranked.Length && ranked[0].Probability - ranked[count].Probability <= TieTolerance)
        {
            count++;
        }

        return Array.ConvertAll(ranked[..count], value => value.Text);
    }

    /// <summary>Makes scores add up to 1.</summary>
    public static void Scale(Span<double> scores)
    {
        var total = 0.0;
        foreach (var score in scores)
        {
            total += score;
        }

        foreach (ref var score in scores)
        {
            score = total > 0 ? score / total : 1.0 / scores.Length;
        }
    }
}
