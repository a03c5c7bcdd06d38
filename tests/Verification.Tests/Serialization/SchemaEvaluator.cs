using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Verification.Tests.Serialization;

/// <summary>Just as much of JSON Schema (draft 2020-12) as the published schemas use. A keyword beyond that throws, so that nothing passes unseen.</summary>
internal sealed class SchemaEvaluator
{
    private static readonly HashSet<string> Annotations = ["$schema", "$id", "$defs", "title", "description", "default"];

    private static readonly HashSet<string> Assertions =
    [
        "$ref",
        "type",
        "enum",
        "const",
        "required",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "pattern",
    ];

    private readonly JToken root;

    /// <exception cref="NotSupportedException">The schema uses a keyword that is not evaluated here.</exception>
    public SchemaEvaluator(JToken schema)
    {
        root = schema;
        Know(schema);
    }

    /// <summary>The breaches of a document, each as its path and the keyword that it breaks.</summary>
    public IReadOnlyList<string> Breaches(JToken document) => [.. Check(root, document)];

    private IEnumerable<string> Check(JToken schema, JToken value) =>
        schema is JObject keywords ? keywords.Properties().SelectMany(keyword => Check(keywords, keyword, value))
        : (bool)schema ? []
        : [$"{value.Path}: false"];

    private IEnumerable<string> Check(JObject schema, JProperty keyword, JToken value)
    {
        var expected = keyword.Value;
        return keyword.Name switch
        {
            "$ref" => Check(Target((string)expected!), value),
            "properties" => Members(value).Where(m => expected[m.Name] is not null).SelectMany(m => Check(expected[m.Name]!, m.Value)),
            "additionalProperties" => Members(value)
                .Where(m => schema["properties"]?[m.Name] is null)
                .SelectMany(m => Check(expected, m.Value)),
            "items" => Elements(value).SelectMany(element => Check(expected, element)),
            "if" => Check(schema[Passes(expected, value) ? "then" : "else"] ?? true, value),
            "then" or "else" => [],
            _ => Annotations.Contains(keyword.Name) || Holds(keyword.Name, expected, value) ? [] : [$"{value.Path}: {keyword.Name}"],
        };
    }

    private bool Holds(string keyword, JToken expected, JToken value) =>
        keyword switch
        {
            "type" => (expected is JArray types ? types : [expected]).Any(type => IsOf((string)type!, value)),
            "enum" => expected.Any(word => JToken.DeepEquals(word, value)),
            "const" => JToken.DeepEquals(expected, value),
            "anyOf" => expected.Any(schema => Passes(schema, value)),
            "required" => value is not JObject || expected.All(name => value[(string)name!] is not null),
            "minItems" => value is not JArray array || array.Count >= (int)expected,
            "maxItems" => value is not JArray array || array.Count <= (int)expected,
            "uniqueItems" => Elements(value).Distinct(JToken.EqualityComparer).Count() == Elements(value).Count,
            "minimum" => !IsNumber(value) || (double)value >= (double)expected,
            "maximum" => !IsNumber(value) || (double)value <= (double)expected,
            "exclusiveMinimum" => !IsNumber(value) || (double)value > (double)expected,
            "exclusiveMaximum" => !IsNumber(value) || (double)value < (double)expected,
            "pattern" => value.Type != JTokenType.String || Matches((string)expected!, (string)value!),
            _ => throw new NotSupportedException($"The keyword '{keyword}' is no assertion."),
        };

    private bool Passes(JToken schema, JToken value) => !Check(schema, value).Any();

    private JToken Target(string reference) => root.SelectToken("$" + reference[1..].Replace('/', '.'), errorWhenNoMatch: true)!;

    private static void Know(JToken schema)
    {
        foreach (var (keyword, value) in schema as JObject ?? [])
        {
            foreach (var inner in Subschemas(keyword, value!))
            {
                Know(inner);
            }
        }
    }

    private static IEnumerable<JToken> Subschemas(string keyword, JToken value) =>
        keyword switch
        {
            "properties" or "$defs" => ((JObject)value).PropertyValues(),
            "anyOf" => value,
            "items" or "additionalProperties" or "if" or "then" or "else" => [value],
            _ when Annotations.Contains(keyword) || Assertions.Contains(keyword) => [],
            _ => throw new NotSupportedException($"The keyword '{keyword}' is not evaluated."),
        };

    private static IEnumerable<JProperty> Members(JToken value) => (value as JObject)?.Properties() ?? [];

    private static JArray Elements(JToken value) => value as JArray ?? [];

    private static bool IsOf(string type, JToken value) =>
        type switch
        {
            "object" => value is JObject,
            "array" => value is JArray,
            "string" => value.Type == JTokenType.String,
            "boolean" => value.Type == JTokenType.Boolean,
            "null" => value.Type == JTokenType.Null,
            "number" => IsNumber(value),
            "integer" => IsNumber(value) && (double)value == Math.Floor((double)value),
            _ => throw new NotSupportedException($"The type '{type}' is not known."),
        };

    private static bool IsNumber(JToken value) => value.Type is JTokenType.Integer or JTokenType.Float;

    /// <summary>In ECMA-262 <c>$</c> is the very end; in .NET it may also stand before a last line feed.</summary>
    private static bool Matches(string pattern, string text) =>
        Regex.IsMatch(text, pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern, RegexOptions.CultureInvariant);
}
