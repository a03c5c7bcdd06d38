using Verification.Claims;

namespace Verification.Reporting;

/// <summary>Matches the relations of two cases, which have no ids: first those that are the same, then those of the same claims and kind, then those of the same claims.</summary>
internal static class RelationMatching
{
    /// <summary>The relations of both sides, ordered.</summary>
    public static Versions<ClaimRelation>[] Match(IEnumerable<ClaimRelation> before, IEnumerable<ClaimRelation> after)
    {
        var matched = new List<(ClaimRelation? Before, ClaimRelation? After)>();
        var first = Sorted(before);
        var second = Sorted(after);
        foreach (
            var key in new Func<ClaimRelation, string>[]
            {
                relation => Text(relation)!,
                Name,
                relation => string.Join(' ', new[] { relation.From, relation.To }.Order(StringComparer.Ordinal)),
            }
        )
        {
            Pair(first, second, key, matched);
        }

        return
        [
            .. matched
                .Concat(first.Select(relation => ((ClaimRelation?)relation, (ClaimRelation?)null)))
                .Concat(second.Select(relation => ((ClaimRelation?)null, (ClaimRelation?)relation)))
                .Select(pair => new Versions<ClaimRelation>(Id(pair.Item1, pair.Item2), pair.Item1, pair.Item2))
                .OrderBy(relation => relation.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>What a relation says, without its strength.</summary>
    public static string Name(ClaimRelation relation) =>
        relation.Kind == RelationKind.Equivalent
            ? $"{relation.From} equivalent to {relation.To}"
            : $"{relation.From} {relation.Kind.InWords()} {relation.To}";

    /// <summary>All that a relation says; null for none.</summary>
    public static string? Text(ClaimRelation? relation) =>
        relation is null ? null : $"{Name(relation)} at strength {Properties.Number(relation.Strength)}";

    /// <summary>Takes the pairs of one key out of both lists.</summary>
    private static void Pair(
        List<ClaimRelation> first,
        List<ClaimRelation> second,
        Func<ClaimRelation, string> key,
        List<(ClaimRelation?, ClaimRelation?)> matched
    )
    {
        var open = second
            .GroupBy(key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<ClaimRelation>(group), StringComparer.Ordinal);
        first.RemoveAll(relation =>
        {
            if (!open.TryGetValue(key(relation), out var others) || !others.TryDequeue(out var other))
            {
                return false;
            }

            matched.Add((relation, other));
            return true;
        });
        second.Clear();
        second.AddRange(open.Values.SelectMany(left => left));
    }

    /// <summary>In one order, those that hold both ways written one way, and each once: said twice, a relation bears no more.</summary>
    private static List<ClaimRelation> Sorted(IEnumerable<ClaimRelation> relations) =>
        [
            .. relations
                .Select(relation =>
                    relation.Kind != RelationKind.Entails && string.CompareOrdinal(relation.From, relation.To) > 0
                        ? relation with
                        {
                            From = relation.To,
                            To = relation.From,
                        }
                        : relation
                )
                .Distinct()
                .OrderBy(Name, StringComparer.Ordinal)
                .ThenBy(relation => relation.Strength),
        ];

    private static string Id(ClaimRelation? before, ClaimRelation? after) =>
        before is null ? Name(after!)
        : after is null ? Name(before)
        : new[] { Name(before), Name(after) }.Min(StringComparer.Ordinal)!;
}
