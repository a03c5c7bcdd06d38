using System.Collections.Immutable;
using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Serialization;
using Verification.Sources;
using Verification.Validation;

namespace Verification.Interchange;

/// <summary>
/// Makes a case of the objects of a bundle: identities become parties; reports, observed data and whoever created or wrote something become sources;
/// relationships, indicators and whatever opinions, notes and sightings are about become claims; and what was said of those becomes evidence.
/// </summary>
internal sealed class StixImport
{
    private const string BasedOn = "based-on";

    private readonly StixGraph graph;
    private readonly StixMarkings markings;
    private readonly ImportNotes notes;
    private readonly VerificationCase native;
    private readonly StixSpeakers speakers;
    private readonly StixClaims claims;
    private readonly List<EvidenceItem> evidence = [];
    private readonly HashSet<string> evidenceIds;
    private readonly ILookup<string, StixObject> reportsOf;

    private StixImport(StixGraph graph, StixMarkings markings, VerificationCase native, ImportNotes notes)
    {
        (this.graph, this.markings, this.native, this.notes) = (graph, markings, native, notes);
        speakers = new(graph, markings, native, notes);
        claims = new(graph, markings, native, speakers);
        evidenceIds = native.Evidence.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        reportsOf = Foreign
            .Where(one => one.Type == StixVocabulary.Report)
            .SelectMany(report => report.Texts("object_refs").Select(id => (id, report)))
            .ToLookup(pair => pair.id, pair => pair.report, StringComparer.Ordinal);
    }

    /// <summary>The objects that were not exported from a case.</summary>
    private IEnumerable<StixObject> Foreign => graph.Objects.Where(one => !StixExtension.IsOurs(one));

    /// <summary>Makes the case, or says why the file is no bundle of which one can be made.</summary>
    public static FileReading<ImportedCase> Case(StixObjects read, ImportNotes notes, Limits limits)
    {
        if (read.Refusal is { } refusal)
        {
            return new(null, [new Problem(JsonPath.Root, 1, ProblemCodes.WrongType, refusal)]);
        }

        var objects = new StixGraph(read.All, notes);
        var definitions = new StixMarkings(objects.Objects, notes);
        return StixNativeCase
            .Read(objects, definitions, limits)
            .Select(exported => new ImportedCase(new StixImport(objects, definitions, exported, notes).Case(), notes.ToImmutable()));
    }

    private VerificationCase Case()
    {
        NoteDerived();
        foreach (var one in graph.Objects.Where(StixExtension.IsEmpty))
        {
            notes.NotCarried(one.Path, ImportCodes.UnusableValue, "says that it carries an element of a case, and carries none");
        }

        foreach (var one in Foreign)
        {
            Take(one);
        }

        foreach (var report in Foreign.Where(one => one.Type == StixVocabulary.Report))
        {
            NoteWhatIsNotClaimed(report);
        }

        var reports = Foreign.Where(one => one.Type == StixVocabulary.Report).Take(2).ToList();
        return native with
        {
            Title = native.Title ?? (reports.Count == 1 ? reports[0].Text("name") : null),
            Parties = [.. native.Parties, .. speakers.Parties],
            Sources = [.. native.Sources, .. speakers.Sources],
            Claims = [.. native.Claims, .. claims.All],
            Evidence = [.. native.Evidence, .. evidence],
        };
    }

    private void Take(StixObject one)
    {
        switch (one.Type)
        {
            case StixVocabulary.Identity:
                speakers.Identity(one);
                break;
            case StixVocabulary.Report or StixVocabulary.ObservedData:
                speakers.Of(one);
                break;
            case StixVocabulary.Relationship when IsObservation(one):
                Observation(one);
                break;
            case StixVocabulary.Relationship or StixVocabulary.Indicator:
                Assertion(one);
                break;
            case StixVocabulary.Sighting:
                Sighting(one);
                break;
            case StixVocabulary.Opinion:
                Opinion(one);
                break;
            case StixVocabulary.Note:
                About(one, new StixStatement(one, Stance.Neutral) { Quote = one.Text("content"), Remark = one.Text("abstract") });
                break;
            case StixVocabulary.MarkingDefinition:
                break;
            default:
                notes.NotCarried(
                    one.Path,
                    ImportCodes.NoPlace,
                    $"of an object of type {one.Type}, only its name is carried, in the claims that speak of it"
                );
                break;
        }
    }

    /// <summary>Whether a relationship says that an indicator rests on what was observed.</summary>
    private bool IsObservation(StixObject relationship) =>
        relationship.Text("relationship_type") == BasedOn
        && graph.Find(relationship.Text("target_ref"))?.Type == StixVocabulary.ObservedData;

    /// <summary>A relationship or an indicator: whoever reports it, or else created it, says that it is so.</summary>
    private void Assertion(StixObject one)
    {
        if (claims.Of(one) is not { } claim)
        {
            notes.NotCarried(one.Path, ImportCodes.UnusableValue, "names no source_ref, target_ref or relationship_type");
            return;
        }

        var said = new StixStatement(one, Stance.Supports) { Quote = one.Text("description") };
        var reports = reportsOf[one.Id].ToList();
        foreach (var report in reports)
        {
            Add(said.In(report), claim, speakers.Of(report), $"{one.Id} in {report.Id}");
        }

        if (reports.Count == 0)
        {
            Add(said with { Date = one.Created }, claim, speakers.Of(one), one.Id);
        }
    }

    private void Observation(StixObject relationship)
    {
        var observed = graph.Find(relationship.Text("target_ref"))!;
        if (relationship.Text("source_ref") is not { } subject)
        {
            notes.NotCarried(relationship.Path, ImportCodes.UnusableValue, "names no source_ref");
            return;
        }

        var said = new StixStatement(relationship, Stance.Supports) { Date = Observed(observed), Directness = Directness.Firsthand };
        Add(said, claims.On(subject), speakers.Of(observed), relationship.Id);
    }

    /// <summary>Whoever is said to have seen something, or else created the sighting, and the data that were observed speak for it.</summary>
    private void Sighting(StixObject sighting)
    {
        if (sighting.Text("sighting_of_ref") is not { } subject)
        {
            notes.NotCarried(sighting.Path, ImportCodes.UnusableValue, "names no sighting_of_ref");
            return;
        }

        var claim = claims.On(subject);
        var said = new StixStatement(sighting, sighting.Is(StixVocabulary.OpenCtiNegative) ? Stance.Refutes : Stance.Supports)
        {
            Date = sighting.Date("last_seen") ?? sighting.Date("first_seen") ?? sighting.Created,
            Directness = Directness.Firsthand,
            Quote = sighting.Text("description"),
        };
        var observed = sighting.Texts("observed_data_refs").Select(graph.Find).OfType<StixObject>().Select(speakers.Of).ToList();
        var seers = sighting
            .Texts("where_sighted_refs")
            .Select(id => speakers.OfIdentity(id, sighting.PathOf("where_sighted_refs")))
            .ToList();
        string[] sources =
        [
            .. seers.Count + observed.Count == 0 ? [speakers.Of(sighting)] : seers.Concat(observed).Distinct(StringComparer.Ordinal),
        ];
        foreach (var source in sources)
        {
            Add(said, claim, source, sources.Length == 1 ? sighting.Id : $"{sighting.Id} by {source}");
        }
    }

    private void Opinion(StixObject opinion)
    {
        if (StixStance.Of(opinion) is { } stance)
        {
            About(
                opinion,
                new StixStatement(opinion, stance) { Certainty = StixStance.CertaintyOf(opinion), Quote = opinion.Text("explanation") }
            );
        }
    }

    /// <summary>What an opinion or a note says of each object that it refers to.</summary>
    private void About(StixObject one, StixStatement said)
    {
        var subjects = one.Texts("object_refs").ToList();
        if (subjects.Count == 0)
        {
            notes.NotCarried(one.Path, ImportCodes.UnusableValue, "refers to nothing");
        }

        foreach (var subject in subjects)
        {
            var id = subjects.Count == 1 ? one.Id : $"{one.Id} on {subject}";
            Add(said with { Date = one.Created }, claims.On(subject), speakers.Of(one), id);
        }
    }

    private void Add(StixStatement said, string claim, string source, string id)
    {
        var published = speakers.PublishedAt(source);
        if (evidenceIds.Add(id))
        {
            var item = said.ToItem(id, claim, source, published, notes);
            evidence.Add(item with { Credibility = StixRatings.Credibility(said.Of), Markings = markings.Of(said.Of) });
        }
    }

    private void NoteDerived()
    {
        var derived = graph.Objects.Where(StixExtension.IsDerived).ToList();
        if (derived.Count > 0)
        {
            notes.NotCarried(
                derived[0].Path,
                ImportCodes.Derived,
                $"this and the other notes and opinions on how the case was assessed, {derived.Count} in all, are no part of it"
            );
        }
    }

    private void NoteWhatIsNotClaimed(StixObject report)
    {
        var references = report.Texts("object_refs").ToList();
        var unclaimed = references.Count(id => !claims.Has(id));
        if (unclaimed > 0)
        {
            notes.NotCarried(
                report.PathOf("object_refs"),
                ImportCodes.NoPlace,
                $"of its {references.Count} references, {unclaimed} are to objects of which nothing is claimed"
            );
        }
    }

    private static DateTimeOffset? Observed(StixObject observed) =>
        observed.Date("last_observed") ?? observed.Date("first_observed") ?? observed.Created;
}
