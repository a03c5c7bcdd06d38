using System.Collections.Immutable;
using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Sources;

namespace Verification.Reporting;

/// <summary>Finds what differs between two sides, and lays them over each other.</summary>
internal sealed class DifferenceSearch
{
    private readonly ComparisonSide before;
    private readonly ComparisonSide after;
    private readonly List<(Difference Difference, Switch? Switch)> found = [];
    private readonly DifferenceText text;
    private readonly ILookup<string, string> claimsOfSource;

    private DifferenceSearch(ComparisonSide before, ComparisonSide after)
    {
        this.before = before;
        this.after = after;
        text = new DifferenceText(before.Case, after.Case);
        claimsOfSource = before
            .Case.Evidence.Concat(after.Case.Evidence)
            .SelectMany(item => new[] { item.Source, item.Via }.OfType<string>().Select(source => (Source: source, item.Claim)))
            .Distinct()
            .ToLookup(pair => pair.Source, pair => pair.Claim, StringComparer.Ordinal);
    }

    /// <summary>Compares the inputs of two assessments.</summary>
    /// <param name="before">The first side.</param>
    /// <param name="after">The second side.</param>
    /// <param name="firstDate">The date of assessment of the first.</param>
    /// <param name="secondDate">The date of assessment of the second.</param>
    public static FoundDifferences Compare(
        ComparisonSide before,
        ComparisonSide after,
        DateTimeOffset? firstDate,
        DateTimeOffset? secondDate
    ) => new DifferenceSearch(before, after).Compare(firstDate, secondDate);

    private FoundDifferences Compare(DateTimeOffset? firstDate, DateTimeOffset? secondDate)
    {
        CompareCases(firstDate, secondDate);
        var union = new CaseUnion
        {
            Claims = Claims(),
            Sources = Sources(),
            Items = Items(firstDate, secondDate),
            Relations = Relations(),
            Alternatives = Alternatives(),
            Options = Options(),
        };
        found.Sort((a, b) => Order(a.Difference, b.Difference));
        return new(union, [.. found.Select(one => one.Difference)], [.. found.Select(one => one.Switch).OfType<Switch>()]);
    }

    private static int Order(Difference a, Difference b)
    {
        var byElement = a.Element.CompareTo(b.Element);
        return byElement != 0 ? byElement
            : string.CompareOrdinal(a.Id, b.Id) is var byId and not 0 ? byId
            : string.CompareOrdinal(a.Property, b.Property) is var byProperty and not 0 ? byProperty
            : string.CompareOrdinal(a.Before, b.Before) is var byBefore and not 0 ? byBefore
            : string.CompareOrdinal(a.After, b.After);
    }

    private void CompareCases(DateTimeOffset? firstDate, DateTimeOffset? secondDate)
    {
        Compare(new Versions<VerificationCase>("", before.Case, after.Case), DifferenceElement.Case, Properties.OfCase, []);
        foreach (var party in Versions<Party>.Match(before.Case.Parties, after.Case.Parties, party => party.Id))
        {
            if (!Listed(party, DifferenceElement.Party, DifferenceBearing.None))
            {
                Compare(party, DifferenceElement.Party, Properties.OfParty, []);
            }
        }

        if (firstDate != secondDate)
        {
            var (was, now) = (firstDate is { } a ? Dates.Write(a) : null, secondDate is { } b ? Dates.Write(b) : null);
            var summary = $"date of assessment changed ({DifferenceText.Change(was, now)})";
            Note(DifferenceKind.Changed, DifferenceElement.Case, "asOf", was, now, DifferenceBearing.ThroughEvidence, summary);
        }
    }

    private Versions<Claim>[] Claims()
    {
        var claims = Versions<Claim>.Match(before.Case.Claims, after.Case.Claims, claim => claim.Id);
        foreach (var claim in claims)
        {
            if (!Listed(claim, DifferenceElement.Claim, DifferenceBearing.ThroughEvidence))
            {
                Compare(claim, DifferenceElement.Claim, Properties.OfClaim, [claim.Id]);
            }
        }

        return claims;
    }

    private Versions<Source>[] Sources()
    {
        var items = CountBySource(before.Case, after.Case);
        var sources = Versions<Source>.Match(before.Case.Sources, after.Case.Sources, source => source.Id);
        foreach (var source in sources)
        {
            var count = items.GetValueOrDefault(source.Id);
            var through = count > 0 ? DifferenceBearing.ThroughEvidence : DifferenceBearing.None;
            var name = text.Source(source.Id);
            if (!Listed(source, DifferenceElement.Source, through, name == source.Id ? "" : name, DifferenceText.Items(count)))
            {
                Compare(source, DifferenceElement.Source, Properties.OfSource, [.. claimsOfSource[source.Id]], name);
            }
        }

        return sources;
    }

    /// <summary>How many items each source that is on one side only has there, of its own or passed on.</summary>
    private static Dictionary<string, int> CountBySource(VerificationCase before, VerificationCase after)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (first, second) = (Ids(before), Ids(after));
        foreach (var item in before.Evidence.Where(item => !second.Contains(item.Source)))
        {
            counts[item.Source] = counts.GetValueOrDefault(item.Source) + 1;
        }

        foreach (var item in after.Evidence.Where(item => !first.Contains(item.Source)))
        {
            counts[item.Source] = counts.GetValueOrDefault(item.Source) + 1;
        }

        return counts;

        static HashSet<string> Ids(VerificationCase side) => side.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
    }

    private TimedItem[] Items(DateTimeOffset? firstDate, DateTimeOffset? secondDate)
    {
        var items = new ItemTimes(before.Case, after.Case, firstDate, secondDate).Match();
        foreach (var item in items)
        {
            var versions = item.Item;
            if (versions.Before is null || versions.After is null)
            {
                var kind = versions.Before is null ? DifferenceKind.Added : DifferenceKind.Removed;
                var summary = DifferenceText.Whole("evidence", versions.Id, kind, text.Said(versions));
                versions.Listing = Switchable(kind, DifferenceElement.Evidence, versions.Id, null, null, null, summary, item.Claims);
                continue;
            }

            var name = text.Source(versions.Any.Source);
            Compare(versions, DifferenceElement.Evidence, Properties.OfEvidence, item.Claims, name);
            CompareTimes(item);
        }

        Age(items);
        return items;
    }

    private void CompareTimes(TimedItem item)
    {
        var (was, now) = (item.Before!, item.After!);
        var id = item.Item.Id;
        if (was.Exists != now.Exists)
        {
            var kind = ItemTimes.KindOf(was, now);
            var summary = DifferenceText.Whole("evidence", id, kind, text.Said(item.Item), ItemTimes.Reason(was, now));
            item.Existence = Switchable(
                kind,
                DifferenceElement.Evidence,
                id,
                null,
                ItemTimes.State(was),
                ItemTimes.State(now),
                summary,
                item.Claims
            );
            return;
        }

        if (was.Date != now.Date)
        {
            item.Dated = Redated(item, was, now);
        }

        if (was.RetractedAt != now.RetractedAt)
        {
            var summary = $"evidence {id} changed (retracted at)";
            var (first, second) = (ItemTimes.Text(was.RetractedAt), ItemTimes.Text(now.RetractedAt));
            Note(DifferenceKind.Changed, DifferenceElement.Evidence, id, first, second, DifferenceBearing.None, summary, "retractedAt");
        }
    }

    private Switch? Redated(TimedItem item, Presence was, Presence now)
    {
        var (first, second) = (ItemTimes.Text(was.Date), ItemTimes.Text(now.Date));
        var summary = $"evidence {item.Item.Id} changed (date {DifferenceText.Change(first, second)})";
        return Switchable(DifferenceKind.Changed, DifferenceElement.Evidence, item.Item.Id, "date", first, second, summary, item.Claims);
    }

    /// <summary>Lets the items of each claim on which evidence fades be seen from the other date of assessment.</summary>
    private void Age(TimedItem[] items)
    {
        var fading = before.Case.Claims.Concat(after.Case.Claims).Where(claim => claim.HalfLife is not null).Select(claim => claim.Id);
        var fades = fading.ToHashSet(StringComparer.Ordinal);
        var aging = items.Where(item => item is { Before.Exists: true, After.Exists: true } && item.Before.AsOf != item.After.AsOf);
        foreach (
            var claim in aging
                .Where(item => item.Claims.Any(fades.Contains) && (item.Before!.Date ?? item.After!.Date) is not null)
                .GroupBy(item => item.Claims.Min(StringComparer.Ordinal)!, StringComparer.Ordinal)
        )
        {
            var (was, now) = (ItemTimes.Text(claim.First().Before!.AsOf), ItemTimes.Text(claim.First().After!.AsOf));
            var summary = $"evidence on {claim.Key} aged (seen {DifferenceText.Change(was, now)})";
            string[] reach = [.. claim.SelectMany(item => item.Claims).Distinct(StringComparer.Ordinal)];
            var by = Switchable(DifferenceKind.Aged, DifferenceElement.Claim, claim.Key, null, was, now, summary, reach);
            foreach (var item in claim)
            {
                item.Aged = by;
            }
        }
    }

    private Versions<ClaimRelation>[] Relations()
    {
        var relations = RelationMatching.Match(before.Case.Relations, after.Case.Relations);
        foreach (var relation in relations.Where(relation => relation.Before != relation.After))
        {
            string[] reach =
            [
                .. relation.Sides.SelectMany(side => new[] { side.From, side.To }).Distinct(StringComparer.Ordinal),
            ];
            var (was, now) = (RelationMatching.Text(relation.Before), RelationMatching.Text(relation.After));
            var kind =
                was is null ? DifferenceKind.Added
                : now is null ? DifferenceKind.Removed
                : DifferenceKind.Changed;
            var summary = kind == DifferenceKind.Changed ? $"relation changed ({DifferenceText.Change(was, now)})" : null;
            summary ??= DifferenceText.Whole("relation", relation.Id, kind, $"strength {Properties.Number(relation.Any.Strength)}");
            var by = Switchable(kind, DifferenceElement.Relation, relation.Id, null, was, now, summary, reach);
            relation.Listing = by;
            relation.Add(by, (_, second) => second);
        }

        return relations;
    }

    private Versions<SetGroup>[] Alternatives()
    {
        var groups = AlternativeMatching.Match(before.Case.Alternatives, after.Case.Alternatives);
        foreach (var group in groups)
        {
            var (was, now) = (AlternativeMatching.Text(group.Before!), AlternativeMatching.Text(group.After!));
            if (was == now)
            {
                continue;
            }

            var kind =
                was is null ? DifferenceKind.Added
                : now is null ? DifferenceKind.Removed
                : DifferenceKind.Changed;
            var change = kind == DifferenceKind.Changed ? DifferenceText.Change(was, now) : now ?? was!;
            var summary = DifferenceText.Whole("alternatives", group.Id, kind, change);
            string[] reach = [.. group.Sides.SelectMany(side => side.Sets).SelectMany(set => set.Claims).Distinct(StringComparer.Ordinal)];
            group.Add(
                Switchable(kind, DifferenceElement.Alternatives, group.Id, null, was, now, summary, reach),
                (_, second) => second
            );
        }

        return groups;
    }

    private Versions<ScoringOptions> Options()
    {
        var options = new Versions<ScoringOptions>("", before.Options, after.Options);
        foreach (var constants in Constants.All)
        {
            var was = constants.Text(before.Options, after.Options);
            if (was.Length > 0)
            {
                var now = constants.Text(after.Options, before.Options);
                var summary = $"constant {constants.Name} changed ({DifferenceText.Change(was, now)})";
                options.Add(
                    Switchable(DifferenceKind.Changed, DifferenceElement.Option, constants.Name, null, was, now, summary, null),
                    constants.Take
                );
            }
        }

        return options;
    }

    /// <summary>Notes an element that is on one side only; whether it is.</summary>
    private bool Listed<T>(Versions<T> element, DifferenceElement sort, DifferenceBearing bearing, params string[] details)
        where T : class
    {
        if (element is { Before: not null, After: not null })
        {
            return false;
        }

        var kind = element.Before is null ? DifferenceKind.Added : DifferenceKind.Removed;
        Note(kind, sort, element.Id, null, null, bearing, DifferenceText.Whole(sort.InWords(), element.Id, kind, details));
        return true;
    }

    /// <summary>Notes the properties in which an element that is on both sides differs.</summary>
    private void Compare<T>(
        Versions<T> element,
        DifferenceElement sort,
        IEnumerable<Property<T>> properties,
        IReadOnlyCollection<string> reach,
        string name = ""
    )
        where T : class
    {
        foreach (var property in properties)
        {
            var (was, now) = (property.Text(element.Before!), property.Text(element.After!));
            if (was == now)
            {
                continue;
            }

            var summary = DifferenceText.Part(sort.InWords(), element.Id, property, was, now, name);
            if (property.Take is { } take)
            {
                element.Add(Switchable(property.Kind, sort, element.Id, property.Name, was, now, summary, reach), take);
            }
            else
            {
                var bearing = property.Name == Properties.PublishedAt ? DifferenceBearing.ThroughEvidence : DifferenceBearing.None;
                Note(property.Kind, sort, element.Id, was, now, bearing, summary, property.Name);
            }
        }
    }

    private Switch Switchable(
        DifferenceKind kind,
        DifferenceElement element,
        string id,
        string? property,
        string? was,
        string? now,
        string summary,
        IReadOnlyCollection<string>? reach
    )
    {
        var difference = Note(kind, element, id, was, now, DifferenceBearing.Direct, summary, property);
        var by = new Switch(difference, reach);
        found[^1] = (difference, by);
        return by;
    }

    private Difference Note(
        DifferenceKind kind,
        DifferenceElement element,
        string id,
        string? was,
        string? now,
        DifferenceBearing bearing,
        string summary,
        string? property = null
    )
    {
        var difference = new Difference
        {
            Kind = kind,
            Element = element,
            Id = id,
            Property = property,
            Before = was,
            After = now,
            Bearing = bearing,
            Summary = summary,
        };
        found.Add((difference, null));
        return difference;
    }
}

/// <summary>What differs between two sides.</summary>
/// <param name="Union">Both sides laid over each other.</param>
/// <param name="Differences">The differences, ordered.</param>
/// <param name="Switches">The switches of those that bear on figures by themselves, in the same order.</param>
internal sealed record FoundDifferences(CaseUnion Union, ImmutableArray<Difference> Differences, ImmutableArray<Switch> Switches);
