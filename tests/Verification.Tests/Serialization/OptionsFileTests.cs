using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Sources;

namespace Verification.Tests.Serialization;

public sealed class OptionsFileTests
{
    [Fact]
    public void What_is_written_reads_back_as_the_same_options_and_writes_the_same_bytes()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var options = RandomOptions.Of(seed);
            var written = JsonText.Write(options);

            var reading = JsonText.ReadOptions(written);

            reading.Problems.Should().BeEmpty("of seed {0}", seed);
            reading.Value.Should().Be(options, "of seed {0}", seed);
            JsonText.Write(reading.Value).Should().Be(written, "of seed {0}", seed);
            OptionsFile.Digest(reading.Value).Should().Be(OptionsFile.Digest(options));
        }
    }

    [Fact]
    public void The_format_alone_gives_the_defaults() =>
        JsonText.ReadOptions($$"""{ {{JsonText.OptionsFormat}} }""").Value.IsDefault.Should().BeTrue();

    [Fact]
    public void What_is_left_out_or_null_keeps_its_default()
    {
        var options = JsonText
            .ReadOptions(
                $$"""
                { "$schema": "options.schema.json", {{JsonText.OptionsFormat}}, "reliability": { "A": 0.99, "B": null }, "credibility": null,
                  "kinds": { "document": { "refutes": 0.9 }, "other": null }, "baseRate": 0.2, "priorWeight": null,
                  "grading": { "corroboratingGroups": 3 } }
                """
            )
            .Value;

        options
            .Should()
            .Be(
                ScoringOptions.Default with
                {
                    Reliability = new(A: 0.99),
                    Kinds = Kinds(SourceKind.Document, new(0.8, 0.9, 0.25)),
                    BaseRate = 0.2,
                    Grading = new(CorroboratingGroups: 3),
                }
            );
    }

    [Fact]
    public void The_digest_is_that_of_every_constant_without_white_space()
    {
        var canonical = Regex.Replace(JsonText.Write(ScoringOptions.Default), @"\s", "");

        canonical.Should().StartWith("""{"format":"verification-options/1","reliability":{"A":0.95,"B":0.85,"C":0.7,"D":0.6,"E":0.5},""");
        OptionsFile
            .Digest(ScoringOptions.Default)
            .Should()
            .Be(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))).ToLower(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Any_constant_changes_the_digest_and_makes_the_options_others_than_the_defaults()
    {
        var defaults = JsonText.Parse(JsonText.Write(ScoringOptions.Default));
        var digests = new HashSet<string> { OptionsFile.Digest(ScoringOptions.Default) };
        var constants = NumbersIn(defaults).ToArray();
        constants.Length.Should().Be(73);
        foreach (var constant in constants)
        {
            var before = (double)constant;
            constant.Value = before + (before % 1 == 0 ? -1 : 1e-6);
            var reading = JsonText.ReadOptions(defaults.ToString());
            if (!reading.IsValid)
            {
                constant.Value = before + (before % 1 == 0 ? 1 : -1e-6);
                reading = JsonText.ReadOptions(defaults.ToString());
            }

            reading.Value.IsDefault.Should().BeFalse("{0} is another", constant.Path);
            digests.Add(OptionsFile.Digest(reading.Value)).Should().BeTrue("{0} is another", constant.Path);
            constant.Value = before;
        }
    }

    [Theory]
    [InlineData("\"baseRate\": 0", "2 $.baseRate outOfRange")]
    [InlineData("\"baseRate\": 1e400", "2 $.baseRate outOfRange")]
    [InlineData("\"baseRate\": \"0.5\"", "2 $.baseRate wrongType")]
    [InlineData("\"baserate\": 0.5", "2 $.baserate unknownProperty")]
    [InlineData("\"baseRate\": 0.5, \"baseRate\": 0.5", "2 $.baseRate duplicateProperty")]
    [InlineData("\"reliability\": [0.9]", "2 $.reliability wrongType")]
    [InlineData("\"reliability\": { \"F\": 0.9 }", "2 $.reliability.F unknownProperty")]
    [InlineData("\"reliability\": { \"a\": 0.9 }", "2 $.reliability.a unknownProperty")]
    [InlineData("\"reliability\": { \"E\": 0.49 }", "2 $.reliability.E outOfRange")]
    [InlineData("\"reliability\": { \"B\": 0.96 }", "2 $.reliability notMonotone")]
    [InlineData("\"credibility\": { \"doubtful\": 0.2 }", "2 $.credibility notMonotone")]
    [InlineData("\"credibility\": { \"improbable\": 0 }", "2 $.credibility.improbable outOfRange")]
    [InlineData("\"trustFloor\": 0.99", "1 $.trustCeiling notMonotone")]
    [InlineData("\"unratedLow\": 0.8, \"unratedHigh\": 0.7", "2 $.unratedHigh notMonotone")]
    [InlineData("\"kinds\": { \"rumour\": {} }", "2 $.kinds.rumour unknownProperty")]
    [InlineData("\"kinds\": { \"eyewitness\": 0.6 }", "2 $.kinds.eyewitness wrongType")]
    [InlineData("\"kinds\": { \"eyewitness\": { \"supports\": 0.91 } }", "2 $.kinds.eyewitness.supports outOfRange")]
    [InlineData("\"kinds\": { \"eyewitness\": { \"interestSensitivity\": -1 } }", "2 $.kinds.eyewitness.interestSensitivity outOfRange")]
    [InlineData("\"grading\": { \"corroboratingGroups\": 1.5 }", "2 $.grading.corroboratingGroups outOfRange")]
    [InlineData("\"grading\": { \"corroboratingGroups\": 0 }", "2 $.grading.corroboratingGroups outOfRange")]
    [InlineData("\"grading\": { \"supported\": 0.9 }", "2 $.grading.corroborated notMonotone")]
    [InlineData("\"highConfidence\": { \"independentGroups\": 101 }", "2 $.highConfidence.independentGroups outOfRange")]
    [InlineData("\"moderateConfidence\": { \"contestBelow\": 2 }", "2 $.moderateConfidence.contestBelow outOfRange")]
    public void A_constant_that_cannot_be_is_reported_at_its_place(string constants, string problem) =>
        JsonText
            .Brief(JsonText.ReadOptions($$"""{ {{JsonText.OptionsFormat}},{{"\n"}}{{constants}} }""").Problems)
            .Should()
            .Equal([problem], "a constant that stands nowhere in the file is reported at its first line");

    [Theory]
    [InlineData("\"reliability\": { \"A\": \"high\", \"B\": 0.97 }", "$.reliability.A wrongType")]
    [InlineData("\"trustFloor\": 0.99, \"trustCeiling\": {}", "$.trustCeiling wrongType")]
    [InlineData("\"unratedLow\": \"low\", \"unratedHigh\": 0.5", "$.unratedLow wrongType")]
    [InlineData("\"grading\": { \"supported\": true, \"corroborated\": 0.52 }", "$.grading.supported wrongType")]
    public void A_number_that_cannot_be_read_makes_no_table_rise(string constants, string problem) =>
        JsonText.Brief(JsonText.ReadOptions($$"""{ {{JsonText.OptionsFormat}}, {{constants}} }""").Problems).Should().Equal($"1 {problem}");

    [Theory]
    [InlineData("{}", "1 $.format unknownFormat")]
    [InlineData("{ \"format\": \"verification-case/1\" }", "1 $.format unknownFormat")]
    [InlineData("", "1 $ syntax")]
    [InlineData("{ \"format\": \"verification-options/1\", }", "1 $ syntax")]
    public void A_file_that_holds_no_options_is_refused(string json, string problem) =>
        JsonText.Brief(JsonText.ReadOptions(json).Problems).Should().Equal(problem);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Options_do_not_follow_the_culture(string culture)
    {
        var (written, digest) = (JsonText.Write(ScoringOptions.Default), OptionsFile.Digest(ScoringOptions.Default));
        InCulture.Run(
            culture,
            () =>
            {
                JsonText.Write(ScoringOptions.Default).Should().Be(written);
                JsonText.ReadOptions(written).Value.IsDefault.Should().BeTrue();
                OptionsFile.Digest(ScoringOptions.Default).Should().Be(digest);
            }
        );
    }

    private static FrozenDictionary<SourceKind, KindCredence> Kinds(SourceKind kind, KindCredence credence) =>
        new Dictionary<SourceKind, KindCredence> { [kind] = credence }.ToFrozenDictionary();

    private static IEnumerable<JValue> NumbersIn(JToken json) =>
        ((JContainer)json).Descendants().OfType<JValue>().Where(value => value.Type is JTokenType.Float or JTokenType.Integer);
}
