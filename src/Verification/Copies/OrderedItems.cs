using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Copies;

/// <summary>
/// The items that can repeat or be repeated, those on one claim and of one stance in one group. They stand in the order of their dates and ids, those
/// without a date last, so that an item repeats one before it wherever nothing else is known, and the order of the case decides nothing.
/// </summary>
internal sealed class OrderedItems
{
    private static readonly int Stances = Enum.GetValues<Stance>().Length + 1;

    private readonly CaseIndex index;
    private readonly int[] items;

    /// <exception cref="InvalidCaseException">The case does not hold together.</exception>
    public OrderedItems(VerificationCase @case)
    {
        index = CaseIndex.Of(@case);
        items = [.. Enumerable.Range(0, index.Items.Length).Where(item => index.Items[item].Stance != Stance.Silent)];
        Array.Sort(items, Compare);
    }

    /// <summary>How many there are.</summary>
    public int Count => items.Length;

    /// <summary>The case.</summary>
    public VerificationCase Case => index.Case;

    /// <summary>The item at a position.</summary>
    public EvidenceItem this[int position] => index.Items[items[position]];

    /// <summary>The claim and the stance of an item, as a number.</summary>
    public int GroupOf(int position) => (index.ClaimOf[items[position]] * Stances) + (int)this[position].Stance;

    /// <summary>The source of an item, by its place in the ordinal order of all.</summary>
    public int SourceOf(int position) => index.SourceOf[items[position]];

    /// <summary>The source at a place in the ordinal order of all.</summary>
    public Sources.Source Source(int source) => index.Sources[source];

    /// <summary>The items that an item is declared to repeat.</summary>
    public IEnumerable<int> UpstreamOf(int position, int[] positions) =>
        index.Upstream[items[position]].ToArray().Select(item => positions[item]);

    /// <summary>Where each item of the case stands in this order; -1 for a silent one.</summary>
    public int[] Positions()
    {
        var positions = new int[index.Items.Length];
        Array.Fill(positions, CaseIndex.None);
        for (var position = 0; position < items.Length; position++)
        {
            positions[items[position]] = position;
        }

        return positions;
    }

    /// <summary>Whether both have a date, and the first the earlier one.</summary>
    public bool IsDatedBefore(int first, int second) => index.DateOf[items[first]] < index.DateOf[items[second]];

    private int Compare(int first, int second)
    {
        var byDate = (index.DateOf[first], index.DateOf[second]) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            var (one, other) => one.Value.CompareTo(other.Value),
        };
        return byDate != 0 ? byDate : string.CompareOrdinal(index.Items[first].Id, index.Items[second].Id);
    }
}
