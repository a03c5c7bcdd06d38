namespace Verification.TruthDiscovery;

/// <summary>Known answers that are sets, by element.</summary>
internal static class KnownElements
{
    /// <summary>For each element, whether it belongs; null where that is not known.</summary>
    public static bool?[] Of(AssertionCorpus corpus, ElementView view, Anchors known)
    {
        var belongs = new bool?[view.ElementCount];
        foreach (var item in known.Items)
        {
            var truth = corpus.Labels.ElementsIn(known.Text(item)!);
            for (var element = view.ItemElements[item]; element < view.ItemElements[item + 1]; element++)
            {
                belongs[element] = truth.Contains(view.ElementName[element]);
            }
        }

        return belongs;
    }
}
