using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Verification.Claims;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Scoring;

/// <summary>
/// A case with its references resolved to positions. Sources are held in ordinal order of their ids, so that comparing positions compares ids;
/// everything else keeps the order of the case.
/// </summary>
internal sealed class CaseIndex
{
    /// <summary>What stands for no position.</summary>
    public const int None = -1;

    private const int Stretch = 1 << 13;

    private CaseIndex(VerificationCase @case)
    {
        Case = @case;
        Sources = @case.Sources.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        SourcePositions = Positions(Sources, "source", source => source.Id);
        ClaimPositions = Positions(Claims, "claim", claim => claim.Id);
        foreach (var claim in Claims)
        {
            if (claim.BaseRate is { Value: 0 or 1 })
            {
                throw new InvalidCaseException(
                    claim.Id,
                    $"claim '{claim.Id}' has a base rate of {claim.BaseRate}, which no evidence could move"
                );
            }
        }

        ClaimOf = new int[Items.Length];
        SourceOf = new int[Items.Length];
        ViaOf = new int[Items.Length];
        DateOf = new DateTimeOffset?[Items.Length];
        ResolveItems();
        Upstream = ResolveUpstream();
        ItemsOfClaim = Adjacency.GroupBy(ClaimOf, Claims.Length);
        SetOfClaim = ResolveAlternatives();
    }

    public VerificationCase Case { get; }

    public ImmutableArray<Claim> Claims => Case.Claims;

    public ImmutableArray<Source> Sources { get; }

    public ImmutableArray<EvidenceItem> Items => Case.Evidence;

    public Dictionary<string, int> ClaimPositions { get; }

    public Dictionary<string, int> SourcePositions { get; }

    public int[] ClaimOf { get; }

    public int[] SourceOf { get; }

    /// <summary>The source through which each item was read, or <see cref="None"/>.</summary>
    public int[] ViaOf { get; }

    /// <summary>The date of each item: its own, or else its source’s.</summary>
    public DateTimeOffset?[] DateOf { get; }

    /// <summary>The items that each item repeats.</summary>
    public Adjacency Upstream { get; }

    public Adjacency ItemsOfClaim { get; }

    /// <summary>The alternatives set of each claim, or <see cref="None"/>.</summary>
    public int[] SetOfClaim { get; }

    /// <summary>Resolves every reference of a case.</summary>
    /// <exception cref="ArgumentException">The case does not hold together: an id twice, or a reference that resolves to nothing.</exception>
    public static CaseIndex Of(VerificationCase @case) => new(@case);

    /// <summary>The date of assessment: the case’s own, or the latest date or retraction of an item, or null where there is none.</summary>
    public DateTimeOffset? AsOf()
    {
        if (Case.AsOf is { } stated)
        {
            return stated;
        }

        DateTimeOffset? latest = null;
        for (var item = 0; item < Items.Length; item++)
        {
            latest = Later(latest, Later(DateOf[item], Items[item].RetractedAt));
        }

        return latest;

        static DateTimeOffset? Later(DateTimeOffset? a, DateTimeOffset? b) => a is null || b > a ? b : a;
    }

    /// <summary>The ids of items, ordinal.</summary>
    public ImmutableArray<string> Ids(List<int> items)
    {
        var ids = new string[items.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = Items[items[i]].Id;
        }

        if (ids.Length > 1)
        {
            Array.Sort(ids, StringComparer.Ordinal);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(ids);
    }

    private void ResolveItems()
    {
        try
        {
            Stretches.For(Items.Length, Stretch, ResolveItems);
        }
        catch (AggregateException)
        {
            // Of several items that name what is not there, the first is to blame, and is found by going through them in order.
            ResolveItems(0, Items.Length);
        }
    }

    private void ResolveItems(int start, int end)
    {
        for (var item = start; item < end; item++)
        {
            var evidence = Items[item];
            ClaimOf[item] = Resolve(ClaimPositions, evidence.Claim, "claim", evidence);
            SourceOf[item] = Resolve(SourcePositions, evidence.Source, "source", evidence);
            ViaOf[item] = evidence.Via is null ? None : Resolve(SourcePositions, evidence.Via, "source", evidence);
            DateOf[item] = evidence.Date ?? Sources[SourceOf[item]].PublishedAt;
        }
    }

    private Adjacency ResolveUpstream()
    {
        var starts = new int[Items.Length + 1];
        for (var item = 0; item < Items.Length; item++)
        {
            starts[item + 1] = starts[item] + Items[item].DerivedFrom.Length;
        }

        var targets = new int[starts[^1]];
        if (targets.Length == 0)
        {
            return Adjacency.FromRows(starts, targets);
        }

        var positions = Positions(Items, "evidence item", item => item.Id);
        for (var item = 0; item < Items.Length; item++)
        {
            for (var i = 0; i < Items[item].DerivedFrom.Length; i++)
            {
                var upstream = Resolve(positions, Items[item].DerivedFrom[i], "evidence item", Items[item]);
                if (upstream == item || ClaimOf[upstream] != ClaimOf[item] || Items[upstream].Stance != Items[item].Stance)
                {
                    throw new InvalidCaseException(
                        Items[item].Id,
                        $"evidence '{Items[item].Id}' repeats '{Items[upstream].Id}', which is itself or of another claim or stance"
                    );
                }

                targets[starts[item] + i] = upstream;
            }
        }

        return Adjacency.FromRows(starts, targets);
    }

    private int[] ResolveAlternatives()
    {
        var sets = new int[Claims.Length];
        Array.Fill(sets, None);
        for (var set = 0; set < Case.Alternatives.Length; set++)
        {
            foreach (var id in Case.Alternatives[set].Claims)
            {
                var claim = ClaimPositions.TryGetValue(id, out var found)
                    ? found
                    : throw new InvalidCaseException(
                        id,
                        $"alternatives '{Case.Alternatives[set].Id}' name claim '{id}', which is not in the case"
                    );
                sets[claim] =
                    sets[claim] == None ? set : throw new InvalidCaseException(id, $"claim '{id}' stands twice among the alternatives");
            }
        }

        return sets;
    }

    private static Dictionary<string, int> Positions<T>(ImmutableArray<T> items, string what, Func<T, string> id)
    {
        var positions = new Dictionary<string, int>(items.Length, StringComparer.Ordinal);
        for (var position = 0; position < items.Length; position++)
        {
            if (!positions.TryAdd(id(items[position]), position))
            {
                throw new InvalidCaseException(id(items[position]), $"the {what} id '{id(items[position])}' stands twice");
            }
        }

        return positions;
    }

    private static int Resolve(Dictionary<string, int> positions, string id, string what, EvidenceItem by) =>
        positions.TryGetValue(id, out var position)
            ? position
            : throw new InvalidCaseException(by.Id, $"evidence '{by.Id}' names {what} '{id}', which is not in the case");
}
