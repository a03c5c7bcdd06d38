using Verification.Claims;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Benchmarks.Cases;

/// <summary>Cases of many related claims.</summary>
/// <param name="strength">The share of a weight that passes a relation.</param>
/// <param name="evidenceEvery">How many claims there are to one with an item of evidence.</param>
internal sealed class RelatedClaims(double strength, int evidenceEvery)
{
    /// <summary>Each claim entails the next.</summary>
    public VerificationCase Chain(int claims) => Case(claims, Enumerable.Range(0, claims - 1).Select(i => (i, i + 1)));

    /// <summary>Each claim entails the next, and the last the first.</summary>
    public VerificationCase Circle(int claims) => Case(claims, Enumerable.Range(0, claims).Select(i => (i, (i + 1) % claims)));

    /// <summary>Each claim entails so many others, near and far.</summary>
    public VerificationCase Dense(int claims, int relations) =>
        Case(claims, from i in Enumerable.Range(0, claims) from j in Enumerable.Range(1, relations) select (i, (i + (j * j)) % claims));

    private VerificationCase Case(int claims, IEnumerable<(int From, int To)> links) =>
        new()
        {
            Claims = [.. Enumerable.Range(0, claims).Select(i => new Claim { Id = $"claim-{i}" })],
            Sources = [.. Enumerable.Range(0, claims / evidenceEvery).Select(i => new Source { Id = $"source-{i}" })],
            Evidence = [.. Enumerable.Range(0, claims / evidenceEvery).Select(Item)],
            Relations = [.. links.Select(link => Relation(link.From, link.To))],
        };

    private EvidenceItem Item(int i) =>
        new()
        {
            Id = $"item-{i}",
            Claim = $"claim-{i * evidenceEvery}",
            Source = $"source-{i}",
            Stance = Stance.Supports,
        };

    private ClaimRelation Relation(int from, int to) =>
        new()
        {
            From = $"claim-{from}",
            To = $"claim-{to}",
            Kind = RelationKind.Entails,
            Strength = strength,
        };
}
