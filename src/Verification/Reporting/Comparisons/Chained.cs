using System.Collections.Immutable;
using Verification.Evidence;

namespace Verification.Reporting;

/// <summary>Keeps chains of derivation whole where some of their links are missing.</summary>
internal static class Chained
{
    /// <summary>
    /// The items without those that repeat only items that are missing, on another claim or of another stance; and without such links.
    /// </summary>
    public static ImmutableArray<EvidenceItem> Keep(ImmutableArray<EvidenceItem> items)
    {
        if (items.All(item => item.DerivedFrom.IsEmpty))
        {
            return items;
        }

        var there = items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var open = new Queue<EvidenceItem>(items.Where(item => !item.DerivedFrom.All(id => IsLink(there, item, id))));
        if (open.Count == 0)
        {
            return items;
        }

        var copies = items
            .SelectMany(item => item.DerivedFrom.Select(id => (From: id, Copy: item)))
            .ToLookup(link => link.From, link => link.Copy, StringComparer.Ordinal);
        while (open.TryDequeue(out var item))
        {
            if (!item.DerivedFrom.Any(id => IsLink(there, item, id)) && there.Remove(item.Id))
            {
                foreach (var copy in copies[item.Id])
                {
                    open.Enqueue(copy);
                }
            }
        }

        return
        [
            .. items
                .Where(item => there.ContainsKey(item.Id))
                .Select(item => item with { DerivedFrom = [.. item.DerivedFrom.Where(id => IsLink(there, item, id))] }),
        ];
    }

    private static bool IsLink(Dictionary<string, EvidenceItem> there, EvidenceItem item, string id) =>
        there.TryGetValue(id, out var upstream) && upstream.Claim == item.Claim && upstream.Stance == item.Stance;
}
