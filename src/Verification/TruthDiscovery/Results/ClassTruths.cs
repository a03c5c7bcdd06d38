namespace Verification.TruthDiscovery;

/// <summary>Truths of which each item has one, among classes that all items share: also one that nobody asserts of it.</summary>
/// <param name="corpus">The corpus, whose labels are the classes.</param>
/// <param name="probability">For each item, the probability of each class. Those of an item add up to 1.</param>
internal sealed class ClassTruths(AssertionCorpus corpus, double[] probability) : Truths
{
    private readonly int classes = corpus.Labels.Names.Count;

    /// <summary>For each item, the probability of each class.</summary>
    public ReadOnlySpan<double> Probability => probability;

    public override ItemTruth Of(int item)
    {
        var values = new ValueTruth[classes];
        for (var label = 0; label < classes; label++)
        {
            var value = corpus.FindValue(item, label);
            values[label] = new(
                corpus.Labels.Names.Text(label),
                probability[((long)item * classes) + label],
                value < 0 ? 0 : corpus.Support(value)
            );
        }

        return RankedTruths.Ranked(corpus, item, values);
    }
}
