using Newtonsoft.Json.Linq;
using Verification.Calibration;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Tests.Serialization;

/// <summary>
/// Files of format 1 as the first version wrote and read them. They are never changed: what reads them once reads them for ever.
/// </summary>
public sealed class FrozenFormatTests
{
    private static readonly string Folder = Path.Combine(Cases.Root, "tests", "Verification.Tests", "Serialization", "Format1");

    [Fact]
    public void A_case_of_format_1_is_read_with_all_that_it_says()
    {
        var reading = CaseFile.Read(Path.Combine(Folder, "case.json"));

        reading.Problems.Should().BeEmpty();
        JsonText.Write(reading.Value).Should().NotBeEmpty();
        PropertiesOf(Frozen("case.json")).Should().BeSubsetOf(PropertiesOf(JsonText.Parse(JsonText.Write(reading.Value))).Append("kind"));
    }

    [Fact]
    public void The_case_of_format_1_has_every_property_that_there_is() =>
        PropertiesIn(JsonText.Parse(JsonSchemas.Case)).Except(["$schema"]).Should().BeSubsetOf(PropertiesOf(Frozen("case.json")));

    [Fact]
    public void Options_of_format_1_are_read_with_what_was_fitted()
    {
        var path = Path.Combine(Folder, "options.json");
        using var stream = File.OpenRead(path);

        OptionsFile.Read(path).Problems.Should().BeEmpty();
        var fitted = FittedOptionsFile.Read(stream);
        fitted.Problems.Should().BeEmpty();
        fitted.Value.Options.Should().NotBe(ScoringOptions.Default);
        fitted.Value.SourceTrust.Should().ContainKey("The Daily Gull");
        fitted.Value.Recalibration.Should().NotBeNull();
        fitted.Value.Provenance.Should().NotBeNull();
    }

    [Fact]
    public void An_assessment_of_format_1_fits_the_schema_of_format_1() =>
        new SchemaEvaluator(JsonText.Parse(JsonSchemas.Assessment)).Breaches(Frozen("assessment.json")).Should().BeEmpty();

    private static JToken Frozen(string name) => JsonText.Parse(File.ReadAllText(Path.Combine(Folder, name)));

    private static IEnumerable<string> PropertiesOf(JToken file) =>
        ((JContainer)file).Descendants().OfType<JProperty>().Select(property => property.Name).Distinct();

    /// <summary>The names below each <c>properties</c> of a schema.</summary>
    private static IEnumerable<string> PropertiesIn(JToken schema) =>
        ((JContainer)schema)
            .Descendants()
            .OfType<JProperty>()
            .Where(property => property.Name == "properties")
            .SelectMany(property => ((JObject)property.Value).Properties())
            .Select(property => property.Name)
            .Distinct();
}
