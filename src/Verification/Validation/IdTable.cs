using System.Collections.Immutable;
using Verification.Claims;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Validation;

/// <summary>Where each id of a list stands; of several that are the same, the first. What has no id stands nowhere.</summary>
internal sealed class IdTable
{
    private readonly Dictionary<string, int> positions;
    private readonly List<(int Position, string Id)> repeated = [];

    private IdTable(string kind, string list, int count)
    {
        (Kind, List) = (kind, list);
        positions = new(count, StringComparer.Ordinal);
    }

    /// <summary>What an element is called in messages.</summary>
    public string Kind { get; }

    /// <summary>The member of a case that is the list.</summary>
    public string List { get; }

    /// <summary>The elements whose id an element before them has.</summary>
    public IReadOnlyList<(int Position, string Id)> Repeated => repeated;

    public static IdTable Of<T>(string kind, string list, ImmutableArray<T> elements, Func<T, string> idOf)
    {
        var table = new IdTable(kind, list, elements.Length);
        for (var i = 0; i < elements.Length; i++)
        {
            var id = idOf(elements[i]);
            if (Texts.IsThere(id) && !table.positions.TryAdd(id, i))
            {
                table.repeated.Add((i, id));
            }
        }

        return table;
    }

    public bool Contains(string id) => positions.ContainsKey(id);

    public bool TryFind(string id, out int position) => positions.TryGetValue(id, out position);
}

/// <summary>Where the ids of a case stand.</summary>
internal sealed class CaseIds(VerificationCase @case)
{
    public IdTable Parties { get; } = IdTable.Of("party", nameof(@case.Parties), @case.Parties, (Party party) => party.Id);

    public IdTable Claims { get; } = IdTable.Of("claim", nameof(@case.Claims), @case.Claims, (Claim claim) => claim.Id);

    public IdTable Sources { get; } = IdTable.Of("source", nameof(@case.Sources), @case.Sources, (Source source) => source.Id);

    public IdTable Evidence { get; } =
        IdTable.Of("item of evidence", nameof(@case.Evidence), @case.Evidence, (EvidenceItem item) => item.Id);

    public IdTable Alternatives { get; } =
        IdTable.Of("alternatives set", nameof(@case.Alternatives), @case.Alternatives, (AlternativeSet set) => set.Id);
}
