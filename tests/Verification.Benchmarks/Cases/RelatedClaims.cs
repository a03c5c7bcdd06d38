using Verification.Claims;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Benchmarks.Cases;

/// <summary>Cases of many related claims, every tenth with an item of evidence; a weight loses a fifth at every step.</summary>
internal static class RelatedClaims
{
    private const double Strength = 0.8;
    private const int EvidenceEvery = 10;

    /// <summary>Each claim entails the next.</summary>
    public static VerificationCase Chain(int claims) => Case(claims, Enumerable.Range(0, claims - 1).Select(i => (i, i + 1)));

    /// <summary>Each claim entails the next, and the last the first.</summary>
    public static VerificationCase Circle(int claims) => Case(claims, Enumerable.Range(0, claims).Select(i => (i, (i + 1) % claims)));

    /// <summary>Each claim entails so many others, near and far.</summary>
    public static VerificationCase Dense(int claims, int relations) =>
        Case(claims, from i in Enumerable.Range(0, claims) from j in Enumerable.Range(1, relations) select (i, (i + (j * j)) % claims));

    private static VerificationCase Case(int claims, IEnumerable<(int From, int To)> links) =>
        new()
        {
            Claims = [.. Enumerable.Range(0, claims).Select(i => new Claim { Id = $"claim-{i}" })],
            Sources = [.. Enumerable.Range(0, claims / EvidenceEvery).Select(i => new Source { Id = $"source-{i}" })],
            Evidence = [.. Enumerable.Range(0, claims / EvidenceEvery).Select(Item)],
            Relations = [.. links.Select(link => Relation(link.From, link.To))],
        };

    private static EvidenceItem Item(int i) =>
        new()
        {
            Id = $"item-{i}",
            Claim = $"claim-{i * EvidenceEvery}",
            Source = $"source-{i}",
            Stance = Stance.Supports,
        };

    private static ClaimRelation Relation(int from, int to) =>
        new()
        {
            From = $"claim-{from}",
            To = $"claim-{to}",
            Kind = RelationKind.Entails,
            Strength = Strength,
        };
}
