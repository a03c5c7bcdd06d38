using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Verification.Tests.Interchange.Stix;

/// <summary>
/// What the JSON schemas of STIX 2.1 and its text ask of a bundle, as far as the objects that are written here go: sections 2.7 (ids), 2.10 (object
/// references), 2.16 (timestamps), 3.2 (common properties), 4.5, 4.13, 4.14, 4.16 (grouping, note, opinion, report), 5.1 (relationship), 7.2 (markings),
/// 7.3 (extensions), 8 (bundle).
/// </summary>
internal static partial class StixRules
{
    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["identity"] = ["name"],
        ["grouping"] = ["context", "object_refs"],
        ["report"] = ["name", "report_types", "published", "object_refs"],
        ["note"] = ["content", "object_refs"],
        ["opinion"] = ["opinion", "object_refs"],
        ["relationship"] = ["relationship_type", "source_ref", "target_ref"],
        ["extension-definition"] = ["name", "schema", "version", "extension_types", "created_by_ref"],
        ["marking-definition"] = [],
    };

    private static readonly string[] Opinions = ["strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"];

    /// <summary>Every breach, as “the path: what is wrong”.</summary>
    public static IReadOnlyList<string> Breaches(JObject bundle)
    {
        var objects = (JArray)bundle["objects"]!;
        var ids = objects.Select(one => (string)one["id"]!).ToList();
        List<string> breaches =
        [
            .. Check(bundle, "type", token => (string?)token == "bundle"),
            .. Check(bundle, "id", token => IsId((string?)token, "bundle")),
            .. ids.GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{same.Key}: stands twice"),
            .. bundle.Properties().Where(property => property.Name is not ("type" or "id" or "objects")).Select(property => property.Path),
        ];
        var known = ids.ToHashSet(StringComparer.Ordinal);
        breaches.AddRange(objects.Cast<JObject>().SelectMany(one => Of(one, known)));
        return breaches;
    }

    private static List<string> Of(JObject one, HashSet<string> known)
    {
        var type = (string)one["type"]!;
        List<string> breaches =
        [
            .. Check(one, "type", token => Required.ContainsKey((string?)token ?? "")),
            .. Check(one, "id", token => IsId((string?)token, type)),
            .. Check(one, "spec_version", token => (string?)token == "2.1"),
            .. Check(one, "created", IsMilliseconds),
            .. Required[type].SelectMany(name => Check(one, name, token => token is not null and not { Type: JTokenType.Null })),
            .. Optional(one, "confidence", token => token.Type == JTokenType.Integer && (int)token is >= 0 and <= 100),
            .. Optional(one, "opinion", token => Opinions.Contains((string?)token)),
            .. Optional(one, "published", IsMilliseconds),
            .. Optional(one, "revoked", token => token.Type == JTokenType.Boolean),
            .. Optional(one, "relationship_type", token => Kebab().IsMatch((string)token!)),
            .. Optional(
                one,
                "external_references",
                token => token.All(reference => Url().IsMatch((string)reference["url"]!) && ((string?)reference["source_name"]) is not null)
            ),
            .. one.Properties().Where(property => !Name().IsMatch(property.Name)).Select(property => $"{property.Path}: is no name"),
            .. one.Descendants()
                .OfType<JArray>()
                .Where(list => !list.HasValues && !list.Path.Contains("extensions", StringComparison.Ordinal))
                .Select(list => $"{list.Path}: is empty"),
            .. one.Properties().Where(property => property.Value.Type == JTokenType.Null).Select(property => $"{property.Path}: is null"),
            .. References(one).Where(id => !known.Contains(id)).Select(id => $"{one.Path}: refers to {id}, which is not in the bundle"),
            .. Extensions(one, known),
        ];
        if (type != "marking-definition")
        {
            breaches.AddRange(Check(one, "modified", IsMilliseconds));
            breaches.AddRange(Check(one, "modified", token => string.CompareOrdinal((string?)token, (string?)one["created"]) >= 0));
        }

        return breaches;
    }

    private static IEnumerable<string> Extensions(JObject one, HashSet<string> known) =>
        one["extensions"] is JObject extensions
            ? extensions
                .Properties()
                .Where(extension =>
                    (string?)extension.Value["extension_type"] != "property-extension"
                    || !IsId(extension.Name, "extension-definition")
                    || (((string)one["type"]!) != "marking-definition" && !known.Contains(extension.Name))
                )
                .Select(extension => $"{extension.Path}: is no extension")
            : [];

    private static IEnumerable<string> References(JObject one) =>
        one.Properties()
            .Where(property =>
                property.Name.EndsWith("_ref", StringComparison.Ordinal) || property.Name.EndsWith("_refs", StringComparison.Ordinal)
            )
            .SelectMany(property => property.Value is JArray list ? list.Select(id => (string)id!) : [(string)property.Value!]);

    private static IEnumerable<string> Check(JObject one, string name, Func<JToken?, bool> holds) =>
        holds(one[name]) ? [] : [$"{one.Path}.{name}: is {one[name]}"];

    private static IEnumerable<string> Optional(JObject one, string name, Func<JToken, bool> holds) =>
        one[name] is not { } token || holds(token) ? [] : [$"{one.Path}.{name}: is {token}"];

    private static bool IsId(string? id, string type) =>
        id is not null && id.StartsWith(type + "--", StringComparison.Ordinal) && Uuid().IsMatch(id[(type.Length + 2)..]);

    private static bool IsMilliseconds(JToken? token) => token is { Type: JTokenType.String } && Timestamp().IsMatch((string)token!);

    [GeneratedRegex(@"\A[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\z", RegexOptions.None, 1000)]
    private static partial Regex Uuid();

    [GeneratedRegex(
        @"\A[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"\A[a-z][a-z0-9_]{1,249}\z", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kebab();

    [GeneratedRegex(@"\Ahttps?://[!-~]+\z", RegexOptions.None, 1000)]
    private static partial Regex Url();
}
