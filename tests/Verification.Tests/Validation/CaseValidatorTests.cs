using System.Collections.Immutable;
using FluentValidation.TestHelper;
using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Tests.Serialization;
using Verification.Validation;

namespace Verification.Tests.Validation;

public sealed class CaseValidatorTests
{
    /// <summary>A valid case, one element a line; the rules are tried by changing a line of it.</summary>
    private const string Valid = """
        {
          "format": "verification-case/1",
          "parties": [{ "id": "us" }, { "id": "cu" }],
          "claims": [
            { "id": "c1", "interests": { "us": "gains" }, "madeBy": "us" },
            { "id": "c2" },
            { "id": "c3" },
            { "id": "c4" }
          ],
          "sources": [
            { "id": "s1", "issuer": "us", "publishedAt": "2026-01-05" },
            { "id": "s2", "publishedAt": "2026-01-06" },
            { "id": "s3" }
          ],
          "evidence": [
            { "id": "e1", "claim": "c1", "source": "s1", "stance": "supports" },
            { "id": "e2", "claim": "c1", "source": "s2", "stance": "supports", "derivedFrom": ["e1"] },
            { "id": "e3", "claim": "c2", "source": "s1", "stance": "silent" },
            { "id": "e4", "claim": "c1", "source": "s3", "stance": "supports" }
          ],
          "relations": [{ "from": "c1", "to": "c2", "kind": "entails" }],
          "alternatives": [{ "id": "h", "claims": ["c2", "c3"] }]
        }
        """;

    private const string Item1 = """ "source": "s1", "stance": "supports" }""";
    private const string Item2 = """ "derivedFrom": ["e1"] }""";
    private const string Item3 = """ "stance": "silent" }""";
    private const string Item4 = """ "source": "s3", "stance": "supports" }""";
    private const string Claim2 = """{ "id": "c2" }""";
    private const string Source3 = """{ "id": "s3" }""";
    private const string Relation = """{ "from": "c1", "to": "c2", "kind": "entails" }""";

    /// <summary>A piece of the valid case, what stands there instead, and the problem that this makes: line, path and code.</summary>
    public static TheoryData<string, string, string> Breaches =>
        new()
        {
            // Markings.
            { Claim2, """{ "id": "c2", "markings": [" "] }""", "6 $.claims[1].markings[0] required" },
            { Claim2, """{ "id": "c2", "markings": ["TLP:RED", "TLP:PINK"] }""", "6 $.claims[1].markings[1] unknownTlpLabel" },
            { Source3, """{ "id": "s3", "markings": ["TLP:amber"] }""", "13 $.sources[2].markings[0] unknownTlpLabel" },
            { Item4, """ "source": "s3", "stance": "supports", "markings": ["TLP:"] }""", "19 $.evidence[3].markings[0] unknownTlpLabel" },
            { """{ "id": "cu" }""", """{ "id": "cu", "markings": [""] }""", "3 $.parties[1].markings[0] required" },
            { "\"parties\":", "\"markings\": [\"TLP:x\"], \"parties\":", "3 $.markings[0] unknownTlpLabel" },
            // Shape.
            { "\"verification-case/1\"", "\"verification-case/2\"", "2 $.format unknownFormat" },
            { "\"verification-case/1\"", "null", "2 $.format unknownFormat" },
            { "\"verification-case/1\"", "1", "2 $.format wrongType" },
            { "\"parties\":", "\"party\": [], \"parties\":", "3 $.party unknownProperty" },
            { Claim2, """{ "id": "c2", "$type": "x" }""", "6 $.claims[1].$type unknownProperty" },
            { Claim2, """{ "id": "c2", "Text": "x" }""", "6 $.claims[1].Text unknownProperty" },
            { Claim2, """{ "id": "c2", "a b": 1 }""", "6 $.claims[1]['a b'] unknownProperty" },
            { Claim2, """{ "id": "c2", "text": "a", "text": "b" }""", "6 $.claims[1].text duplicateProperty" },
            { Claim2, """{ "id": "c2", "text": 5 }""", "6 $.claims[1].text wrongType" },
            { Claim2, """{ "id": "c2", "interests": [] }""", "6 $.claims[1].interests wrongType" },
            { Claim2, """{ "id": "c2", "interests": { "us": "wins" } }""", "6 $.claims[1].interests.us unknownWord" },
            { Claim2, """{ "id": "c2", "kind": "Factual" }""", "6 $.claims[1].kind unknownWord" },
            { Claim2, """{ "id": "c2", "kind": "1" }""", "6 $.claims[1].kind unknownWord" },
            { Claim2, """{ "id": "c2", "kind": 1 }""", "6 $.claims[1].kind wrongType" },
            { Claim2, """{ "id": "c2", "madeAt": "yesterday" }""", "6 $.claims[1].madeAt invalidDate" },
            { Claim2, """{ "id": "c2", "madeAt": 1767225600 }""", "6 $.claims[1].madeAt wrongType" },
            { Claim2, """{ "id": "c2", "madeAt": "2016-12-31T23:59:60Z" }""", "6 $.claims[1].madeAt invalidDate" },
            { Claim2, """{ "id": "c2", "halfLife": "30 days" }""", "6 $.claims[1].halfLife invalidDuration" },
            { Claim2, """{ "id": "c2", "halfLife": "P0D" }""", "6 $.claims[1].halfLife invalidDuration" },
            { Claim2, """{ "id": "c2", "halfLife": 30 }""", "6 $.claims[1].halfLife wrongType" },
            { Claim2, """{ "id": "c2", "statedCertainty": "maybe" }""", "6 $.claims[1].statedCertainty unknownWord" },
            { Claim2, """{ "id": "c2", "statedCertainty": 1.01 }""", "6 $.claims[1].statedCertainty outOfRange" },
            { Claim2, """{ "id": "c2", "statedCertainty": true }""", "6 $.claims[1].statedCertainty wrongType" },
            { Claim2, """{ "id": "c2", "baseRate": "0.5" }""", "6 $.claims[1].baseRate wrongType" },
            { Claim2, """{ "id": "c2", "baseRate": -0.1 }""", "6 $.claims[1].baseRate outOfRange" },
            { Claim2, """{ "id": "c2", "baseRate": 1e400 }""", "6 $.claims[1].baseRate outOfRange" },
            { Claim2, """{ "id": "c2", "baseRate": -1e400 }""", "6 $.claims[1].baseRate outOfRange" },
            { Claim2, """{ "id": "c2", "baseRate": 99999999999999999999 }""", "6 $.claims[1].baseRate outOfRange" },
            { Claim2, "null", "6 $.claims[1] wrongType" },
            { Claim2, "[]", "6 $.claims[1] wrongType" },
            { Source3, """{ "id": "s3", "reliability": "b" }""", "13 $.sources[2].reliability unknownWord" },
            { Source3, """{ "id": "s3", "reliability": "G" }""", "13 $.sources[2].reliability unknownWord" },
            { Source3, """{ "id": "s3", "kind": "rumour" }""", "13 $.sources[2].kind unknownWord" },
            { Source3, """{ "id": "s3", "trust": 1.5 }""", "13 $.sources[2].trust outOfRange" },
            { Item1, """ "source": "s1", "stance": "support" }""", "16 $.evidence[0].stance unknownWord" },
            { Item4, """ "source": "s3", "stance": "supports", "credibility": 0 }""", "19 $.evidence[3].credibility outOfRange" },
            { Item4, """ "source": "s3", "stance": "supports", "credibility": 7 }""", "19 $.evidence[3].credibility outOfRange" },
            { Item4, """ "source": "s3", "stance": "supports", "credibility": 1.5 }""", "19 $.evidence[3].credibility outOfRange" },
            { Item4, """ "source": "s3", "stance": "supports", "credibility": "2" }""", "19 $.evidence[3].credibility wrongType" },
            { Item4, """ "source": "s3", "stance": "supports", "directness": "first" }""", "19 $.evidence[3].directness unknownWord" },
            { Item4, """ "source": "s3", "stance": "supports", "relevance": 1.1 }""", "19 $.evidence[3].relevance outOfRange" },
            { Item4, """ "source": "s3", "stance": "supports", "preliminary": "yes" }""", "19 $.evidence[3].preliminary wrongType" },
            { Item4, """ "source": "s3", "stance": "supports", "derivedFrom": "e1" }""", "19 $.evidence[3].derivedFrom wrongType" },
            { Item4, """ "source": "s3", "stance": "supports", "derivedFrom": [null] }""", "19 $.evidence[3].derivedFrom[0] wrongType" },
            {
                Item4,
                """ "source": "s3", "stance": "supports", "derivedFrom": [5, 5] }""",
                "19 $.evidence[3].derivedFrom[0] wrongType; 19 $.evidence[3].derivedFrom[1] wrongType"
            },
            { Relation, """{ "from": "c1", "to": "c2", "kind": "implies" }""", "21 $.relations[0].kind unknownWord" },
            { Relation, """{ "from": "c1", "to": "c2", "kind": "entails", "strength": -1 }""", "21 $.relations[0].strength outOfRange" },
            // What must be there.
            { Claim2, """{ "text": "t" }, { "id": "c2" }""", "6 $.claims[1].id required" },
            { Claim2, """{ "id": null }, { "id": "c2" }""", "6 $.claims[1].id required" },
            { Claim2, """{ "id": "" }, { "id": "c2" }""", "6 $.claims[1].id required" },
            { Claim2, """{ "id": " \t" }, { "id": "c2" }, { "id": " \t" }""", "6 $.claims[1].id required; 6 $.claims[3].id required" },
            { "{ \"id\": \"cu\" }", "{}", "3 $.parties[1].id required" },
            { Source3, Source3 + ", {}", "13 $.sources[3].id required" },
            { "{ \"id\": \"e3\", \"claim\": \"c2\",", "{", "18 $.evidence[2].claim required; 18 $.evidence[2].id required" },
            { Item4, """ "stance": "supports" }""", "19 $.evidence[3].source required" },
            { Item4, """ "source": "s3" }""", "19 $.evidence[3].stance required" },
            { Item4, """ "source": "s3", "stance": null }""", "19 $.evidence[3].stance required" },
            {
                Item4,
                """ "source": "s3", "stance": "supports", "derivedFrom": ["", " "] }""",
                "19 $.evidence[3].derivedFrom[0] required; 19 $.evidence[3].derivedFrom[1] required"
            },
            { Relation, "{}", "21 $.relations[0].from required; 21 $.relations[0].kind required; 21 $.relations[0].to required" },
            {
                "{ \"id\": \"h\", \"claims\": [\"c2\", \"c3\"] }",
                "{}",
                "22 $.alternatives[0].claims tooFewAlternatives; 22 $.alternatives[0].id required"
            },
            { "\"claims\": [\"c2\", \"c3\"]", "\"claims\": [\"c2\", \"\"]", "22 $.alternatives[0].claims[1] required" },
            // Ids are unique in their list.
            { "{ \"id\": \"cu\" }", "{ \"id\": \"us\" }", "3 $.parties[1].id duplicateId" },
            { "{ \"id\": \"c4\" }", "{ \"id\": \"c1\" }", "8 $.claims[3].id duplicateId" },
            { Source3, Source3 + """, { "id": "s3" }""", "13 $.sources[3].id duplicateId" },
            { "{ \"id\": \"e3\",", "{ \"id\": \"e1\",", "18 $.evidence[2].id duplicateId" },
            {
                "[{ \"id\": \"h\",",
                "[{ \"id\": \"h\", \"claims\": [\"c1\", \"c4\"] }, { \"id\": \"h\",",
                "22 $.alternatives[1].id duplicateId"
            },
            // References lead somewhere.
            { "\"madeBy\": \"us\"", "\"madeBy\": \"ve\"", "5 $.claims[0].madeBy unknownReference" },
            { "\"madeBy\": \"us\"", "\"madeBy\": \"\"", "5 $.claims[0].madeBy unknownReference" },
            { "\"us\": \"gains\"", "\"ve\": \"gains\"", "5 $.claims[0].interests.ve unknownReference" },
            { "\"us\": \"gains\"", "\"a.b\": \"gains\"", "5 $.claims[0].interests['a.b'] unknownReference" },
            { "\"us\": \"gains\"", "\" \": \"gains\"", "5 $.claims[0].interests[' '] unknownReference" },
            { "\"issuer\": \"us\"", "\"issuer\": \"US\"", "11 $.sources[0].issuer unknownReference" },
            { "\"claim\": \"c2\"", "\"claim\": \"e1\"", "18 $.evidence[2].claim unknownReference" },
            { Item4, """ "source": "s4", "stance": "supports" }""", "19 $.evidence[3].source unknownReference" },
            { Item4, """ "source": "s3", "stance": "supports", "via": "us" }""", "19 $.evidence[3].via unknownReference" },
            { Item4, """ "source": "s3", "stance": "supports", "via": " " }""", "19 $.evidence[3].via unknownReference" },
            {
                Item4,
                """ "source": "s3", "stance": "supports", "derivedFrom": ["e1", "e5"] }""",
                "19 $.evidence[3].derivedFrom[1] unknownReference"
            },
            {
                Relation,
                """{ "from": "x", "to": "y", "kind": "entails" }""",
                "21 $.relations[0].from unknownReference; 21 $.relations[0].to unknownReference"
            },
            { "\"claims\": [\"c2\", \"c3\"]", "\"claims\": [\"c2\", \"h\"]", "22 $.alternatives[0].claims[1] unknownReference" },
            // Claims and sources.
            { Claim2, """{ "id": "c2", "baseRate": 0 }""", "6 $.claims[1].baseRate extremeBaseRate" },
            { Claim2, """{ "id": "c2", "baseRate": 1 }""", "6 $.claims[1].baseRate extremeBaseRate" },
            { Source3, """{ "id": "s3", "url": "ftp://example.org" }""", "13 $.sources[2].url invalidUrl" },
            { Source3, """{ "id": "s3", "url": "example.org" }""", "13 $.sources[2].url invalidUrl" },
            { Source3, """{ "id": "s3", "url": "" }""", "13 $.sources[2].url invalidUrl" },
            { Source3, """{ "id": "s3", "url": "https://" }""", "13 $.sources[2].url invalidUrl" },
            { Source3, """{ "id": "s3", "url": " https://example.org" }""", "13 $.sources[2].url invalidUrl" },
            { Source3, """{ "id": "s3", "url": "http:\\\\example.org" }""", "13 $.sources[2].url invalidUrl" },
            { Source3, """{ "id": "s3", "url": "javascript:alert(1)" }""", "13 $.sources[2].url invalidUrl" },
            // An item by itself.
            { Item4, """ "source": "s3", "stance": "supports", "certainty": 0.49 }""", "19 $.evidence[3].certainty certaintyBelowHalf" },
            {
                Item4,
                """ "source": "s3", "stance": "supports", "certainty": "unlikely" }""",
                "19 $.evidence[3].certainty certaintyBelowHalf"
            },
            { Item4, """ "source": "s3", "stance": "supports", "via": "s3" }""", "19 $.evidence[3].via viaItself" },
            {
                Item4,
                """ "source": "s3", "stance": "supports", "expectedIfTrue": 0.5 }""",
                "19 $.evidence[3].expectedIfTrue expectationNotSilent"
            },
            {
                Item4,
                """ "source": "s3", "stance": "neutral", "expectedIfFalse": 0 }""",
                "19 $.evidence[3].expectedIfFalse expectationNotSilent"
            },
            { Item3, """ "stance": "silent", "expectedIfTrue": 0.5 }""", "18 $.evidence[2].expectedIfFalse halfExpectation" },
            { Item3, """ "stance": "silent", "expectedIfFalse": 0.5 }""", "18 $.evidence[2].expectedIfTrue halfExpectation" },
            {
                Item3,
                """ "stance": "silent", "expectedIfTrue": 0.5, "expectedIfFalse": 2 }""",
                "18 $.evidence[2].expectedIfFalse outOfRange"
            },
            {
                "\"claim\": \"c2\", \"source\": \"s1\", \"stance\": \"silent\"",
                "\"claim\": \"c2\", \"source\": \"s1\", \"stance\": \"silent\", \"derivedFrom\": [\"e5\"] }, { \"id\": \"e5\", \"claim\": \"c2\", \"source\": \"s1\", \"stance\": \"silent\"",
                "18 $.evidence[2].derivedFrom silentDerived"
            },
            { Item2, """ "derivedFrom": ["e1"], "directness": "firsthand" }""", "17 $.evidence[1].directness firsthandDerived" },
            // Chains.
            { Item2, """ "derivedFrom": ["e2"] }""", "17 $.evidence[1].derivedFrom[0] derivedFromItself" },
            { Item2, """ "derivedFrom": ["e1", "e1"] }""", "17 $.evidence[1].derivedFrom derivedTwice" },
            { Item2, """ "derivedFrom": ["e1", "e4", "e1"] }""", "17 $.evidence[1].derivedFrom derivedTwice" },
            {
                "\"id\": \"e2\", \"claim\": \"c1\"",
                "\"id\": \"e2\", \"claim\": \"c2\"",
                "17 $.evidence[1].derivedFrom[0] derivedAcrossClaims"
            },
            {
                "\"source\": \"s2\", \"stance\": \"supports\"",
                "\"source\": \"s2\", \"stance\": \"refutes\"",
                "17 $.evidence[1].derivedFrom[0] derivedAcrossStances"
            },
            {
                Item1,
                """ "source": "s1", "stance": "supports", "date": "2026-01-07" }""",
                "17 $.evidence[1].derivedFrom[0] derivedFromLater"
            },
            { Item2, """ "derivedFrom": ["e1"], "date": "2026-01-04T23:59:59Z" }""", "17 $.evidence[1].derivedFrom[0] derivedFromLater" },
            {
                Item2,
                """ "derivedFrom": ["e1"], "date": "2026-01-05T00:59:59+01:00" }""",
                "17 $.evidence[1].derivedFrom[0] derivedFromLater"
            },
            {
                Item1,
                """ "source": "s1", "stance": "supports", "retractedAt": "2026-01-04" }""",
                "16 $.evidence[0].retractedAt retractedBeforeDate"
            },
            {
                Item4,
                """ "source": "s3", "stance": "supports", "date": "2026-01-09", "retractedAt": "2026-01-08" }""",
                "19 $.evidence[3].retractedAt retractedBeforeDate"
            },
            // Relations and alternatives.
            { Relation, """{ "from": "c1", "to": "c1", "kind": "equivalent" }""", "21 $.relations[0].to relationWithItself" },
            { Relation, """{ "from": "c3", "to": "c2", "kind": "contradicts" }""", "21 $.relations[0] relationAmongAlternatives" },
            { "\"claims\": [\"c2\", \"c3\"]", "\"claims\": [\"c2\"]", "22 $.alternatives[0].claims tooFewAlternatives" },
            { "\"claims\": [\"c2\", \"c3\"]", "\"claims\": []", "22 $.alternatives[0].claims tooFewAlternatives" },
            { "\"claims\": [\"c2\", \"c3\"]", "\"claims\": [\"c2\", \"c3\", \"c2\"]", "22 $.alternatives[0].claims[2] alternativeTwice" },
            {
                "[{ \"id\": \"h\",",
                "[{ \"id\": \"g\", \"claims\": [\"c3\", \"c4\"] }, { \"id\": \"h\",",
                "22 $.alternatives[1].claims[1] alternativeTwice"
            },
        };

    /// <summary>A piece of the valid case, and what stands there instead and is as good.</summary>
    public static TheoryData<string, string> Variants =>
        new()
        {
            { Source3, """{ "id": "s3", "kind": "other" }""" },
            { Relation, """{ "from": "c1", "to": "c2", "kind": "entails", "strength": 0 }""" },
            { Relation, """{ "from": "c1", "to": "c2", "kind": "entails" }, { "from": "c2", "to": "c1", "kind": "contradicts" }""" },
            { Item4, """ "source": "s3", "stance": "supports", "relevance": 0 }""" },
            { Item3, """ "stance": "silent", "expectedIfTrue": 0, "expectedIfFalse": 1 }""" },
            { Item3, """ "stance": "silent", "expectedIfTrue": 1, "expectedIfFalse": 1 }""" },
            { Item3, """ "stance": "silent", "derivedFrom": [] }""" },
            { Item2, """ "derivedFrom": ["e4"], "date": "2020-01-01" }""" },
            { Item2, """ "derivedFrom": ["e1"], "date": "2026-01-05" }""" },
            { Item4, """ "source": "s3", "stance": "supports", "derivedFrom": ["e1"], "directness": "hearsay" }""" },
            { Item1, """ "source": "s1", "stance": "supports", "derivedFrom": ["e4"] }""" },
            {
                Item4,
                """ "source": "s3", "stance": "supports", "derivedFrom": ["e5"] }, { "id": "e5", "claim": "c1", "source": "s3", "stance": "supports", "derivedFrom": ["e4"] }"""
            },
            { Item1, """ "source": "s1", "stance": "supports", "retractedAt": "2026-01-05" }""" },
            { Item4, """ "source": "s3", "stance": "supports", "retractedAt": "1999-01-01" }""" },
            { Item4, """ "source": "s3", "stance": "supports", "certainty": 0.5 }""" },
            { Item4, """ "source": "s3", "stance": "supports", "certainty": "roughlyEvenChance" }""" },
            { Item4, """ "source": "s3", "stance": "supports", "credibility": 6, "directness": "firsthand" }""" },
            { Item4, """ "source": "s3", "stance": "supports", "via": "s1" }""" },
            { Source3, """{ "id": "s3", "reliability": "F", "trust": 0, "url": "HTTP://EXAMPLE.org" }""" },
            { Source3, """{ "id": "s1x" }, { "id": "s3" }, { "id": "S3" }""" },
            { Source3, """{ "id": "s3", "name": "" }, { "id": "c1" }, { "id": "us" }""" },
            { Claim2, """{ "id": "c2", "baseRate": 1e-9, "statedCertainty": 0, "text": "" }""" },
            {
                "[{ \"id\": \"h\", \"claims\": [\"c2\", \"c3\"] }]",
                "[{ \"id\": \"h\", \"claims\": [\"c2\", \"c3\"] }, { \"id\": \"g\", \"claims\": [\"c1\", \"c4\"] }]"
            },
            { "\"format\"", "\"asOf\": \"0001-01-01\", \"$schema\": \"https://example.org/case.schema.json\", \"format\"" },
        };

    [Fact]
    public void The_case_that_the_rules_are_tried_on_is_valid() => JsonText.ProblemsOf(Valid).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Breaches))]
    public void A_breach_is_reported_at_its_place_and_nothing_else_is(string piece, string instead, string problems) =>
        string.Join("; ", JsonText.ProblemsOf(With(piece, instead))).Should().Be(problems);

    [Theory]
    [MemberData(nameof(Variants))]
    public void What_is_unusual_is_no_error(string piece, string instead) => JsonText.ProblemsOf(With(piece, instead)).Should().BeEmpty();

    /// <summary>A value that cannot be read leaves a gap; what would fail only because of the gap is not reported.</summary>
    [Theory]
    [InlineData("""{ "id": "c1",""", """{ "id": 1,""", "5 $.claims[0].id wrongType")]
    [InlineData("""[{ "id": "us" }, { "id": "cu" }]""", """{ "id": "us" }""", "3 $.parties wrongType")]
    [InlineData("{ \"id\": \"us\" },", "\"us\",", "3 $.parties[0] wrongType")]
    [InlineData("\"id\": \"e1\",", "\"id\": [],", "16 $.evidence[0].id wrongType")]
    [InlineData("\"id\": \"e2\", \"claim\": \"c1\",", "\"id\": \"e2\", \"claim\": {},", "17 $.evidence[1].claim wrongType")]
    [InlineData("\"id\": \"e1\", \"claim\": \"c1\",", "\"id\": \"e1\", \"claim\": 7,", "16 $.evidence[0].claim wrongType")]
    [InlineData("\"s1\", \"stance\": \"supports\"", "\"s1\", \"stance\": 3", "16 $.evidence[0].stance wrongType")]
    [InlineData("\"s1\", \"stance\": \"supports\"", "\"s1\"", "16 $.evidence[0].stance required")]
    [InlineData(
        "\"s1\", \"stance\": \"silent\"",
        "\"s1\", \"stance\": \"quiet\", \"expectedIfTrue\": 1",
        "18 $.evidence[2].stance unknownWord"
    )]
    [InlineData("\"s1\", \"stance\": \"silent\"", "\"s1\", \"expectedIfFalse\": 1", "18 $.evidence[2].stance required")]
    [InlineData(
        "\"s1\", \"stance\": \"silent\"",
        "\"s1\", \"stance\": \"silent\", \"expectedIfTrue\": 1, \"expectedIfFalse\": \"1\"",
        "18 $.evidence[2].expectedIfFalse wrongType"
    )]
    [InlineData(Item2, """ "derivedFrom": ["e1"], "date": "5 January" }""", "17 $.evidence[1].date invalidDate")]
    [InlineData(
        "\"source\": \"s2\", \"stance\": \"supports\", \"derivedFrom\": [\"e1\"]",
        "\"source\": \"s2\", \"stance\": \"supports\", \"derivedFrom\": [\"e1\"], \"date\": 4, \"retractedAt\": \"2026-01-05\"",
        "17 $.evidence[1].date wrongType"
    )]
    [InlineData("\"publishedAt\": \"2026-01-05\"", "\"publishedAt\": \"5.1.2026\"", "11 $.sources[0].publishedAt invalidDate")]
    [InlineData("\"claims\": [\"c2\", \"c3\"]", "\"claims\": \"c2, c3\"", "22 $.alternatives[0].claims wrongType")]
    [InlineData(
        "\"claims\": [\"c2\", \"c3\"]",
        "\"claims\": [2, 3]",
        "22 $.alternatives[0].claims[0] wrongType; 22 $.alternatives[0].claims[1] wrongType"
    )]
    [InlineData(Relation, "null", "21 $.relations[0] wrongType")]
    [InlineData(Relation, """{ "from": "c1", "to": 2, "kind": 3 }""", "21 $.relations[0].kind wrongType; 21 $.relations[0].to wrongType")]
    public void A_value_that_cannot_be_read_makes_no_other_problem(string piece, string instead, string problems) =>
        string.Join("; ", JsonText.ProblemsOf(With(piece, instead))).Should().Be(problems);

    [Fact]
    public void An_unread_id_of_one_list_does_not_hide_what_dangles_into_another() =>
        JsonText
            .ProblemsOf(
                With("\"id\": \"cu\"", "\"id\": 5", "\"claim\": \"c2\"", "\"claim\": \"c9\"", "\"madeBy\": \"us\"", "\"madeBy\": \"x\"")
            )
            .Should()
            .Equal("3 $.parties[1].id wrongType", "18 $.evidence[2].claim unknownReference");

    [Fact]
    public void All_problems_of_a_file_are_reported_at_once_by_line_and_none_is_invented()
    {
        const string Bad = """
            {
              "format": "verification-case/9",
              "titel": "A case",
              "asOf": "now",
              "parties": [
                { "id": "us" },
                { "id": "us" }
              ],
              "claims": [
                {
                  "id": "c1",
                  "baseRate": 1,
                  "interests": {
                    "ve": "gains",
                    "us": "wins"
                  }
                },
                { "id": "c2", "halfLife": "P0D" },
                7
              ],
              "sources": [
                { "id": "s1", "issuer": "nobody", "url": "www.example.org" },
                { "id": "s2", "trust": 2, "trust": 0.5 }
              ],
              "evidence": [
                {
                  "id": "e1",
                  "claim": "c1",
                  "source": "s1",
                  "stance": "supports",
                  "via": "s1",
                  "relevance": 1e999
                },
                {
                  "id": "e2",
                  "claim": "c2",
                  "source": "s9",
                  "derivedFrom": [
                    "e1",
                    "e7"
                  ],
                  "directness": "firsthand"
                }
              ],
              "relations": [
                {
                  "from": "c2",
                  "to": "c2"
                }
              ],
              "alternatives": [{ "id": "h", "claims": ["c1"] }]
            }
            """;

        JsonText
            .ProblemsOf(Bad)
            .Should()
            .Equal(
                "2 $.format unknownFormat",
                "3 $.titel unknownProperty",
                "4 $.asOf invalidDate",
                "7 $.parties[1].id duplicateId",
                "12 $.claims[0].baseRate extremeBaseRate",
                "14 $.claims[0].interests.ve unknownReference",
                "15 $.claims[0].interests.us unknownWord",
                "18 $.claims[1].halfLife invalidDuration",
                "19 $.claims[2] wrongType",
                "22 $.sources[0].issuer unknownReference",
                "22 $.sources[0].url invalidUrl",
                "23 $.sources[1].trust outOfRange",
                "23 $.sources[1].trust duplicateProperty",
                "31 $.evidence[0].via viaItself",
                "32 $.evidence[0].relevance outOfRange",
                "34 $.evidence[1].stance required",
                "37 $.evidence[1].source unknownReference",
                "39 $.evidence[1].derivedFrom[0] derivedAcrossClaims",
                "40 $.evidence[1].derivedFrom[1] unknownReference",
                "42 $.evidence[1].directness firsthandDerived",
                "46 $.relations[0].kind required",
                "48 $.relations[0].to relationWithItself",
                "51 $.alternatives[0].claims tooFewAlternatives"
            );
    }

    [Theory]
    [MemberData(nameof(Breaches))]
    public void A_message_says_what_is_wrong_and_ends_without_a_stop(string piece, string instead, string problems)
    {
        foreach (var problem in JsonText.ReadCase(With(piece, instead)).Problems)
        {
            problem.Message.Should().MatchRegex("^[a-z‘’'$].*[^. ]$", "of {0}", problems);
            problem.ToString().Should().Be($"line {problem.Line}: {problem.Path}: {problem.Message} [{problem.Code}]");
        }
    }

    [Theory]
    [InlineData("\"madeBy\": \"us\"", "\"madeBy\": \"ve\"", "names the party 've', which is not in the case")]
    [InlineData("\"claim\": \"c2\"", "\"claim\": \"c9\"", "names the claim 'c9', which is not in the case")]
    [InlineData(Item4, """ "source": "s9", "stance": "supports" }""", "names the source 's9', which is not in the case")]
    [InlineData(Item2, """ "derivedFrom": ["e9"] }""", "names the item of evidence 'e9', which is not in the case")]
    [InlineData(
        Claim2,
        """{ "id": "c2", "markings": ["TLP:PINK"] }""",
        "is no label of the Traffic Light Protocol; expected one of TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED"
    )]
    public void A_message_names_what_is_missing_or_expected(string piece, string instead, string message) =>
        JsonText.ReadCase(With(piece, instead)).Problems.Should().ContainSingle().Which.Message.Should().Be(message);

    [Fact]
    public void Interests_of_parties_that_are_not_there_are_listed_by_the_names_of_these()
    {
        var interests = ImmutableDictionary.CreateRange(Enumerable.Range(0, 9).Select(i => KeyValuePair.Create($"p{i}", Interest.Gains)));

        new CaseValidator()
            .Validate(new VerificationCase { Claims = [new() { Id = "c", Interests = interests }] })
            .Errors.Select(failure => failure.PropertyName)
            .Should()
            .Equal(Enumerable.Range(0, 9).Select(i => $"Claims[0].Interests['p{i}']"));
    }

    [Fact]
    public void A_problem_of_no_file_names_no_line() =>
        new Problem("$.claims[0].id", null, ProblemCodes.Required, "is missing or blank")
            .ToString()
            .Should()
            .Be("$.claims[0].id: is missing or blank [required]");

    [Fact]
    public void Every_code_about_a_case_has_its_breach()
    {
        string[] elsewhere =
        [
            ProblemCodes.TooLarge,
            ProblemCodes.TooMany,
            ProblemCodes.TooLong,
            ProblemCodes.TooDeep,
            ProblemCodes.TooManyProblems,
            ProblemCodes.NotUtf8,
            ProblemCodes.Syntax,
            ProblemCodes.NotMonotone,
            ProblemCodes.MissingColumn,
            ProblemCodes.FieldCount,
            ProblemCodes.EmptyField,
        ];
        var codes = typeof(ProblemCodes).GetFields().Select(field => (string)field.GetValue(null)!).Except(elsewhere);

        Breaches.SelectMany(row => ((string)row[2]).Split("; ")).Select(problem => problem.Split(' ')[^1]).Should().Contain(codes);
    }

    [Fact]
    public void A_case_made_in_code_is_checked_by_the_same_rules()
    {
        var @case = new VerificationCase
        {
            Claims =
            [
                new()
                {
                    Id = "c",
                    BaseRate = new Probability(1),
                    HalfLife = TimeSpan.FromMinutes(90),
                },
            ],
            Sources = [new() { Id = "s" }],
            Evidence = [Item("e1", "c", "s", "e2"), Item("e2", "d", "s")],
            Relations =
            [
                new()
                {
                    From = "c",
                    To = "c",
                    Kind = RelationKind.Equivalent,
                },
            ],
        };

        var result = new CaseValidator().TestValidate(@case);

        result.ShouldHaveValidationErrorFor("Claims[0].BaseRate").WithErrorCode(ProblemCodes.ExtremeBaseRate);
        result.ShouldHaveValidationErrorFor("Claims[0].HalfLife").WithErrorCode(ProblemCodes.InvalidDuration);
        result.ShouldHaveValidationErrorFor("Evidence[0].DerivedFrom[0]").WithErrorCode(ProblemCodes.DerivedAcrossClaims);
        result.ShouldHaveValidationErrorFor("Evidence[1].Claim").WithErrorCode(ProblemCodes.UnknownReference);
        result.ShouldHaveValidationErrorFor("Relations[0].To").WithErrorCode(ProblemCodes.RelationWithItself);
        result.Errors.Should().HaveCount(5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_half_life_made_in_code_is_positive(int hours) =>
        new CaseValidator()
            .TestValidate(new VerificationCase { Claims = [new() { Id = "c", HalfLife = TimeSpan.FromHours(hours) }] })
            .ShouldHaveValidationErrorFor("Claims[0].HalfLife")
            .WithErrorCode(ProblemCodes.InvalidDuration);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Messages_do_not_follow_the_culture(string culture)
    {
        var breaches = Breaches.Select(row => With((string)row[0], (string)row[1])).ToArray();
        var here = Messages();

        InCulture.Run(culture, () => Messages().Should().Equal(here));

        string[] Messages() => [.. breaches.SelectMany(json => JsonText.ReadCase(json).Problems).Select(problem => problem.ToString())];
    }

    [Fact]
    public void A_case_without_end_of_failures_made_in_code_lists_them_all()
    {
        var result = new CaseValidator().Validate(
            new VerificationCase { Evidence = [.. Enumerable.Range(0, 20_000).Select(i => Item($"e{i}", "c", "s"))] }
        );

        result.Errors.Should().HaveCount(40_000);
    }

    private static EvidenceItem Item(string id, string claim, string source, params ImmutableArray<string> derivedFrom) =>
        new()
        {
            Id = id,
            Claim = claim,
            Source = source,
            Stance = Stance.Supports,
            DerivedFrom = derivedFrom,
        };

    /// <summary>The valid case with pieces of it replaced, each of which must be there once.</summary>
    private static string With(params string[] pieces)
    {
        var json = Valid;
        foreach (var pair in pieces.Chunk(2))
        {
            json.Split(pair[0]).Should().HaveCount(2, "{0} is to be found once", pair[0]);
            json = json.Replace(pair[0], pair[1], StringComparison.Ordinal);
        }

        return json;
    }
}
