using System.Collections.Immutable;
using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Sources;

namespace Verification.Interchange;

/// <summary>
/// Writes a case with its assessment as a bundle: parties as identities, claims as groupings, sources as reports, items of evidence as opinions on
/// the claims, and the assessment as a note and an opinion on each. Each object carries its element of the case by <see cref="StixExtension"/>.
/// </summary>
internal sealed class StixWriter
{
    private const string Unspecified = "unspecified";

    private readonly JsonOutput json;
    private readonly CaseWriter elements;
    private readonly StixObjectWriter objects;
    private readonly VerificationCase @case;
    private readonly Assessment assessment;
    private readonly StixReferences references;
    private readonly Labels names;

    public StixWriter(JsonOutput json, VerificationCase @case, Assessment assessment)
    {
        (this.json, this.@case, this.assessment) = (json, @case, assessment);
        elements = new(json);
        names = new(@case);
        references = new(@case);
        objects = new(json, new StixMoments(@case, assessment));
    }

    public void Write() =>
        json.Object(() =>
        {
            json.Property("type", StixVocabulary.Bundle);
            json.Property("id", references.Bundle(assessment));
            json.Array("objects", [.. Parts()], write => write());
        });

    private IEnumerable<Action> Parts() =>
        [
            objects.Exporter,
            objects.Extension,
            .. objects.Markings(@case.AllMarkings),
            Case,
            .. @case.Parties.Select(party => (Action)(() => Write(party))),
            .. @case.Claims.Select((claim, position) => (Action)(() => Write(claim, assessment.Claims[position]))),
            .. @case.Sources.Select(source => (Action)(() => Write(source))),
            .. @case.Evidence.Select(item => (Action)(() => Write(item))),
            .. @case.Relations.Select((relation, position) => (Action)(() => Write(relation, position))),
            .. @case.Alternatives.Select(set => (Action)(() => Write(set))),
            .. assessment.Claims.SelectMany(claim => new Action[] { () => Note(claim), () => Opinion(claim) }),
        ];

    private void Case() =>
        objects.Write(
            StixVocabulary.Grouping,
            references.Case,
            new() { CreatedBy = StixObjectWriter.ExporterId, Markings = @case.Markings },
            () =>
            {
                json.Property("name", string.IsNullOrWhiteSpace(@case.Title) ? "Untitled case" : @case.Title);
                json.Property("context", Unspecified);
                References(@case.Claims.Select(claim => references.Claim(claim.Id)));
            },
            StixExtension.Case,
            () =>
            {
                json.Property("format", CaseFile.Format);
                json.Optional("title", @case.Title);
                json.Optional("asOf", @case.AsOf is { } asOf ? Dates.Write(asOf) : null);
            }
        );

    private void Write(Party party) =>
        objects.Write(
            StixVocabulary.Identity,
            references.Party(party.Id),
            new() { CreatedBy = StixObjectWriter.ExporterId, Markings = party.Markings },
            () => json.Property("name", names.Group($"party:{party.Id}")),
            StixExtension.Party,
            () => elements.Write(party with { Markings = [] })
        );

    private void Write(Claim claim, ClaimAssessment assessed) =>
        objects.Write(
            StixVocabulary.Grouping,
            references.Claim(claim.Id),
            new()
            {
                Created = claim.MadeAt,
                CreatedBy = claim.MadeBy is { } party ? references.Party(party) : null,
                Markings = claim.Markings,
                Confidence = StixRatings.Confidence(assessed),
            },
            () =>
            {
                json.Property("name", names.Claim(claim.Id));
                json.Property("context", Unspecified);
                References(references.SourcesOn(claim.Id));
            },
            StixExtension.Claim,
            () => elements.Write(claim with { Markings = [] })
        );

    private void Write(Source source) =>
        objects.Write(
            StixVocabulary.Report,
            references.Source(source.Id),
            new()
            {
                Created = source.PublishedAt,
                CreatedBy = source.Issuer is { } party ? references.Party(party) : null,
                Markings = source.Markings,
                Labels = StixRatings.Of(source),
                Url = source.Url,
                UrlName = names.Source(source.Id),
            },
            () =>
            {
                json.Property("name", names.Source(source.Id));
                json.Array("report_types", [source.Kind.InWords().Replace(' ', '-')], json.Value);
                json.Property("published", objects.Created(source.PublishedAt));
                json.Optional(StixVocabulary.OpenCtiReliability, StixRatings.OpenCtiReliability(source.Reliability));
                References(references.ClaimsOf(source.Id));
            },
            StixExtension.Source,
            () => elements.Write(source with { Markings = [] })
        );

    private void Write(EvidenceItem item)
    {
        var source = references.FindSource(item.Source);
        objects.Write(
            StixVocabulary.Opinion,
            references.Evidence(item.Id),
            new()
            {
                Created = item.Date ?? source.PublishedAt,
                CreatedBy = source.Issuer is { } party ? references.Party(party) : null,
                Markings = item.Markings,
                Confidence = StixRatings.Confidence(item),
                Labels = StixRatings.Of(item),
                RevokedAt = item.RetractedAt <= assessment.AsOf ? item.RetractedAt : null,
            },
            () =>
            {
                json.Optional("explanation", item.Quote);
                json.Array("authors", [names.Source(item.Source)], json.Value);
                json.Property("opinion", StixStance.OpinionOf(item.Stance, item.Certainty));
                References([references.Claim(item.Claim)]);
            },
            StixExtension.Evidence,
            () => elements.Write(item with { Markings = [] })
        );
    }

    private void Write(ClaimRelation relation, int position) =>
        objects.Write(
            StixVocabulary.Relationship,
            references.Relation(relation, position),
            new() { CreatedBy = StixObjectWriter.ExporterId },
            () =>
            {
                json.Property("relationship_type", relation.Kind == RelationKind.Equivalent ? "equivalent-to" : relation.Kind.InWords());
                json.Property("source_ref", references.Claim(relation.From));
                json.Property("target_ref", references.Claim(relation.To));
            },
            StixExtension.Relation,
            () => elements.Write(relation)
        );

    private void Write(AlternativeSet set) =>
        objects.Write(
            StixVocabulary.Grouping,
            references.Alternatives(set.Id),
            new() { CreatedBy = StixObjectWriter.ExporterId },
            () =>
            {
                json.Property("name", "Exactly one of these is true");
                json.Property("context", Unspecified);
                References(set.Claims.Select(references.Claim));
            },
            StixExtension.Alternatives,
            () => elements.Write(set)
        );

    private void Note(ClaimAssessment claim) =>
        Derived(
            StixVocabulary.Note,
            claim,
            StixRatings.Of(claim),
            () =>
            {
                json.Property(
                    "abstract",
                    $"{claim.Verdict.InWords()}; {claim.Term.InWords()}; {claim.Confidence.Level.InWords()} confidence"
                );
                json.Property("content", claim.Narrative);
            }
        );

    private void Opinion(ClaimAssessment claim) =>
        Derived(
            StixVocabulary.Opinion,
            claim,
            [],
            () =>
            {
                json.Property("explanation", $"Verdict: {claim.Verdict.InWords()}.");
                json.Property("opinion", StixStance.OpinionOf(claim.Verdict));
            }
        );

    /// <summary>An object that says how a claim was assessed.</summary>
    private void Derived(string type, ClaimAssessment claim, ImmutableArray<string> labels, Action content) =>
        objects.Write(
            type,
            references.Derived(type, claim.Id),
            new()
            {
                CreatedBy = StixObjectWriter.ExporterId,
                Confidence = StixConfidence.Of(claim.Confidence.Level),
                Labels = labels,
                Markings = references.MarkingsOn(claim.Id),
            },
            () =>
            {
                content();
                References([references.Claim(claim.Id)]);
            },
            StixExtension.Derived,
            () => json.Property("claim", claim.Id)
        );

    /// <summary>References, of which STIX wants at least one.</summary>
    private void References(IEnumerable<string> ids)
    {
        string[] distinct = [.. ids.Distinct(StringComparer.Ordinal)];
        json.Array("object_refs", distinct.Length == 0 ? [StixObjectWriter.ExporterId] : distinct, json.Value);
    }
}
