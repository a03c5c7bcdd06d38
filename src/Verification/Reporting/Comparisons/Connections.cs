using Verification.Sources;

namespace Verification.Reporting;

/// <summary>
/// Parts of two cases laid over each other that bear on each other: claims joined by relations, by alternatives, or by unnamed sources whose
/// affiliation an item can change from one claim to another.
/// </summary>
internal sealed class Connections
{
    private readonly CaseUnion union;
    private readonly IReadOnlyList<Switch> switches;
    private readonly Partition claims = new();

    private Connections(CaseUnion union, IReadOnlyList<Switch> switches)
    {
        this.union = union;
        this.switches = switches;
        foreach (var relation in union.Relations.SelectMany(relation => relation.Sides))
        {
            claims.Join([relation.From, relation.To]);
        }

        foreach (var set in union.Alternatives.SelectMany(group => group.Sides).SelectMany(group => group.Sets))
        {
            claims.Join(set.Claims);
        }

        JoinByUnnamedSources();
    }

    /// <summary>The parts in which something differs, by their first claims.</summary>
    public static IReadOnlyList<ConnectedPart> Of(CaseUnion union, IReadOnlyList<Switch> switches) =>
        new Connections(union, switches).Parts();

    /// <summary>An item passed on by somebody can affiliate its unnamed source, and with it the source’s items on other claims.</summary>
    private void JoinByUnnamedSources()
    {
        var touched = switches
            .Where(by => by.Difference.Element == DifferenceElement.Evidence)
            .SelectMany(by => by.Claims!)
            .ToHashSet(StringComparer.Ordinal);
        var unnamed = union
            .Sources.Where(source => source.Sides.Any(IsUnnamed))
            .Select(source => source.Id)
            .ToHashSet(StringComparer.Ordinal);
        var claimsOf = union
            .Items.SelectMany(item => item.Item.Sides)
            .Where(item => unnamed.Contains(item.Source))
            .ToLookup(item => item.Source, StringComparer.Ordinal);
        foreach (var items in claimsOf.Where(items => items.Any(item => item.Via is not null && touched.Contains(item.Claim))))
        {
            claims.Join(items.Select(item => item.Claim));
        }
    }

    private static bool IsUnnamed(Source source) =>
        source is { Issuer: null, IsRated: false, Kind: SourceKind.SocialMedia or SourceKind.AnonymousSource };

    private List<ConnectedPart> Parts()
    {
        var claimsOf = union.Claims.ToLookup(claim => claims.Find(claim.Id), StringComparer.Ordinal);
        var itemsOf = Reaching(union.Items, item => item.Claims);
        var relationsOf = union.Relations.ToLookup(relation => claims.Find(relation.Any.From), StringComparer.Ordinal);
        var setsOf = Reaching(union.Alternatives, group => [.. group.Sides.SelectMany(side => side.Sets).SelectMany(set => set.Claims)]);
        var everywhere = switches.Where(by => by.Claims is null).ToArray();
        var switchesOf = Reaching(switches.Where(by => by.Claims is not null), by => by.Claims!);
        var sources = union.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        return
        [
            .. claimsOf
                .Where(part => everywhere.Length > 0 || switchesOf.Contains(part.Key))
                .Select(part => new ConnectedPart(
                    union with
                    {
                        Claims = [.. part],
                        Items = [.. itemsOf[part.Key]],
                        Sources = [.. Named(itemsOf[part.Key]).Select(id => sources[id])],
                        Relations = [.. relationsOf[part.Key]],
                        Alternatives = [.. setsOf[part.Key]],
                    },
                    [.. switchesOf[part.Key], .. everywhere]
                )),
        ];
    }

    private ILookup<string, T> Reaching<T>(IEnumerable<T> things, Func<T, IReadOnlyCollection<string>> claimsOf) =>
        things
            .SelectMany(thing => claimsOf(thing).Select(claims.Find).Distinct(StringComparer.Ordinal).Select(part => (part, thing)))
            .ToLookup(pair => pair.part, pair => pair.thing, StringComparer.Ordinal);

    private static IEnumerable<string> Named(IEnumerable<TimedItem> items) =>
        items
            .SelectMany(item => item.Item.Sides)
            .SelectMany(item => new[] { item.Source, item.Via }.OfType<string>())
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
}

/// <summary>A part of two cases that bears on no claim outside it, and all that differs in it.</summary>
/// <param name="Union">The part.</param>
/// <param name="Switches">What differs in it.</param>
internal sealed record ConnectedPart(CaseUnion Union, IReadOnlyList<Switch> Switches);
