using System.Collections.Immutable;
using System.Globalization;
using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Sources;

namespace Verification.Interchange;

/// <summary>The ids by which the objects made of a case refer to each other.</summary>
internal sealed class StixReferences
{
    private readonly VerificationCase @case;
    private readonly Dictionary<string, Claim> claims;
    private readonly Dictionary<string, Source> sources;
    private readonly ILookup<string, EvidenceItem> onClaim;
    private readonly ILookup<string, EvidenceItem> ofSource;
    private readonly Dictionary<string, string> claimIds;
    private readonly Dictionary<string, string> sourceIds;
    private readonly Dictionary<string, string> partyIds;

    public StixReferences(VerificationCase @case)
    {
        this.@case = @case;
        claims = @case.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        sources = @case.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        onClaim = @case.Evidence.ToLookup(item => item.Claim, StringComparer.Ordinal);
        ofSource = @case.Evidence.ToLookup(item => item.Source, StringComparer.Ordinal);
        claimIds = Ids(@case.Claims, claim => claim.Id, claim => Id(StixVocabulary.Grouping, "claim", claim.Id, claim.Text));
        sourceIds = Ids(@case.Sources, source => source.Id, source => Id(StixVocabulary.Report, "source", source.Id, source.Name));
        partyIds = Ids(@case.Parties, party => party.Id, party => Id(StixVocabulary.Identity, "party", party.Id, party.Name));
    }

    /// <summary>The id of the grouping of the whole case.</summary>
    public string Case => Id(StixVocabulary.Grouping, "case");

    /// <summary>The id of a marking’s definition.</summary>
    public static string Marking(string marking) =>
        StixMarkings.Tlp1.GetValueOrDefault(marking)
        ?? StixMarkings.Tlp2.GetValueOrDefault(marking)
        ?? StixIds.Of(StixVocabulary.MarkingDefinition, marking);

    public string Party(string id) => partyIds[id];

    public string Claim(string id) => claimIds[id];

    public string Source(string id) => sourceIds[id];

    public string Evidence(string id) => Id(StixVocabulary.Opinion, "evidence", id);

    public string Relation(ClaimRelation relation, int position) =>
        Id(
            StixVocabulary.Relationship,
            relation.Kind.ToString(),
            relation.From,
            relation.To,
            position.ToString(CultureInfo.InvariantCulture)
        );

    public string Alternatives(string id) => Id(StixVocabulary.Grouping, "alternatives", id);

    public string Derived(string type, string claim) => Id(type, "assessment", claim, claims[claim].Text);

    public Source FindSource(string id) => sources[id];

    /// <summary>The sources with evidence on a claim.</summary>
    public IEnumerable<string> SourcesOn(string claim) => onClaim[claim].Select(item => Source(item.Source));

    /// <summary>The claims that a source has evidence on.</summary>
    public IEnumerable<string> ClaimsOf(string source) => ofSource[source].Select(item => Claim(item.Claim));

    /// <summary>The markings of a claim and of all that its assessment rests on.</summary>
    public ImmutableArray<string> MarkingsOn(string claim) =>
        [
            .. claims[claim]
                .Markings.Concat(onClaim[claim].SelectMany(item => item.Markings))
                .Concat(onClaim[claim].SelectMany(item => sources[item.Source].Markings))
                .Concat(@case.Markings)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The id of the bundle: another for every case and assessment.</summary>
    public string Bundle(Assessment assessment)
    {
        using var content = new MemoryStream();
        CaseFile.Write(@case, content);
        AssessmentFile.Write(assessment, content);
        return StixIds.Of(StixVocabulary.Bundle, content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    private string Id(string type, params IEnumerable<string?> parts) => StixIds.Of(type, parts.Prepend(@case.Title));

    private static Dictionary<string, string> Ids<T>(IEnumerable<T> elements, Func<T, string> key, Func<T, string> id) =>
        elements.ToDictionary(key, id, StringComparer.Ordinal);
}
