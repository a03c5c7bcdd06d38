using System.Collections.Immutable;
using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Tests.Serialization;

/// <summary>Valid random cases that use every property of the format, with texts and numbers that are hard on writers.</summary>
internal sealed class WrittenCases(int seed)
{
    private static readonly string[] Oddities =
    [
        "",
        " ",
        "é",
        "🙂",
        "\n",
        "\"",
        "\\",
        "\t\u0001",
        "\u2028",
        "a.b['c']",
        "</script>",
        "\ufeff",
        "null",
        "\0",
        "İı",
        "２",
    ];

    private static readonly double[] Shares = [0, 1, 0.1, 1.0 / 3, 1e-7, double.Epsilon, 1 - 1e-16, 0.30000000000000004];

    private readonly Random random = new(seed);

    /// <summary>The case of a seed.</summary>
    public static VerificationCase Of(int seed) => new WrittenCases(seed).Case();

    private VerificationCase Case()
    {
        var parties = Ids("p", 4);
        var claims = Ids("c", 5);
        var sources = parties.Length == 0 ? [] : Ids("s", 4).Select((id, i) => Source(id, parties)).ToImmutableArray();
        var split = random.Next(claims.Length + 1);
        return new()
        {
            Title = Maybe(Text),
            AsOf = MaybeValue(Date),
            Markings = Markings(),
            Parties =
            [
                .. parties.Select(id => new Party
                {
                    Id = id,
                    Name = Maybe(Text),
                    Markings = Markings(),
                }),
            ],
            Claims = [.. claims.Select(id => Claim(id, parties))],
            Sources = sources,
            Evidence = claims.Length == 0 || sources.Length == 0 ? [] : Evidence(claims, sources),
            Relations = [.. claims.Skip(split).Pairs().Where(_ => Chance()).Select(pair => Relation(pair.First, pair.Second))],
            Alternatives = split < 2 ? [] : [new() { Id = Id("h", 0), Claims = [.. claims.Take(split)] }],
        };
    }

    private Claim Claim(string id, string[] parties) =>
        new()
        {
            Id = id,
            Text = Maybe(Text),
            Kind = Word<ClaimKind>(),
            BaseRate = MaybeValue(() => (Probability)Math.Clamp(Share(), double.Epsilon, 1 - 1e-16)),
            Interests = parties.Where(_ => Chance()).ToDictionary(party => party, _ => Word<Interest>()),
            HalfLife = MaybeValue(() => TimeSpan.FromHours(Chance() ? random.Next(1, 100) : random.Next(1, 256_204_778))),
            StatedCertainty = MaybeValue(() => Certainty(0)),
            MadeBy = parties.Length == 0 ? null : Maybe(() => Pick(parties)),
            MadeAt = MaybeValue(Date),
            Markings = Markings(),
        };

    private Source Source(string id, string[] parties) =>
        new()
        {
            Id = id,
            Name = Maybe(Text),
            Kind = Word<SourceKind>(),
            Issuer = Maybe(() => Pick(parties)),
            Reliability = MaybeValue(Word<Reliability>),
            Trust = MaybeValue(() => (Probability)Share()),
            Url = Maybe(() => $"http{(Chance() ? "s" : "")}://example.org/{random.Next()}?q=é"),
            PublishedAt = MaybeValue(Date),
            Markings = Markings(),
        };

    private ImmutableArray<EvidenceItem> Evidence(string[] claims, ImmutableArray<Source> sources)
    {
        var items = new List<EvidenceItem>();
        foreach (var id in Ids("e", 6))
        {
            items.Add(Item(id, Pick(claims), Pick([.. sources]), sources, items));
        }

        return [.. items.OrderBy(_ => random.Next())];
    }

    private EvidenceItem Item(string id, string claim, Source source, ImmutableArray<Source> sources, List<EvidenceItem> before)
    {
        var stance = Word<Stance>();
        var upstream = before.Where(item => stance != Stance.Silent && item.Claim == claim && item.Stance == stance && Chance()).ToArray();
        var publishedAt = sources.ToDictionary(s => s.Id, s => s.PublishedAt);
        var earliest = upstream.Max(item => item.Date ?? publishedAt[item.Source]);
        var date = earliest is { } least ? Max(least, Date()) : MaybeValue(Date);
        var hasExpectations = stance == Stance.Silent && Chance();
        return new()
        {
            Id = id,
            Claim = claim,
            Source = source.Id,
            Stance = stance,
            Credibility = MaybeValue(Word<Credibility>),
            Directness = MaybeValue(() => upstream.Length > 0 ? Directness.Hearsay : Word<Directness>()),
            Certainty = MaybeValue(() => Certainty(0.5)),
            Preliminary = Chance(),
            Relevance = Chance() ? 1 : Share(),
            Date = date,
            RetractedAt = MaybeValue(() => Max(date ?? source.PublishedAt ?? DateTimeOffset.MinValue, Date())),
            Via = Maybe(() => Pick([.. sources]).Id) is { } via && via != source.Id ? via : null,
            DerivedFrom = [.. upstream.Select(item => item.Id)],
            Quote = Maybe(Text),
            Locator = Maybe(Text),
            Note = Maybe(Text),
            ExpectedIfTrue = hasExpectations ? (Probability)Share() : null,
            ExpectedIfFalse = hasExpectations ? (Probability)Share() : null,
            Markings = Markings(),
        };
    }

    private ClaimRelation Relation(string from, string to) =>
        new()
        {
            From = from,
            To = to,
            Kind = Word<RelationKind>(),
            Strength = Chance() ? 1 : Share(),
        };

    private Certainty Certainty(double least) =>
        Chance()
            ? new(Pick([.. Enum.GetValues<LikelihoodTerm>().Where(term => LikelihoodTerms.Midpoint(term) >= least)]))
            : new((Probability)Math.Max(least, Share()));

    private string[] Ids(string prefix, int most) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(i => Id(prefix, i))];

    private string Id(string prefix, int number) => $"{prefix}{number}{Pick(Oddities)}";

    private ImmutableArray<string> Markings() =>
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => Chance() ? Word<TlpLabel>().Marking() : $"© {Text()}").Distinct()];

    private string Text() => string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Pick(Oddities)));

    private double Share() => Chance() ? Pick(Shares) : random.NextDouble();

    /// <summary>A date to the second, to the tick, or at an end of the calendar.</summary>
    private DateTimeOffset Date() =>
        random.Next(4) switch
        {
            0 => Pick([DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch]),
            1 => new(random.NextInt64(DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero),
            _ => DateTimeOffset.FromUnixTimeSeconds(random.Next()).ToOffset(TimeSpan.FromMinutes(random.Next(-840, 841))),
        };

    private T Word<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    private bool Chance() => random.Next(2) == 0;

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];

    private T? Maybe<T>(Func<T> make)
        where T : class => Chance() ? make() : null;

    private T? MaybeValue<T>(Func<T> make)
        where T : struct => Chance() ? make() : null;

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

/// <summary>Neighbours in a list.</summary>
internal static class Neighbours
{
    public static IEnumerable<(T First, T Second)> Pairs<T>(this IEnumerable<T> list) => list.Zip(list.Skip(1));
}
