using Verification.Claims;

namespace Verification.Reporting;

/// <summary>Matches the alternatives of two cases. Sets that share claims change together: a claim can stand in one set alone.</summary>
internal static class AlternativeMatching
{
    /// <summary>The groups of sets, ordered.</summary>
    public static Versions<SetGroup>[] Match(IEnumerable<AlternativeSet> before, IEnumerable<AlternativeSet> after)
    {
        var first = Sorted(before);
        var second = Sorted(after);
        var shared = new Partition();
        foreach (var set in first.Concat(second))
        {
            shared.Join(set.Claims);
        }

        var firstOf = first.ToLookup(KeyOf, StringComparer.Ordinal);
        var secondOf = second.ToLookup(KeyOf, StringComparer.Ordinal);
        var keys = first.Concat(second).Select(KeyOf).Distinct(StringComparer.Ordinal);
        return [.. keys.Select(key => Group(firstOf[key], secondOf[key])).OrderBy(group => group.Id, StringComparer.Ordinal)];

        string KeyOf(AlternativeSet set) => set.Claims.IsEmpty ? "" : shared.Find(set.Claims[0]);
    }

    /// <summary>The sets of a group, as text.</summary>
    public static string? Text(SetGroup group) =>
        group.Sets.IsEmpty ? null : string.Join("; ", group.Sets.Select(set => Properties.List(set.Claims)));

    private static Versions<SetGroup> Group(IEnumerable<AlternativeSet> before, IEnumerable<AlternativeSet> after)
    {
        var (first, second) = (new SetGroup([.. before]), new SetGroup([.. after]));
        var ids = first.Sets.Concat(second.Sets).Select(set => set.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new(string.Join(", ", ids), first, second);
    }

    /// <summary>By their claims, themselves sorted.</summary>
    private static AlternativeSet[] Sorted(IEnumerable<AlternativeSet> sets) =>
        [
            .. sets.Select(set => set with { Claims = set.Claims.Sort(StringComparer.Ordinal) })
                .OrderBy(set => set.Id, StringComparer.Ordinal),
        ];
}
