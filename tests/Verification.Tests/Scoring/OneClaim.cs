using System.Collections.Frozen;
using System.Collections.Immutable;
using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Tests.Scoring;

/// <summary>
/// Cases of one claim, <c>c</c>, told by their items. An item is of credibility 2, and a source that is not given a document of
/// reliability B: each such item that repeats no other has a likelihood ratio of 17/3, so weighs 14/3, and alone makes a probability of 0.85.
/// </summary>
internal static class OneClaim
{
    public static ClaimAssessment Assess(
        EvidenceItem[] items,
        Source[]? sources = null,
        Claim? claim = null,
        DateTimeOffset? asOf = null,
        ScoringOptions? options = null
    )
    {
        var given = sources ?? [];
        var named = items.SelectMany(item => new[] { item.Source, item.Via }).OfType<string>().Except(given.Select(source => source.Id));
        var @case = new VerificationCase
        {
            AsOf = asOf,
            Claims = [claim ?? new() { Id = "c" }],
            Sources = [.. given, .. named.Select(Document)],
            Evidence = [.. items],
        };
        return new ScoringEngine(options).Assess(@case).Claims.Single();
    }

    public static EvidenceItem Supports(string id, string source, params ImmutableArray<string> derivedFrom) =>
        Item(id, source, Stance.Supports) with
        {
            DerivedFrom = derivedFrom,
        };

    public static EvidenceItem Refutes(string id, string source, params ImmutableArray<string> derivedFrom) =>
        Item(id, source, Stance.Refutes) with
        {
            DerivedFrom = derivedFrom,
        };

    public static EvidenceItem Item(string id, string source, Stance stance) =>
        new()
        {
            Id = id,
            Claim = "c",
            Source = source,
            Stance = stance,
            Credibility = Credibility.ProbablyTrue,
        };

    /// <summary>Items of as many sources, each supporting the claim with the weight of one.</summary>
    public static EvidenceItem[] Supporting(int count) => [.. Enumerable.Range(1, count).Select(i => Supports($"e{i}", $"s{i}"))];

    public static Source Document(string id) =>
        new()
        {
            Id = id,
            Kind = SourceKind.Document,
            Reliability = Reliability.B,
        };

    /// <summary>The default options, but with other credences of one kind of source where nobody has rated it, which no interest sways.</summary>
    public static ScoringOptions Crediting(SourceKind kind, double supports, double refutes) =>
        ScoringOptions.Default with
        {
            Kinds = new Dictionary<SourceKind, KindCredence> { [kind] = new(supports, refutes, 0) }.ToFrozenDictionary(),
        };

    /// <summary>A source of which nothing is known; an unrated item of it has a likelihood ratio of 3/2, so weighs 1/2.</summary>
    public static Source Unknown(string id) => new() { Id = id };
}
