using System.Collections.Immutable;
using Verification.Claims;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Benchmarks.Cases;

/// <summary>
/// A case made up from the number of its items alone, the same on every machine. Ten items a claim, of which a third are in chains of copies; a
/// source for every twenty items, a quarter of them issued by a party; claims in topics of five, each a statement that entails three others and
/// contradicts the fourth, of which one entails another.
/// </summary>
internal sealed class LargeCase(int items)
{
    private const int ItemsPerClaim = 10;
    private const int ItemsPerSource = 20;
    private const int ClaimsPerTopic = 5;
    private const int Days = 300;

    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly int claims = Math.Max(ClaimsPerTopic, items / ItemsPerClaim);
    private readonly int sources = Math.Max(ClaimsPerTopic, items / ItemsPerSource);
    private readonly int parties = Math.Max(ClaimsPerTopic, items / 1000);

    public static VerificationCase Of(int items) => new LargeCase(items).Case();

    private VerificationCase Case() =>
        new()
        {
            Title = "A large case",
            Parties = [.. Enumerable.Range(0, parties).Select(i => new Party { Id = $"party-{i}", Name = $"Party {i}" })],
            Claims = [.. Enumerable.Range(0, claims).Select(Claim)],
            Sources = [.. Enumerable.Range(0, sources).Select(Source)],
            Evidence = [.. Enumerable.Range(0, items).Select(Item)],
            Relations = [.. Enumerable.Range(0, claims / ClaimsPerTopic).SelectMany(Relations)],
        };

    private Claim Claim(int i) =>
        new()
        {
            Id = $"claim-{i}",
            Text = $"The bridge of district {i} was closed on day {i % Days}.",
            Interests =
                i % 3 == 0
                    ? new Dictionary<string, Interest>
                    {
                        [$"party-{Pick(i, 1, parties)}"] = Interest.Gains,
                        [$"party-{Pick(i, 2, parties)}"] = Interest.Loses,
                    }
                    : [],
            HalfLife = i % 7 == 0 ? TimeSpan.FromDays(90) : null,
        };

    private Source Source(int i) =>
        new()
        {
            Id = $"source-{i}",
            Name = $"Bulletin {i}",
            Kind = (SourceKind)Pick(i, 3, 11),
            Issuer = i % 4 == 0 ? $"party-{Pick(i, 4, parties)}" : null,
            Reliability = i % 2 == 0 ? (Reliability)(1 + Pick(i, 5, 6)) : null,
            PublishedAt = Start.AddDays(Pick(i, 6, Days)),
        };

    private EvidenceItem Item(int i)
    {
        var place = i % ItemsPerClaim;
        var isCopy = place is 1 or 2 or 8 || (place == 4 && i % 3 == 0);
        var source = Pick(i, 7, sources);
        return new()
        {
            Id = $"item-{i}",
            Claim = $"claim-{i / ItemsPerClaim % claims}",
            Source = $"source-{source}",
            Stance =
                place < 6 ? Stance.Supports
                : place < 9 ? Stance.Refutes
                : (Stance)(1 + Pick(i, 8, 5)),
            Credibility = i % 5 == 0 ? null : (Credibility)(1 + Pick(i, 9, 6)),
            Directness =
                isCopy ? null
                : Pick(i, 10, 4) is var distance and > 0 ? (Directness)distance
                : null,
            Preliminary = Pick(i, 11, 10) == 0,
            Date = Start.AddDays((i / ItemsPerClaim % Days) + place).AddMinutes(i % 1440),
            Via = Pick(i, 12, 10) == 0 ? $"source-{(source + 1) % sources}" : null,
            DerivedFrom = isCopy ? [$"item-{i - 1}"] : [],
            Quote = i % 4 == 0 ? $"It has been closed since the morning of day {i % Days}." : null,
        };
    }

    private static IEnumerable<ClaimRelation> Relations(int topic)
    {
        var first = topic * ClaimsPerTopic;
        yield return Relation(first, first + 1, RelationKind.Entails);
        yield return Relation(first, first + 2, RelationKind.Entails);
        yield return Relation(first, first + 3, RelationKind.Entails);
        yield return Relation(first, first + 4, RelationKind.Contradicts);
        yield return Relation(first + 1, first + 2, RelationKind.Entails);
    }

    private static ClaimRelation Relation(int from, int to, RelationKind kind) =>
        new()
        {
            From = $"claim-{from}",
            To = $"claim-{to}",
            Kind = kind,
            Strength = 0.5 + (0.1 * Pick(from, 13 + to - from, 6)),
        };

    private static int Pick(int number, int salt, int count) => (int)(count * Scattered.Uniform((ulong)((number * 32L) + salt)));
}
