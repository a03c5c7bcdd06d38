using System.Collections.Immutable;
using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Reporting;

/// <summary>Finds what differs between two sides, and lays them over each other.</summary>
internal sealed class DifferenceSearch
{
    private readonly ComparisonSide before;
    private readonly ComparisonSide after;
    private readonly ItemTimes times;
    private readonly DifferenceLog log = new();
    private readonly DifferenceText text;

    private DifferenceSearch(ComparisonSide before, ComparisonSide after, ItemTimes times)
    {
        this.before = before;
        this.after = after;
        this.times = times;
        text = new DifferenceText(before.Case, after.Case);
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
    ) => new DifferenceSearch(before, after, new ItemTimes(before.Case, after.Case, firstDate, secondDate)).Compare();

    private FoundDifferences Compare()
    {
        CompareCases();
        var union = new CaseUnion
        {
            Claims = Claims(),
            Sources = Sources(),
            Items = new EvidenceSearch(times, text, log).Compare(before.Case, after.Case),
            Relations = Relations(),
            Alternatives = Alternatives(),
            Options = Options(),
        };
        var found = log.Found;
        return new(union, [.. found.Select(one => one.Difference)], [.. found.Select(one => one.Switch).OfType<Switch>()]);
    }

    private void CompareCases()
    {
        log.Compare(new("", before.Case, after.Case), DifferenceElement.Case, Properties.OfCase, []);
        foreach (var party in Versions<Party>.Match(before.Case.Parties, after.Case.Parties, party => party.Id))
        {
            if (!log.IsListed(party, DifferenceElement.Party, DifferenceBearing.None))
            {
                log.Compare(party, DifferenceElement.Party, Properties.OfParty, []);
            }
        }

        if (times.First != times.Second)
        {
            var (was, now) = (ItemTimes.Text(times.First), ItemTimes.Text(times.Second));
            log.Note(
                new()
                {
                    Kind = DifferenceKind.Changed,
                    Element = DifferenceElement.Case,
                    Id = "asOf",
                    Before = was,
                    After = now,
                    Bearing = DifferenceBearing.ThroughEvidence,
                    Summary = $"date of assessment changed ({DifferenceText.Change(was, now)})",
                }
            );
        }
    }

    private Versions<Claim>[] Claims()
    {
        var claims = Versions<Claim>.Match(before.Case.Claims, after.Case.Claims, claim => claim.Id);
        foreach (var claim in claims)
        {
            if (!log.IsListed(claim, DifferenceElement.Claim, DifferenceBearing.ThroughEvidence))
            {
                log.Compare(claim, DifferenceElement.Claim, Properties.OfClaim, [claim.Id]);
            }
        }

        return claims;
    }

    private Versions<Source>[] Sources()
    {
        var itemsOf = before.Case.Evidence.Concat(after.Case.Evidence).ToLookup(item => item.Source, StringComparer.Ordinal);
        var itemsVia = before.Case.Evidence.Concat(after.Case.Evidence).ToLookup(item => item.Via, StringComparer.Ordinal);
        var sources = Versions<Source>.Match(before.Case.Sources, after.Case.Sources, source => source.Id);
        foreach (var source in sources)
        {
            var items = itemsOf[source.Id].Concat(itemsVia[source.Id]).ToArray();
            var bearing = items.Length > 0 ? DifferenceBearing.ThroughEvidence : DifferenceBearing.None;
            var name = text.Source(source.Id);
            if (!log.IsListed(source, DifferenceElement.Source, bearing, name == source.Id ? "" : name, DifferenceText.Items(items.Length)))
            {
                string[] reach = [.. items.Select(item => item.Claim).Distinct(StringComparer.Ordinal)];
                log.Compare(source, DifferenceElement.Source, Properties.OfSource, reach, name);
            }
        }

        return sources;
    }

    private Versions<ClaimRelation>[] Relations()
    {
        var relations = RelationMatching.Match(before.Case.Relations, after.Case.Relations);
        foreach (var relation in relations.Where(relation => relation.Before != relation.After))
        {
            var (was, now) = (RelationMatching.Text(relation.Before), RelationMatching.Text(relation.After));
            var reach = relation.Sides.SelectMany(side => new[] { side.From, side.To });
            var by = Whole(DifferenceElement.Relation, relation.Id, was, now, reach);
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
            if (was != now)
            {
                var reach = group.Sides.SelectMany(side => side.Sets).SelectMany(set => set.Claims);
                group.Add(Whole(DifferenceElement.Alternatives, group.Id, was, now, reach), (_, second) => second);
            }
        }

        return groups;
    }

    /// <summary>An element that is told as a whole, with what it was and is.</summary>
    private Switch Whole(DifferenceElement element, string id, string? was, string? now, IEnumerable<string> reach)
    {
        var kind =
            was is null ? DifferenceKind.Added
            : now is null ? DifferenceKind.Removed
            : DifferenceKind.Changed;
        var change = kind == DifferenceKind.Changed ? DifferenceText.Change(was, now) : now ?? was!;
        return log.Switch(
            new()
            {
                Kind = kind,
                Element = element,
                Id = id,
                Before = was,
                After = now,
                Bearing = DifferenceBearing.Direct,
                Summary = $"{element.InWords()} {kind.InWords()} ({change})",
            },
            [.. reach.Distinct(StringComparer.Ordinal)]
        );
    }

    private Versions<ScoringOptions> Options()
    {
        var options = new Versions<ScoringOptions>("", before.Options, after.Options);
        foreach (var constants in Constants.All)
        {
            var was = constants.Text(before.Options, after.Options);
            if (was.Length == 0)
            {
                continue;
            }

            var now = constants.Text(after.Options, before.Options);
            var difference = new Difference
            {
                Kind = DifferenceKind.Changed,
                Element = DifferenceElement.Option,
                Id = constants.Name,
                Before = was,
                After = now,
                Bearing = DifferenceBearing.Direct,
                Summary = $"constant {constants.Name} changed ({DifferenceText.Change(was, now)})",
            };
            options.Add(log.Switch(difference, reach: null), constants.Take);
        }

        return options;
    }
}

/// <summary>What differs between two sides.</summary>
/// <param name="Union">Both sides laid over each other.</param>
/// <param name="Differences">The differences, ordered.</param>
/// <param name="Switches">The switches of those that bear on figures by themselves, in the same order.</param>
internal sealed record FoundDifferences(CaseUnion Union, ImmutableArray<Difference> Differences, ImmutableArray<Switch> Switches);
