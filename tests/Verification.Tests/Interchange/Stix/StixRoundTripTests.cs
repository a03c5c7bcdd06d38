using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Tests.Serialization;

namespace Verification.Tests.Interchange.Stix;

public sealed class StixRoundTripTests
{
    [Fact]
    public void A_case_comes_back_from_a_bundle_to_the_byte() =>
        Check(@case => JsonText.Write(StixBundleFile.Read(Bundle(@case)).Value.Case).Should().Be(JsonText.Write(@case)));

    [Fact]
    public void A_bundle_keeps_the_rules_of_the_standard() => Check(@case => StixRules.Breaches(Json(@case)).Should().BeEmpty());

    [Fact]
    public void A_case_exported_twice_gives_the_same_bytes() =>
        Check(@case => Bundle(@case).ToArray().Should().Equal(Bundle(@case).ToArray()));

    [Theory]
    [MemberData(nameof(Cases.All), MemberType = typeof(Cases))]
    public void A_published_case_is_assessed_the_same_after_a_round_trip(string file)
    {
        var @case = CaseFile.Read(file).Value;
        var back = StixBundleFile.Read(Bundle(@case)).Value.Case;

        JsonText.Write(new ScoringEngine().Assess(back)).Should().Be(JsonText.Write(new ScoringEngine().Assess(@case)));
    }

    [Fact]
    public void The_order_of_the_objects_changes_nothing_but_the_order_of_the_lists()
    {
        var bundle = Json(Founding);
        bundle["objects"] = new JArray(((JArray)bundle["objects"]!).Reverse());
        Figures(Read(bundle).Value.Case).Should().Equal(Figures(Founding));

        static IEnumerable<(string, double)> Figures(VerificationCase @case) =>
            new ScoringEngine()
                .Assess(@case)
                .Claims.Select(claim => (claim.Id, claim.Probability.Value))
                .OrderBy(pair => pair.Id, StringComparer.Ordinal);
    }

    [Fact]
    public void An_opinion_that_somebody_added_to_an_exported_claim_becomes_evidence_on_it()
    {
        var bundle = Json(Founding);
        var objects = (JArray)bundle["objects"]!;
        var claim = objects.First(one => one.SelectToken("extensions.*.claim.text") is not null);
        objects.Add(
            JObject.Parse(
                $$"""
                {
                  "type": "opinion", "spec_version": "2.1", "id": "opinion--e6039f2f-d705-41d0-859d-89845546cd7b",
                  "created": "2026-01-09T12:49:45.000Z", "modified": "2026-01-09T12:49:45.000Z",
                  "opinion": "disagree", "authors": ["A. Reader"], "object_refs": ["{{claim["id"]}}"]
                }
                """
            )
        );

        var item = Read(bundle).Value.Case.Evidence[^1];
        item.Claim.Should().Be((string?)claim.SelectToken("extensions.*.claim.id"));
        item.Stance.Should().Be(Stance.Refutes);
        item.Source.Should().Be("A. Reader");
    }

    [Fact]
    public void A_marking_that_somebody_added_to_an_exported_object_is_taken()
    {
        var bundle = Json(Founding);
        var source = ((JArray)bundle["objects"]!).First(one => one.SelectToken("extensions.*.source") is not null);
        source["object_marking_refs"] = new JArray("marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed");

        Read(bundle).Value.Case.Sources[0].Markings.Should().Equal("TLP:RED");
    }

    [Fact]
    public void An_object_that_carries_no_element_after_all_is_listed()
    {
        var bundle = Json(Founding);
        var relation = (JObject)((JArray)bundle["objects"]!).First(one => one.SelectToken("extensions.*.relation") is not null);
        ((JObject)relation.SelectToken("extensions.*")!)["relation"] = 5;

        var imported = Read(bundle).Value;
        imported.Case.Relations.Should().HaveCount(Founding.Relations.Length - 1);
        imported.Notes.Should().Contain(note => note.Path == $"$.{relation.Path}" && note.Code == ImportCodes.UnusableValue);
    }

    [Fact]
    public void What_is_wrong_with_a_carried_element_is_told_where_it_stands_in_the_bundle()
    {
        var bundle = Json(Founding);
        var source = (JObject)((JArray)bundle["objects"]!).First(one => one.SelectToken("extensions.*.source") is not null);
        source.SelectToken("extensions.*.source")!["kind"] = "rumour";

        var problem = Read(bundle).Problems.Should().ContainSingle().Subject;
        problem.Path.Should().StartWith($"$.{source.Path}.extensions.extension-definition--").And.EndWith(".source.kind");
    }

    private static VerificationCase Founding => CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "cuban-casualties.json")).Value;

    private static void Check(Action<VerificationCase> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => holds(WrittenCases.Of(seed))).Check(Laws.Over(1000));

    private static MemoryStream Bundle(VerificationCase @case)
    {
        var stream = new MemoryStream();
        StixBundleFile.Write(@case, new ScoringEngine().Assess(@case), stream);
        stream.Position = 0;
        return stream;
    }

    private static JObject Json(VerificationCase @case) => (JObject)JsonText.Parse(Encoding.UTF8.GetString(Bundle(@case).ToArray()));

    private static FileReading<ImportedCase> Read(JObject bundle) =>
        StixBundleFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(JsonText.Of(bundle))));
}
