using System.Text;
using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Sources;
using Verification.Validation;

namespace Verification.Tests.Interchange.Stix;

public sealed class StixImportTests
{
    /// <summary>A bundle as threat-intelligence platforms exchange them, one object a line.</summary>
    internal const string Bundle = """
        { "type": "bundle", "id": "bundle--1", "objects": [
          { "type": "identity", "id": "identity--lab", "name": "Lab", "x_opencti_reliability": "B - Usually reliable", "created": "2024-01-01T00:00:00.000Z" },
          { "type": "identity", "id": "identity--cert", "name": "CERT", "labels": ["admiralty-scale:source-reliability=\"a\"", "tlp:green"] },
          { "type": "malware", "id": "malware--x", "name": "Xanthe", "is_family": false },
          { "type": "threat-actor", "id": "threat-actor--y", "name": "Yarrow" },
          { "type": "relationship", "id": "relationship--uses", "created_by_ref": "identity--lab", "created": "2024-01-02T00:00:00.000Z", "relationship_type": "uses", "source_ref": "threat-actor--y", "target_ref": "malware--x", "confidence": 70, "description": "Seen in two intrusions.", "object_marking_refs": ["marking-definition--f88d31f6-486f-44da-b317-01333bde0b82"] },
          { "type": "indicator", "id": "indicator--ip", "name": "Control server", "pattern": "[ipv4-addr:value = '192.0.2.1']", "pattern_type": "stix" },
          { "type": "report", "id": "report--r", "name": "Yarrow at work", "created_by_ref": "identity--cert", "published": "2024-01-05T00:00:00.123456789Z", "confidence": 40, "object_refs": ["indicator--ip", "malware--x"], "external_references": [{ "source_name": "cert", "external_id": "7" }, { "source_name": "cert", "url": "https://example.org/yarrow" }], "object_marking_refs": ["marking-definition--own"] },
          { "type": "marking-definition", "id": "marking-definition--own", "definition_type": "statement", "definition": { "statement": "© CERT" } },
          { "type": "opinion", "id": "opinion--o", "authors": ["A. Reader"], "created": "2024-01-06T00:00:00.000Z", "opinion": "strongly-disagree", "explanation": "It is a sinkhole.", "object_refs": ["indicator--ip", "relationship--uses"], "labels": ["admiralty-scale:information-credibility=\"2\"", "mood:sour"] },
          { "type": "note", "id": "note--n", "created_by_ref": "identity--cert", "abstract": "Hosting", "content": "The address changed hands.", "object_refs": ["indicator--ip"] },
          { "type": "observed-data", "id": "observed-data--d", "created_by_ref": "identity--lab", "last_observed": "2024-01-03T00:00:00Z", "number_observed": 3 },
          { "type": "sighting", "id": "sighting--s", "sighting_of_ref": "indicator--ip", "where_sighted_refs": ["identity--lab"], "observed_data_refs": ["observed-data--d"], "last_seen": "2024-01-04T00:00:00Z" },
          { "type": "sighting", "id": "sighting--never", "sighting_of_ref": "malware--x", "created_by_ref": "identity--lab", "x_opencti_negative": true },
          { "type": "relationship", "id": "relationship--based", "relationship_type": "based-on", "source_ref": "indicator--ip", "target_ref": "observed-data--d" },
          { "type": "relationship", "id": "relationship--gone", "created_by_ref": "identity--nobody", "created": "2024-01-02T00:00:00.000Z", "modified": "2024-01-09T00:00:00.000Z", "revoked": true, "relationship_type": "attributed-to", "source_ref": "malware--x", "target_ref": "identity--lab" }
        ] }
        """;

    private static ImportedCase Imported => Read(Bundle).Value;

    private static VerificationCase Case => Imported.Case;

    [Fact]
    public void Identities_become_parties() =>
        Case
            .Parties.Select(party => (party.Id, party.Name))
            .Should()
            .Equal(("identity--lab", "Lab"), ("identity--cert", "CERT"), ("identity--nobody", null));

    [Fact]
    public void A_relationship_becomes_a_claim_that_its_creator_supports()
    {
        var claim = Claim("relationship--uses");
        claim.Text.Should().Be("Yarrow uses Xanthe");
        claim.MadeBy.Should().Be("identity--lab");
        var item = Item("relationship--uses");
        (item.Stance, item.Source, item.Quote).Should().Be((Stance.Supports, "identity--lab", "Seen in two intrusions."));
        item.Certainty.Should().Be(new Certainty(new Probability(0.7)));
    }

    [Fact]
    public void What_a_report_contains_is_put_down_to_the_report()
    {
        var item = Item("indicator--ip in report--r");
        (item.Claim, item.Source, item.Date).Should().Be(("indicator--ip", "report--r", null));
        var report = Source("report--r");
        (report.Kind, report.Issuer, report.Url)
            .Should()
            .Be((SourceKind.IntelligenceReport, "identity--cert", "https://example.org/yarrow"));
        report.PublishedAt.Should().Be(new DateTimeOffset(2024, 1, 5, 0, 0, 0, TimeSpan.Zero).AddTicks(1_234_567));
        Case.Evidence.Should().NotContain(other => other.Id == "indicator--ip");
    }

    [Fact]
    public void Less_confidence_than_even_chance_weighs_nothing_and_is_said()
    {
        Item("indicator--ip in report--r").Certainty.Should().Be(new Certainty(LikelihoodTerm.RoughlyEvenChance));
        Notes(ImportCodes.LowConfidence).Should().Equal("$.objects[5].confidence");
    }

    [Fact]
    public void Reliability_comes_from_OpenCTI_or_from_MISP_of_the_object_or_of_its_creator()
    {
        Source("identity--lab").Reliability.Should().Be(Reliability.B);
        Source("identity--cert").Reliability.Should().Be(Reliability.A);
        Source("report--r").Reliability.Should().Be(Reliability.A);
        Source("A. Reader").Reliability.Should().BeNull();
    }

    [Fact]
    public void An_opinion_bears_on_each_object_that_it_is_about()
    {
        var items = Case.Evidence.Where(item => item.Source == "A. Reader").ToArray();
        items.Select(item => item.Claim).Should().Equal("indicator--ip", "relationship--uses");
        items.Should().OnlyContain(item => item.Stance == Stance.Refutes && item.Credibility == Credibility.ProbablyTrue);
        items[0].Quote.Should().Be("It is a sinkhole.");
    }

    [Fact]
    public void A_note_takes_no_side()
    {
        var item = Item("note--n");
        (item.Stance, item.Quote, item.Note, item.Source)
            .Should()
            .Be((Stance.Neutral, "The address changed hands.", "Hosting", "identity--cert"));
    }

    [Fact]
    public void A_sighting_is_put_down_to_whoever_saw_and_to_the_data_observed()
    {
        Item("sighting--s by identity--lab").Directness.Should().Be(Directness.Firsthand);
        Item("sighting--s by observed-data--d").Source.Should().Be("observed-data--d");
        Source("observed-data--d").Kind.Should().Be(SourceKind.Document);
    }

    [Fact]
    public void A_negative_sighting_refutes() => Item("sighting--never").Stance.Should().Be(Stance.Refutes);

    [Fact]
    public void What_an_indicator_is_based_on_speaks_for_it() =>
        (Item("relationship--based").Claim, Item("relationship--based").Source).Should().Be(("indicator--ip", "observed-data--d"));

    [Fact]
    public void What_was_revoked_is_retracted() =>
        Item("relationship--gone").RetractedAt.Should().Be(new DateTimeOffset(2024, 1, 9, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Markings_are_kept_as_labels_and_statements()
    {
        Claim("relationship--uses").Markings.Should().Equal("TLP:AMBER");
        Item("relationship--uses").Markings.Should().Equal("TLP:AMBER");
        Source("report--r").Markings.Should().Equal("© CERT");
        Case.Parties[1].Markings.Should().Equal("TLP:GREEN");
    }

    [Fact]
    public void Markings_of_either_version_survive_a_round_trip()
    {
        const string Objects = """
            { "objects": [{ "type": "identity", "id": "identity--a", "object_marking_refs": ["{0}"] }] }
            """;
        foreach (
            var id in new[]
            {
                "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9",
                "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da",
                "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82",
                "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed",
                "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487",
                "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
            }
        )
        {
            var @case = Read(Objects.Replace("{0}", id, StringComparison.Ordinal)).Value.Case;
            using var written = new MemoryStream();
            StixBundleFile.Write(@case, new ScoringEngine().Assess(@case), written);

            Encoding.UTF8.GetString(written.ToArray()).Should().Contain($"\"object_marking_refs\": [\n        \"{id}\"\n");
        }
    }

    [Fact]
    public void What_is_not_carried_is_listed_with_its_path() =>
        Notes(ImportCodes.NoPlace)
            .Should()
            .BeEquivalentTo(
                "$.objects[5].pattern_type",
                "$.objects[6].external_references[0]",
                "$.objects[8].labels[1]",
                "$.objects[10].number_observed",
                "$.objects[2]",
                "$.objects[3]"
            );

    [Fact]
    public void A_creator_that_is_not_in_the_bundle_is_known_by_its_id() =>
        Notes(ImportCodes.UnknownReference).Should().Equal("$.objects[14].created_by_ref");

    [Fact]
    public void The_case_keeps_its_rules_and_can_be_assessed()
    {
        new CaseValidator().Validate(Case).Errors.Should().BeEmpty();
        new ScoringEngine().Assess(Case).Claims.Should().HaveCount(4);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("3")]
    [InlineData("""{ "type": "report" }""")]
    public void What_is_no_bundle_is_refused(string json) =>
        Read(json).Problems.Should().ContainSingle(problem => problem.Code == ProblemCodes.WrongType);

    [Fact]
    public void Values_of_the_wrong_type_are_left_out_and_listed()
    {
        const string Odd = """
            { "type": "bundle", "objects": [
              { "type": "opinion", "id": "opinion--1", "opinion": "meh", "object_refs": ["x"] },
              { "type": "opinion", "id": "opinion--2", "opinion": "agree", "confidence": 101, "created": "yesterday", "revoked": "no", "object_refs": ["x"] },
              { "type": "opinion", "id": "opinion--3", "opinion": "agree", "object_refs": "x" },
              { "type": "sighting", "id": "sighting--1" },
              { "type": "relationship", "id": "relationship--1", "source_ref": 4 },
              { "type": "identity" }, 7, null
            ] }
            """;
        var imported = Read(Odd).Value;

        imported.Case.Evidence.Select(item => item.Id).Should().Equal("opinion--2");
        imported
            .Notes.Where(note => note.Code == ImportCodes.UnusableValue)
            .Select(note => note.Path)
            .Should()
            .BeEquivalentTo(
                "$.objects[0].opinion",
                "$.objects[1].confidence",
                "$.objects[1].created",
                "$.objects[1].revoked",
                "$.objects[2].object_refs",
                "$.objects[2]",
                "$.objects[3]",
                "$.objects[4].source_ref",
                "$.objects[4]",
                "$.objects[5]",
                "$.objects[6]",
                "$.objects[7]"
            );
    }

    [Fact]
    public void Of_several_versions_the_latest_counts()
    {
        const string Versions = """
            { "objects": [
              { "type": "identity", "id": "identity--a", "name": "New", "modified": "2024-02-01T00:00:00.000Z" },
              { "type": "identity", "id": "identity--a", "name": "Old", "modified": "2024-01-01T00:00:00.000Z" }
            ] }
            """;
        var imported = Read(Versions).Value;

        imported.Case.Parties.Should().ContainSingle().Which.Name.Should().Be("New");
        imported.Notes.Should().ContainSingle(note => note.Code == ImportCodes.OlderVersion && note.Path == "$.objects[1]");
    }

    [Fact]
    public void Objects_that_refer_to_themselves_and_in_circles_are_read_like_any_others()
    {
        const string Circles = """
            { "type": "bundle", "objects": [
              { "type": "relationship", "id": "relationship--1", "relationship_type": "uses", "source_ref": "relationship--2", "target_ref": "relationship--1", "created_by_ref": "relationship--1" },
              { "type": "relationship", "id": "relationship--2", "relationship_type": "uses", "source_ref": "relationship--1", "target_ref": "relationship--2", "created_by_ref": "report--1" },
              { "type": "report", "id": "report--1", "name": "r", "created_by_ref": "report--1", "object_refs": ["report--1", "relationship--1"] }
            ] }
            """;
        var @case = Read(Circles).Value.Case;

        @case.Claims.Should().HaveCount(2);
        new CaseValidator().Validate(@case).Errors.Should().BeEmpty();
    }

    [Fact]
    public void A_bundle_nested_beyond_the_limit_is_refused() =>
        Read($$"""{ "type": "bundle", "objects": [{{new string('[', 100_000)}}{{new string(']', 100_000)}}] }""")
            .Problems.Should()
            .ContainSingle(problem => problem.Code == ProblemCodes.TooDeep);

    [Fact]
    public void A_great_many_unusable_objects_are_counted_and_not_all_listed()
    {
        var imported = Read($$"""{ "type": "bundle", "objects": [{{string.Join(',', Enumerable.Repeat("{}", 200_000))}}] }""").Value;

        imported.Notes.Should().HaveCount(Limits.Default.MaxProblems + 1);
        imported.Notes[^1].Code.Should().Be(ImportCodes.TooManyNotes);
    }

    private static FileReading<ImportedCase> Read(string json) => StixBundleFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static Claim Claim(string id) => Case.Claims.Single(claim => claim.Id == id);

    private static Source Source(string id) => Case.Sources.Single(source => source.Id == id);

    private static EvidenceItem Item(string id) => Case.Evidence.Single(item => item.Id == id);

    private static IEnumerable<string> Notes(string code) => Imported.Notes.Where(note => note.Code == code).Select(note => note.Path);
}
