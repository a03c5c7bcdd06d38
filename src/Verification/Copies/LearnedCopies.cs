using Verification.TruthDiscovery;

namespace Verification.Copies;

/// <summary>Links the items of sources that truth discovery found to copy each other.</summary>
internal static class LearnedCopies
{
    /// <summary>For each pair of sources, named by their ids or names, and each group, the first item of either.</summary>
    public static IEnumerable<CopyLink> Find(OrderedItems items, IReadOnlyCollection<CopyingPair> pairs)
    {
        if (pairs.Count == 0)
        {
            yield break;
        }

        var places = Places(items);
        var firstItems = FirstItems(items);
        foreach (var pair in pairs)
        {
            if (!places.TryGetValue(pair.First, out var first) || !places.TryGetValue(pair.Second, out var second))
            {
                continue;
            }

            foreach (var (group, one) in firstItems[first])
            {
                foreach (var (_, other) in firstItems[second].Where(item => item.Group == group))
                {
                    yield return Link(pair, one, other);
                }
            }
        }
    }

    private static CopyLink Link(CopyingPair pair, int first, int second) =>
        pair.FirstCopies > pair.SecondCopies ? CopyLink.Directed(first, second, CopyReasonCode.LearnedCopying, pair.Probability)
        : pair.FirstCopies < pair.SecondCopies ? CopyLink.Directed(second, first, CopyReasonCode.LearnedCopying, pair.Probability)
        : new(Math.Min(first, second), Math.Max(first, second), CopyReasonCode.LearnedCopying, pair.Probability);

    private static Dictionary<string, int> Places(OrderedItems items)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var source = 0; source < items.Case.Sources.Length; source++)
        {
            places[items.Source(source).Id] = source;
        }

        for (var source = 0; source < items.Case.Sources.Length; source++)
        {
            places.TryAdd(items.Source(source).Name ?? items.Source(source).Id, source);
        }

        return places;
    }

    private static ILookup<int, (int Group, int Item)> FirstItems(OrderedItems items) =>
        Enumerable
            .Range(0, items.Count)
            .DistinctBy(item => (items.GroupOf(item), items.SourceOf(item)))
            .ToLookup(items.SourceOf, item => (items.GroupOf(item), item));
}
