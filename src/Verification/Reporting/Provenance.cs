using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>An item of evidence and all that repeats it, at first or further hand.</summary>
/// <param name="Origin">The item at the top; of items that repeat each other in a circle, the one with the smallest id.</param>
/// <param name="Repetitions">What repeats it: the nearest first, then by id.</param>
internal sealed record Provenance(EvidenceItem Origin, IReadOnlyList<EvidenceItem> Repetitions)
{
    /// <summary>The origins among items on one claim that anything repeats, by id. An item that repeats several is with each.</summary>
    public static IEnumerable<Provenance> Of(IEnumerable<EvidenceItem> items)
    {
        var sorted = items.OrderBy(item => item.Id, StringComparer.Ordinal).ToArray();
        var places = sorted
            .Select((item, place) => (item.Id, place))
            .ToDictionary(item => item.Id, item => item.place, StringComparer.Ordinal);
        var upstream = Array.ConvertAll(sorted, item => item.DerivedFrom.Where(places.ContainsKey).Select(id => places[id]).ToArray());
        var links = Adjacency.FromRows(Starts(upstream), [.. upstream.SelectMany(row => row)]);
        var copies = links.Transpose();
        return Circles
            .Find(links, sorted.Length, _ => true)
            .Where(component => !component.SelectMany(item => upstream[item]).Except(component).Any())
            .Select(component => component.Min())
            .Order()
            .Select(origin => new Provenance(sorted[origin], Repeating(origin, copies).ConvertAll(copy => sorted[copy])))
            .Where(provenance => provenance.Repetitions.Count > 0);
    }

    private static List<int> Repeating(int origin, Adjacency copies)
    {
        var found = new List<int>();
        var seen = new HashSet<int> { origin };
        var open = new Queue<int>([origin]);
        while (open.TryDequeue(out var upstream))
        {
            foreach (var copy in copies[upstream])
            {
                if (seen.Add(copy))
                {
                    found.Add(copy);
                    open.Enqueue(copy);
                }
            }
        }

        return found;
    }

    private static int[] Starts(int[][] rows)
    {
        var starts = new int[rows.Length + 1];
        for (var row = 0; row < rows.Length; row++)
        {
            starts[row + 1] = starts[row] + rows[row].Length;
        }

        return starts;
    }
}
