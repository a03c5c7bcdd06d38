using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Tests.Scoring;

/// <summary>Valid cases for laws: small, and crowded enough that chains, circles, relations and ties come up in most of them.</summary>
internal sealed class RandomCases
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Random random;
    private readonly bool mirrorable;

    private RandomCases(int seed, bool mirrorable)
    {
        random = new Random(seed);
        this.mirrorable = mirrorable;
    }

    /// <summary>Cases of every kind.</summary>
    public static Gen<VerificationCase> Any { get; } = From(mirrorable: false);

    /// <summary>Cases without contradictions and alternatives, which have no mirror image.</summary>
    public static Gen<VerificationCase> Mirrorable { get; } = From(mirrorable: true);

    /// <summary>The case of a seed, of any kind.</summary>
    public static VerificationCase Of(int seed) => new RandomCases(seed, mirrorable: false).Case();

    /// <summary>Checks a law on 1,500 random cases; a failure names the seed that repeats it.</summary>
    public static void Hold(Gen<VerificationCase> cases, Action<VerificationCase, Random> law) =>
        Prop.ForAll(
                cases.SelectMany(@case => Gen.Choose(0, int.MaxValue).Select(seed => (Case: @case, Seed: seed))).ToArbitrary(),
                drawn => law(drawn.Case, new Random(drawn.Seed))
            )
            .Check(Laws.Over(1500));

    private static Gen<VerificationCase> From(bool mirrorable) =>
        Gen.Choose(0, int.MaxValue).Select(seed => new RandomCases(seed, mirrorable).Case());

    private VerificationCase Case()
    {
        var parties = Ids("p", 3);
        var claims = Ids("c", random.Next(1, 6));
        var sources = Ids("s", random.Next(1, 9));
        var sourceList = sources.Select(id => Source(id, parties)).ToImmutableArray();
        var items = Ids("e", random.Next(0, 20)).Select(id => Item(id, claims, sources)).ToArray();
        Link(items, sourceList);
        var sets = mirrorable || claims.Length < 2 || Chance(0.5) ? [] : Alternatives(claims);
        return new()
        {
            Title = Chance(0.9) ? "A random case" : null,
            AsOf = Chance(0.6) ? Start.AddDays(random.Next(0, 50)) : null,
            Parties = [.. parties.Select(id => new Party { Id = id })],
            Claims = [.. claims.Select(id => Claim(id, parties))],
            Sources = sourceList,
            Evidence = [.. items],
            Relations =
            [
                .. Enumerable
                    .Range(0, claims.Length < 2 ? 0 : random.Next(0, 6))
                    .Select(_ => Relation(claims))
                    .Where(relation => Allowed(relation, sets)),
            ],
            Alternatives = [.. sets],
        };
    }

    private Claim Claim(string id, string[] parties) =>
        new()
        {
            Id = id,
            Text = $"The statement {id}",
            Kind = Chance(0.8) ? ClaimKind.Factual : Pick(ClaimKind.Predictive, ClaimKind.Evaluative),
            BaseRate = Chance(0.4) ? (Probability)Pick(0.01, 0.1, 0.3, 0.5, 0.7, 0.95) : null,
            Interests = Chance(0.6)
                ? parties.Where(_ => Chance(0.6)).ToDictionary(party => party, _ => Pick(Interest.Gains, Interest.Loses))
                : new Dictionary<string, Interest>(),
            HalfLife = Chance(0.3) ? TimeSpan.FromHours(random.Next(1, 1000)) : null,
            StatedCertainty = Chance(0.4) ? Pick<Certainty>(LikelihoodTerm.AlmostCertain, LikelihoodTerm.Unlikely, (Probability)0.6) : null,
            MadeBy = Chance(0.2) ? parties[0] : null,
        };

    private Source Source(string id, string[] parties) =>
        new()
        {
            Id = id,
            Name = Chance(0.5) ? $"Source {id}" : null,
            Kind = Pick(Enum.GetValues<SourceKind>()),
            Issuer = Chance(0.35) ? Pick(parties) : null,
            Reliability = Chance(0.5) ? Pick(Enum.GetValues<Reliability>()) : null,
            Trust = Chance(0.15) ? (Probability)random.NextDouble() : null,
            Url = Chance(0.2) ? $"https://example.org/{id}" : null,
            PublishedAt = Chance(0.4) ? Date() : null,
        };

    private EvidenceItem Item(string id, string[] claims, string[] sources)
    {
        var source = Pick(sources);
        var via = Pick(sources);
        var stance = Chance(0.75)
            ? Pick(Stance.Supports, Stance.Refutes)
            : Pick(Stance.Silent, Stance.Neutral, Stance.NeitherConfirmsNorDenies);
        var expects = stance == Stance.Silent && Chance(0.8);
        return new()
        {
            Id = id,
            Claim = Pick(claims),
            Source = source,
            Stance = stance,
            Credibility = Chance(0.6) ? Pick(Enum.GetValues<Credibility>()) : null,
            Directness = Chance(0.4) ? Pick(Enum.GetValues<Directness>()) : null,
            Certainty = Chance(0.25)
                ? Pick<Certainty>(
                    LikelihoodTerm.RoughlyEvenChance,
                    LikelihoodTerm.Likely,
                    LikelihoodTerm.VeryLikely,
                    LikelihoodTerm.AlmostCertain,
                    (Probability)0.8,
                    (Probability)1
                )
                : null,
            Preliminary = Chance(0.2),
            Relevance = Chance(0.2) ? Pick(0, 0.3, 0.75) : 1,
            Date = Chance(0.5) ? Date() : null,
            Via = Chance(0.4) && via != source ? via : null,
            ExpectedIfTrue = expects ? (Probability)Pick(0, 0.2, 0.8, 1) : null,
            ExpectedIfFalse = expects ? (Probability)Pick(0, 0.2, 0.5, 1) : null,
        };
    }

    /// <summary>Derives items from each other, forwards and backwards, so that circles form; then retracts some.</summary>
    private void Link(EvidenceItem[] items, ImmutableArray<Source> sources)
    {
        var dates = items.Select(item => item.Date ?? sources.First(source => source.Id == item.Source).PublishedAt).ToArray();
        var density = Pick(0, 0.2, 0.5);
        for (var i = 0; i < items.Length; i++)
        {
            var upstream =
                from j in Enumerable.Range(0, items.Length)
                where j != i && items[j].Claim == items[i].Claim && items[j].Stance == items[i].Stance && items[i].Stance != Stance.Silent
                where !(dates[j] > dates[i]) && (j < i || Chance(0.4)) && Chance(density)
                select items[j].Id;
            ImmutableArray<string> derivedFrom = [.. upstream];
            items[i] = items[i] with
            {
                DerivedFrom = derivedFrom,
                Directness = items[i].Directness == Directness.Firsthand && !derivedFrom.IsEmpty ? null : items[i].Directness,
                RetractedAt = Chance(0.12) ? (dates[i] ?? Start).AddDays(random.Next(0, 30)) : null,
            };
        }
    }

    private ClaimRelation Relation(string[] claims)
    {
        var from = random.Next(claims.Length);
        var to = (from + random.Next(1, claims.Length)) % claims.Length;
        return new()
        {
            From = claims[from],
            To = claims[to],
            Kind = mirrorable ? Pick(RelationKind.Entails, RelationKind.Equivalent) : Pick(Enum.GetValues<RelationKind>()),
            Strength = Chance(0.5) ? 1 : Pick(0, 0.25, 0.5, 0.9),
        };
    }

    private AlternativeSet[] Alternatives(string[] claims)
    {
        var size = random.Next(2, claims.Length + 1);
        AlternativeSet first = new() { Id = "h0", Claims = [.. claims[..size]] };
        return claims.Length - size >= 2 ? [first, new() { Id = "h1", Claims = [.. claims[size..]] }] : [first];
    }

    private static bool Allowed(ClaimRelation relation, AlternativeSet[] sets) =>
        !Array.Exists(sets, set => set.Claims.Contains(relation.From) && set.Claims.Contains(relation.To));

    private DateTimeOffset Date() => Start.AddHours(random.Next(0, 40) * 24);

    private static string[] Ids(string prefix, int count) => [.. Enumerable.Range(0, count).Select(i => $"{prefix}{i}")];

    private T Pick<T>(params T[] of) => of[random.Next(of.Length)];

    private bool Chance(double probability) => random.NextDouble() < probability;
}
