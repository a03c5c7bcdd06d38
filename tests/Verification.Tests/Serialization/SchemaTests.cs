using Newtonsoft.Json.Linq;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Validation;

namespace Verification.Tests.Serialization;

public sealed class SchemaTests
{
    private static readonly SchemaEvaluator CaseSchema = new(JsonText.Parse(JsonSchemas.Case));
    private static readonly SchemaEvaluator OptionsSchema = new(JsonText.Parse(JsonSchemas.Options));
    private static readonly SchemaEvaluator AssessmentSchema = new(JsonText.Parse(JsonSchemas.Assessment));

    /// <summary>What a schema can always see.</summary>
    private static readonly string[] ShapeCodes =
    [
        ProblemCodes.WrongType,
        ProblemCodes.UnknownProperty,
        ProblemCodes.UnknownWord,
        ProblemCodes.OutOfRange,
        ProblemCodes.InvalidDate,
        ProblemCodes.InvalidDuration,
        ProblemCodes.UnknownFormat,
        ProblemCodes.Required,
        ProblemCodes.ExtremeBaseRate,
        ProblemCodes.CertaintyBelowHalf,
        ProblemCodes.ExpectationNotSilent,
        ProblemCodes.HalfExpectation,
        ProblemCodes.SilentDerived,
        ProblemCodes.FirsthandDerived,
        ProblemCodes.DerivedTwice,
        ProblemCodes.TooFewAlternatives,
    ];

    /// <summary>What a schema may or may not see.</summary>
    private static readonly string[] InPartCodes = [ProblemCodes.InvalidUrl, ProblemCodes.AlternativeTwice];

    public static TheoryData<string> Files => Cases.All;

    [Theory]
    [MemberData(nameof(Files))]
    public void The_published_cases_fit_the_schema_and_the_reader(string file)
    {
        CaseSchema.Breaches(JsonText.Parse(File.ReadAllText(file))).Should().BeEmpty();
        CaseFile.Read(file).Problems.Should().BeEmpty();
    }

    [Fact]
    public void Written_cases_fit_the_schema()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            CaseSchema.Breaches(JsonText.Parse(JsonText.Write(WrittenCases.Of(seed)))).Should().BeEmpty("of seed {0}", seed);
        }
    }

    [Fact]
    public void On_damaged_cases_the_schema_agrees_with_the_reader()
    {
        var originals = Directory.GetFiles(Path.Combine(Cases.Root, "docs", "cases"), "*.json").Select(File.ReadAllText);
        var written = Enumerable.Range(0, 60).Select(seed => JsonText.Write(WrittenCases.Of(seed)));
        Agree(CaseSchema, [.. originals.Concat(written).Select(JsonText.Parse)], json => JsonText.ReadCase(json).Problems);
    }

    [Fact]
    public void On_damaged_options_the_schema_agrees_with_the_reader() =>
        Agree(OptionsSchema, [JsonText.Parse(JsonText.Write(ScoringOptions.Default))], json => JsonText.ReadOptions(json).Problems);

    [Fact]
    public void The_defaults_in_the_options_schema_are_those_of_the_library()
    {
        var schema = (JObject)JsonText.Parse(JsonSchemas.Options);
        var defaults = (JObject)Defaults(schema)!;
        defaults.AddFirst(new JProperty("format", OptionsFile.Format));

        var actual = (JObject)JsonText.Parse(JsonText.Write(ScoringOptions.Default));

        Numbers(defaults).Should().BeEquivalentTo(Numbers(actual));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Assessments_of_the_published_cases_fit_the_schema(string file) =>
        AssessmentSchema.Breaches(Assessed(new(), CaseFile.Read(file).Value)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Cases.All), MemberType = typeof(Cases))]
    public void Graded_assessments_fit_the_schema(string file)
    {
        var @case = CaseFile.Read(file).Value;
        var assessment = new ScoringEngine().Assess(@case);
        Gradings
            .All.Should()
            .AllSatisfy(preset =>
                AssessmentSchema.Breaches(JsonText.Parse(JsonText.Write(preset.Apply(@case, assessment)))).Should().BeEmpty()
            );
    }

    [Fact]
    public void Assessments_fit_the_schema()
    {
        var engine = new ScoringEngine(ScoringOptions.Default with { BaseRate = 0.3, AffiliationCorrelation = 0 });
        for (var seed = 0; seed < 1000; seed++)
        {
            AssessmentSchema.Breaches(Assessed(engine, WrittenCases.Of(seed))).Should().BeEmpty("of seed {0}", seed);
        }
    }

    [Fact]
    public void An_assessment_without_any_one_of_its_properties_does_not_fit_the_schema()
    {
        var assessment = Assessed(new(), CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "wire-story.json")).Value);
        foreach (var property in assessment.Descendants().OfType<JProperty>().Where(p => p.Name != "alternativeProbability").ToArray())
        {
            var parent = property.Parent!;
            property.Remove();
            AssessmentSchema.Breaches(assessment).Should().NotBeEmpty("{0} has no {1}", parent.Path, property.Name);
            parent.Add(property);
        }

        AssessmentSchema.Breaches(assessment).Should().BeEmpty();
    }

    [Theory]
    [InlineData(nameof(JsonSchemas.Case))]
    [InlineData(nameof(JsonSchemas.Assessment))]
    [InlineData(nameof(JsonSchemas.Options))]
    public void Every_property_is_described_and_every_object_closed(string name)
    {
        var schema = (JObject)JsonText.Parse((string)typeof(JsonSchemas).GetProperty(name)!.GetValue(null)!);

        ((string)schema["$schema"]!).Should().Be("https://json-schema.org/draft/2020-12/schema");
        ((string)schema["$id"]!).Should().Be($"urn:verification:{name.ToLowerInvariant()}:1");
        var objects = schema
            .DescendantsAndSelf()
            .OfType<JObject>()
            .Where(o => o["properties"] is not null && o["type"] is not null)
            .ToArray();
        objects.Should().HaveCountGreaterThan(5);
        foreach (var closed in objects)
        {
            closed["additionalProperties"].Should().NotBeNull("{0} is an object", closed.Path);
            (closed["additionalProperties"] is JObject || !(bool)closed["additionalProperties"]!)
                .Should()
                .BeTrue("{0} is closed, or says what stands in it under other names", closed.Path);
            foreach (var property in ((JObject)closed["properties"]!).Properties())
            {
                (property.Value is JObject { } described ? (string?)described["description"] : null)
                    .Should()
                    .NotBeNullOrWhiteSpace("{0} is a property", property.Path);
            }
        }
    }

    /// <summary>Each keyword with a document that breaks it and, last, one that does not.</summary>
    [Theory]
    [InlineData("""{ "type": "integer" }""", "1.5", "\"1\"", "null", "2.0")]
    [InlineData("""{ "type": ["array", "null"] }""", "{}", "false", "0", "null")]
    [InlineData("""{ "type": "boolean" }""", "\"true\"", "1", "[]", "false")]
    [InlineData("""{ "enum": ["a", null] }""", "\"A\"", "0", "[null]", "null")]
    [InlineData("""{ "const": "a" }""", "\"b\"", "null", "[\"a\"]", "\"a\"")]
    [InlineData("""{ "required": ["a"] }""", "{}", """{ "A": 1 }""", """{ "b": "a" }""", """{ "a": null }""")]
    [InlineData("""{ "properties": { "a": { "type": "null" } } }""", """{ "a": 1 }""", """{ "a": [] }""", """{ "a": "" }""", "{}")]
    [InlineData("""{ "properties": { "a": false } }""", """{ "a": 1 }""", """{ "a": null }""", """{ "a": {} }""", """{ "b": 1 }""")]
    [InlineData(
        """{ "properties": { "a": true }, "additionalProperties": { "type": "null" } }""",
        """{ "b": 1 }""",
        """{ "A": 1 }""",
        """{ "a": 1, "b": 1 }""",
        """{ "a": 1, "b": null }"""
    )]
    [InlineData("""{ "items": { "type": "null" } }""", "[1]", "[null, 1]", "[[]]", "[null]")]
    [InlineData("""{ "minItems": 2 }""", "[]", "[1]", "[[1, 2]]", "[1, 2]")]
    [InlineData("""{ "maxItems": 0 }""", "[1]", "[null]", "[[]]", "[]")]
    [InlineData("""{ "uniqueItems": true }""", "[1, 1]", """["a", "b", "a"]""", "[[1], [1]]", "[1, 2]")]
    [InlineData("""{ "minimum": 0.5 }""", "0.49", "-1", "0", "0.5")]
    [InlineData("""{ "maximum": 0.5 }""", "0.51", "1", "1e300", "0.5")]
    [InlineData("""{ "exclusiveMinimum": 0 }""", "0", "-1", "-0.0", "1e-300")]
    [InlineData("""{ "exclusiveMaximum": 1 }""", "1", "1.0", "2", "0.999")]
    [InlineData("""{ "pattern": "^a$" }""", "\"a\\n\"", "\"aa\"", "\"\"", "\"a\"")]
    [InlineData("""{ "anyOf": [{ "type": "null" }, { "minimum": 1 }] }""", "0", "-1", "0.5", "1")]
    [InlineData("""{ "if": { "const": 1 }, "then": false, "else": { "type": "null" } }""", "1", "2", "\"\"", "null")]
    [InlineData("""{ "$ref": "#/$defs/a", "$defs": { "a": { "type": "null" } } }""", "1", "[]", "{}", "null")]
    public void The_evaluator_bites(string schema, string bad, string worse, string worst, string good)
    {
        var evaluator = new SchemaEvaluator(JsonText.Parse(schema));

        evaluator.Breaches(JsonText.Parse(bad)).Should().NotBeEmpty();
        evaluator.Breaches(JsonText.Parse(worse)).Should().NotBeEmpty();
        evaluator.Breaches(JsonText.Parse(worst)).Should().NotBeEmpty();
        evaluator.Breaches(JsonText.Parse(good)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{ "minLength": 1 }""")]
    [InlineData("""{ "properties": { "a": { "items": { "oneOf": [] } } } }""")]
    [InlineData("""{ "$defs": { "a": { "anyOf": [{ "then": { "format": "date" } }] } } }""")]
    public void The_evaluator_refuses_a_keyword_that_it_does_not_know(string schema)
    {
        var act = () => new SchemaEvaluator(JsonText.Parse(schema));

        act.Should().Throw<NotSupportedException>();
    }

    /// <summary>
    /// What the schema refuses, the reader refuses for the shape of one element; what it accepts, the reader at most refuses for what elements
    /// mean to each other.
    /// </summary>
    private static void Agree(SchemaEvaluator schema, JToken[] originals, Func<string, IEnumerable<Problem>> read)
    {
        var (accepted, refused) = (0, 0);
        for (var seed = 0; seed < 2000; seed++)
        {
            var json = JsonText.Of(new Mutations(seed).Mutate(originals[seed % originals.Length]));
            var breaches = schema.Breaches(JsonText.Parse(json));
            var codes = read(json).Select(problem => problem.Code).ToHashSet();
            if (breaches.Count > 0)
            {
                refused++;
                codes
                    .Should()
                    .Contain(code => ShapeCodes.Contains(code) || InPartCodes.Contains(code), "seed {0} breaks {1}", seed, breaches[0]);
            }
            else
            {
                accepted++;
                codes.Should().NotContain(code => ShapeCodes.Contains(code), "the schema accepts seed {0}", seed);
            }
        }

        accepted.Should().BeGreaterThan(100);
        refused.Should().BeGreaterThan(1000);
    }

    private static JObject Assessed(ScoringEngine engine, VerificationCase @case) =>
        (JObject)JsonText.Parse(JsonText.Write(engine.Assess(@case)));

    /// <summary>The document that the defaults of a schema make up; null where there are none.</summary>
    private static JToken? Defaults(JToken schema)
    {
        if (schema["default"] is { } value)
        {
            return value;
        }

        var members = (schema["properties"] as JObject)?.Properties().Select(p => (p.Name, Value: Defaults(p.Value))) ?? [];
        var found = members.Where(member => member.Value is not null).Select(member => new JProperty(member.Name, member.Value)).ToArray();
        return found.Length > 0 ? new JObject(found) : null;
    }

    private static Dictionary<string, double> Numbers(JObject document) =>
        document
            .Descendants()
            .OfType<JValue>()
            .Where(value => value.Type is JTokenType.Float or JTokenType.Integer)
            .ToDictionary(value => value.Path, value => (double)value);
}
