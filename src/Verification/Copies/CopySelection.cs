using Verification.Evidence;

namespace Verification.Copies;

/// <summary>
/// Chooses among links those to propose: the strongest first, and none between items that hang together already, be it by what is declared or by a
/// stronger link. So nothing is proposed that is known, no circle comes about, and there are fewer proposals than items.
/// </summary>
internal sealed class CopySelection
{
    private readonly OrderedItems items;
    private readonly UnionFind known;

    public CopySelection(OrderedItems items)
    {
        this.items = items;
        known = new(items.Count);
        var positions = items.Positions();
        for (var item = 0; item < items.Count; item++)
        {
            foreach (var upstream in items.UpstreamOf(item, positions))
            {
                known.Join(item, upstream);
            }
        }
    }

    /// <summary>The chosen pairs, the strongest first; each with its links, likewise.</summary>
    public IEnumerable<ChosenPair> Choose(IEnumerable<CopyLink> links) =>
        links
            .GroupBy(link => (link.Earlier, link.Later))
            .Select(Pair)
            .OfType<ChosenPair>()
            .OrderByDescending(pair => pair.Links[0].Score)
            .ThenBy(pair => Math.Min(pair.Item, pair.Repeats))
            .ThenBy(pair => Math.Max(pair.Item, pair.Repeats))
            .Where(pair => known.Join(pair.Item, pair.Repeats));

    /// <summary>Which item repeats which: by the dates, else by what a link says, else the later by id. Null if the case could not say so.</summary>
    private ChosenPair? Pair(IGrouping<(int Earlier, int Later), CopyLink> links)
    {
        var (earlier, later) = links.Key;
        CopyLink[] strongest = [.. links.OrderByDescending(link => link.Score).ThenBy(link => link.Code)];
        var way = items.IsDatedBefore(earlier, later)
            ? CopyWay.LaterRepeatsEarlier
            : strongest.Select(link => link.Way).FirstOrDefault(told => told != CopyWay.Unknown);
        var chosen =
            way == CopyWay.EarlierRepeatsLater
                ? new ChosenPair(earlier, later, IsDirected: true, strongest)
                : new(later, earlier, IsDirected: way != CopyWay.Unknown, strongest);
        return !IsFirsthand(chosen.Item) ? chosen
            : !chosen.IsDirected && !IsFirsthand(chosen.Repeats) ? chosen with { Item = chosen.Repeats, Repeats = chosen.Item }
            : null;
    }

    private bool IsFirsthand(int item) => items[item].Directness == Directness.Firsthand;
}

/// <summary>An item that is taken for a copy of another.</summary>
/// <param name="Item">The item.</param>
/// <param name="Repeats">What it repeats.</param>
/// <param name="IsDirected">Whether it is known which of the two repeats the other.</param>
/// <param name="Links">Why, the strongest first.</param>
internal sealed record ChosenPair(int Item, int Repeats, bool IsDirected, CopyLink[] Links);
