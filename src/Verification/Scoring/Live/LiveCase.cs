using System.Collections.Immutable;
using Verification.Claims;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Scoring;

/// <summary>A case whose items and sources change in place; claims, relations, alternatives and parties stay.</summary>
internal sealed class LiveCase
{
    private readonly VerificationCase frame;
    private readonly Adjacency relationsFrom;
    private readonly Dictionary<string, Party> parties;
    private readonly Dictionary<string, LiveSource> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LiveItem> items = new(StringComparer.Ordinal);
    private readonly List<LiveItem>[] itemsOn;
    private readonly LatestDates dates = new();
    private int nextItem;

    /// <summary>Takes over a case that holds together.</summary>
    public LiveCase(VerificationCase @case)
    {
        frame = @case with { Sources = [], Evidence = [] };
        Index = CaseIndex.Of(frame);
        relationsFrom = Adjacency.GroupBy(
            [.. frame.Relations.Select(relation => Index.ClaimPositions[relation.From])],
            Index.Claims.Length
        );
        parties = frame
            .Parties.DistinctBy(party => party.Id, StringComparer.Ordinal)
            .ToDictionary(party => party.Id, StringComparer.Ordinal);
        itemsOn = [.. frame.Claims.Select(_ => new List<LiveItem>())];
        Vias = new(itemsOn.Length);
        foreach (var source in @case.Sources)
        {
            Put(source);
        }

        foreach (var item in @case.Evidence)
        {
            Add(Item(item));
        }
    }

    /// <summary>The case without sources and items: its claims, and how they are related.</summary>
    public CaseIndex Index { get; }

    /// <summary>Through what the voices of each source were first read.</summary>
    public FirstVias Vias { get; }

    /// <summary>The date as of which the case stands: its own, or the latest of its items.</summary>
    public DateTimeOffset? AsOf => frame.AsOf ?? dates.Latest;

    public string? Title => frame.Title;

    private IEnumerable<LiveItem> Items => items.Values.OrderBy(item => item.Order);

    private IEnumerable<LiveSource> Sources => sources.Values.OrderBy(source => source.Order);

    /// <summary>The item of an id; null if there is none.</summary>
    public LiveItem? Find(string id) => items.GetValueOrDefault(id);

    /// <summary>An item that may come to be in the case: where another of its id stands, or last.</summary>
    /// <exception cref="InvalidCaseException">It names a claim or a source that is not in the case.</exception>
    public LiveItem Item(EvidenceItem item)
    {
        var claim = Index.ClaimPositions.TryGetValue(item.Claim, out var position)
            ? position
            : throw new InvalidCaseException(item.Id, $"evidence '{item.Id}' names claim '{item.Claim}', which is not in the case");
        foreach (var source in Named(item))
        {
            if (!sources.ContainsKey(source))
            {
                throw new InvalidCaseException(item.Id, $"evidence '{item.Id}' names source '{source}', which is not in the case");
            }
        }

        return new(item, claim, Find(item.Id)?.Order ?? nextItem++, sources[item.Source].Source);
    }

    /// <summary>Puts an item in the place of another; null is none.</summary>
    public void Swap(LiveItem? former, LiveItem? next)
    {
        if (former is not null)
        {
            Remove(former);
        }

        if (next is not null)
        {
            Add(next);
        }
    }

    /// <summary>The claims that items are on, and those of what they repeat.</summary>
    public SortedSet<int> ClaimsOf(params ReadOnlySpan<LiveItem?> changed)
    {
        var claims = new SortedSet<int>();
        foreach (var item in changed)
        {
            if (item is not null)
            {
                claims.Add(item.Claim);
                claims.UnionWith(item.Evidence.DerivedFrom.Select(Find).OfType<LiveItem>().Select(upstream => upstream.Claim));
            }
        }

        return claims;
    }

    /// <summary>Puts a source in the place of the one of its id, or last.</summary>
    /// <returns>The claims that this changes: those on which it is named, and those of voices that belong to it.</returns>
    public SortedSet<int> Put(Source source)
    {
        if (!sources.TryGetValue(source.Id, out var known))
        {
            sources.Add(source.Id, new(sources.Count) { Source = source });
            return [];
        }

        known.Source = source;
        var claims = new SortedSet<int>(known.Claims);
        var naming = claims.SelectMany(claim => itemsOn[claim]).Where(item => Named(item.Evidence).Contains(source.Id)).ToArray();
        foreach (var item in naming.Where(item => item.Evidence.Source == source.Id))
        {
            Swap(item, Item(item.Evidence));
        }

        foreach (var voice in naming.Select(item => item.Evidence.Source).Distinct(StringComparer.Ordinal))
        {
            claims.UnionWith(Vias.Of(voice) == source.Id ? sources[voice].Claims : []);
        }

        return claims;
    }

    /// <summary>Says anew through what the root items on a claim were read.</summary>
    /// <returns>The claims of all sources whose affiliation this changes.</returns>
    public SortedSet<int> Relay(int claim, Relay[] relays)
    {
        var changed = Vias.On(claim).Concat(relays).Select(relay => sources[relay.Source]).Distinct().ToArray();
        var before = Array.ConvertAll(changed, source => AffiliationOf(source.Source));
        Vias.Set(claim, relays);
        return [.. changed.Where((source, i) => AffiliationOf(source.Source) != before[i]).SelectMany(source => source.Claims)];
    }

    /// <summary>What a source’s affiliation is called.</summary>
    public string AffiliationOf(Source source) => Affiliations.NameOf(source, Vias.Of(source.Id) is { } via ? sources[via].Source : null);

    /// <summary>The case as it stands, in its order.</summary>
    public VerificationCase Whole() =>
        frame with
        {
            Sources = [.. Sources.Select(source => source.Source)],
            Evidence = [.. Items.Select(item => item.Evidence)],
        };

    /// <summary>What became of each source’s items, in the order of the case.</summary>
    public ImmutableArray<SourceUse> SourceUses()
    {
        var itemsOf = items.Values.ToLookup(item => item.Evidence.Source, StringComparer.Ordinal);
        return [.. Sources.Select(source => Use(source.Source.Id, [.. itemsOf[source.Source.Id]]))];
    }

    /// <summary>The items that do not exist, by id.</summary>
    public ImmutableArray<AbsentEvidence> Absent() =>
        [
            .. items
                .Values.Where(item => item.Absent is not null)
                .OrderBy(item => item.Evidence.Id, StringComparer.Ordinal)
                .Select(item => new AbsentEvidence(item.Evidence.Id, item.Absent!.Value)),
        ];

    /// <summary>All of it.</summary>
    public LivePart All() => new(Whole(), [.. Items], [.. Enumerable.Range(0, itemsOn.Length)]);

    /// <summary>Some claims with their items, the relations among them, and the sets of alternatives that they make up.</summary>
    public LivePart Part(SortedSet<int> claims)
    {
        LiveItem[] evidence = [.. claims.SelectMany(claim => itemsOn[claim]).OrderBy(item => item.Order)];
        var named = SourcesOf(evidence);
        var part = frame with
        {
            AsOf = AsOf,
            Parties =
            [
                .. named.Select(source => source.Issuer).OfType<string>().Distinct(StringComparer.Ordinal).Select(Party).OfType<Party>(),
            ],
            Claims = [.. claims.Select(claim => Index.Claims[claim])],
            Sources = named,
            Evidence = [.. evidence.Select(item => item.Evidence)],
            Relations = RelationsAmong(claims),
            Alternatives = AlternativesAmong(claims),
        };
        return new(part, evidence, [.. claims]);
    }

    private static SourceUse Use(string id, LiveItem[] items)
    {
        var (supports, refutes) = (
            items.Count(item => item.Weighs == Direction.Supports),
            items.Count(item => item.Weighs == Direction.Refutes)
        );
        return new(id, items.Length, supports, refutes, items.Length - supports - refutes);
    }

    private void Add(LiveItem item)
    {
        items.Add(item.Evidence.Id, item);
        itemsOn[item.Claim].Add(item);
        foreach (var source in Named(item.Evidence))
        {
            sources[source].NameOn(item.Claim);
        }

        if (item.Latest is { } date)
        {
            dates.Add(date);
        }
    }

    private void Remove(LiveItem item)
    {
        items.Remove(item.Evidence.Id);
        itemsOn[item.Claim].Remove(item);
        foreach (var source in Named(item.Evidence))
        {
            sources[source].UnnameOn(item.Claim);
        }

        if (item.Latest is { } date)
        {
            dates.Remove(date);
        }
    }

    private static string[] Named(EvidenceItem item) => item.Via is { } via ? [item.Source, via] : [item.Source];

    private Party? Party(string id) => parties.GetValueOrDefault(id);

    /// <summary>The sources that items name, and those that the affiliations of these are called by.</summary>
    private ImmutableArray<Source> SourcesOf(LiveItem[] evidence)
    {
        var named = evidence.SelectMany(item => Named(item.Evidence)).ToHashSet(StringComparer.Ordinal);
        named.UnionWith([.. named.Select(Vias.Of).OfType<string>()]);
        return [.. named.Select(id => sources[id].Source)];
    }

    private ImmutableArray<ClaimRelation> RelationsAmong(SortedSet<int> claims)
    {
        var among = new SortedSet<int>();
        foreach (var claim in claims)
        {
            foreach (var relation in relationsFrom[claim])
            {
                if (claims.Contains(Index.ClaimPositions[frame.Relations[relation].To]))
                {
                    among.Add(relation);
                }
            }
        }

        return [.. among.Select(relation => frame.Relations[relation])];
    }

    private ImmutableArray<AlternativeSet> AlternativesAmong(SortedSet<int> claims) =>
        [
            .. claims
                .Select(claim => Index.SetOfClaim[claim])
                .Where(set => set != CaseIndex.None)
                .Distinct()
                .Order()
                .Select(set => frame.Alternatives[set])
                .Where(set => set.Claims.All(id => claims.Contains(Index.ClaimPositions[id]))),
        ];
}
