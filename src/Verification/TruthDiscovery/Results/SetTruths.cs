namespace Verification.TruthDiscovery;

/// <summary>Truths that are sets: each element of an item belongs or does not, whatever the others do.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="view">Its elements.</param>
/// <param name="probability">For each element, how probable it is that it belongs.</param>
/// <param name="threshold">The elements chosen are those at least so probable; where there is none, the most probable one and its equals.</param>
internal sealed class SetTruths(AssertionCorpus corpus, ElementView view, double[] probability, double threshold) : Truths
{
    private const double TieTolerance = 1e-9;

    /// <summary>For each element, how probable it is that it belongs.</summary>
    public ReadOnlySpan<double> Probability => probability;

    public override ItemTruth Of(int item)
    {
        var (first, end) = (view.ItemElements[item], view.ItemElements[item + 1]);
        var elements = new ValueTruth[end - first];
        for (var element = first; element < end; element++)
        {
            elements[element - first] = new(
                corpus.Labels.Elements.Text(view.ElementName[element]),
                probability[element],
                view.Support[element]
            );
        }

        var ranked = RankedTruths.Ranked(corpus, item, elements);
        var least = Math.Min(threshold, ranked.Probability) - TieTolerance;
        var chosen = elements.Count(element => element.Probability >= least);
        var set = Text(elements.Take(chosen));
        var value = corpus.FindValue(item, corpus.Labels.Find(set));
        return ranked with
        {
            Value = set,
            Support = value < 0 ? 0 : corpus.Support(value),
            Probability = elements[chosen - 1].Probability,
            Tied = [set],
            RunnerUp = elements.Skip(chosen).FirstOrDefault(),
        };
    }

    private string Text(IEnumerable<ValueTruth> elements) =>
        TypedValues.Join(elements.Select(element => element.Text), corpus.Format.Separator);
}
