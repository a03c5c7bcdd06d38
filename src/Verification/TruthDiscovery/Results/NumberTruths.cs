using System.Globalization;

namespace Verification.TruthDiscovery;

/// <summary>Truths of items that are numbers, asserted or not.</summary>
internal sealed class NumberTruths : Truths
{
    private readonly AssertionCorpus corpus;
    private readonly double[] chosen;
    private readonly double[] probability;

    /// <summary>Takes over weights, which it scales so that those of an item add up to 1.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="weights">For each value, 0 or more. Where an item has none above 0, its values are as probable as each other.</param>
    /// <param name="chosen">For each item, the number chosen; NaN to choose the most probable value.</param>
    public NumberTruths(AssertionCorpus corpus, double[] weights, double[] chosen)
    {
        this.corpus = corpus;
        this.chosen = chosen;
        probability = new RankedTruths(corpus, weights).Probability.ToArray();
    }

    public override ItemTruth Of(int item)
    {
        var (first, end) = (corpus.ItemValues[item], corpus.ItemValues[item + 1]);
        var values = new ValueTruth[end - first];
        for (var value = first; value < end; value++)
        {
            values[value - first] = new(corpus.ValueText(value), probability[value], corpus.Support(value));
        }

        var nearest = Nearest(item);
        var truth = RankedTruths.Ranked(corpus, item, values);
        if (nearest < 0)
        {
            return truth;
        }

        var text = Number(nearest).Equals(chosen[item])
            ? corpus.ValueText(nearest)
            : chosen[item].ToString("R", CultureInfo.InvariantCulture);
        return truth with
        {
            Value = text,
            Probability = probability[nearest],
            Support = Number(nearest).Equals(chosen[item]) ? corpus.Support(nearest) : 0,
            Tied = [text],
            RunnerUp = truth.Values.FirstOrDefault(value => value.Text != text),
        };
    }

    /// <summary>The value of an item nearest to the number chosen, the more probable of two; −1 where none was chosen.</summary>
    private int Nearest(int item)
    {
        var nearest = -1;
        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1] && !double.IsNaN(chosen[item]); value++)
        {
            var closer = nearest < 0 ? -1 : Distance(value).CompareTo(Distance(nearest));
            nearest = closer < 0 || (closer == 0 && probability[value] > probability[nearest]) ? value : nearest;
        }

        return nearest;

        double Distance(int value) => Math.Abs(Number(value) - chosen[item]);
    }

    private double Number(int value) => corpus.Labels.Numbers[corpus.ValueLabel[value]];
}
