using System.Collections.Frozen;
using System.Globalization;
using Newtonsoft.Json.Linq;
using Verification.Validation;

namespace Verification.Interchange;

/// <summary>Takes from an object what a case cannot use: what has no place in it, and values that are not what STIX 2.1 has there. Each is noted.</summary>
internal sealed class StixPruning(StixObject pruned, ImportNotes notes)
{
    private const string Nowhere = "has no place in a case";
    private const string References = "external_references";

    private static readonly FrozenDictionary<string, (Func<StixObject, string, bool> Holds, string Expected)> Values = new[]
    {
        Rule(IsDate, "a timestamp", "created", "modified", "published", "first_seen", "last_seen", "first_observed", "last_observed"),
        Rule(IsFlag, "true or false", "revoked", StixVocabulary.OpenCtiNegative),
        Rule(
            IsList,
            "a list",
            "labels",
            "object_marking_refs",
            "object_refs",
            "authors",
            "observed_data_refs",
            "where_sighted_refs",
            References
        ),
        Rule(IsText, "a text", "name", "value", "pattern", "description", "content", "abstract", "explanation", "created_by_ref"),
        Rule(IsText, "a text", "source_ref", "target_ref", "sighting_of_ref", "relationship_type"),
        Rule((one, _) => one.Confidence is not null, "a whole number from 0 to 100", "confidence"),
        Rule((one, _) => StixStance.Of(one) is not null, "one of the five from strongly-disagree to strongly-agree", "opinion"),
        Rule((one, _) => StixRatings.Reliability(one) is not null, "an Admiralty letter", StixVocabulary.OpenCtiReliability),
    }
        .SelectMany(rules => rules)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private readonly bool isNoted = StixVocabulary.HasPlace(pruned.Type);

    /// <summary>What of the object a case can use.</summary>
    public StixObject Prune()
    {
        var carried = StixVocabulary.PropertiesOf(pruned.Type);
        var left = pruned.Where(property => carried.Contains(property.Key) && property.Value is not null && Holds(property.Key));
        if (isNoted)
        {
            NoteProperties(carried);
            NoteElements(left);
        }

        return left;
    }

    private bool Holds(string property) => !Values.TryGetValue(property, out var rule) || rule.Holds(pruned, property);

    private void NoteProperties(FrozenSet<string> carried)
    {
        foreach (var (name, value) in pruned.Properties)
        {
            if (!carried.Contains(name))
            {
                notes.NotCarried(pruned.PathOf(name), ImportCodes.NoPlace, Nowhere);
            }
            else if (value is not null && !Holds(name))
            {
                notes.NotCarried(pruned.PathOf(name), ImportCodes.UnusableValue, $"is not {Values[name].Expected}");
            }
        }
    }

    /// <summary>Notes the elements of the lists that are carried, and are not carried themselves.</summary>
    private void NoteElements(StixObject left)
    {
        foreach (var (name, value) in left.Properties)
        {
            var lost = value switch
            {
                string?[] texts when name == "labels" => Lost(texts, label => label is not null && StixRatings.IsRating(label)),
                string?[] texts => Lost(texts, text => !string.IsNullOrWhiteSpace(text)),
                JArray references when name == References => Lost([.. references], reference => IsFirstUrl(reference)),
                JObject extensions when name == "extensions" && pruned.Type != StixVocabulary.MarkingDefinition => extensions
                    .Properties()
                    .Select(extension => JsonPath.Step(extension.Name)),
                _ => [],
            };
            foreach (var step in lost)
            {
                notes.NotCarried(pruned.PathOf(name) + step, ImportCodes.NoPlace, Nowhere);
            }
        }
    }

    private bool IsFirstUrl(JToken reference) =>
        pruned.Url is { } url && (reference as JObject)?["url"] is JValue { Value: string own } && own == url;

    private static IEnumerable<string> Lost<T>(T[] elements, Func<T, bool> isCarried) =>
        Enumerable
            .Range(0, elements.Length)
            .Where(position => !isCarried(elements[position]))
            .Select(position => string.Create(CultureInfo.InvariantCulture, $"[{position}]"));

    private static IEnumerable<KeyValuePair<string, (Func<StixObject, string, bool>, string)>> Rule(
        Func<StixObject, string, bool> holds,
        string expected,
        params IEnumerable<string> properties
    ) => properties.Select(property => KeyValuePair.Create(property, (holds, expected)));

    private static bool IsDate(StixObject one, string property) => one.Date(property) is not null;

    private static bool IsFlag(StixObject one, string property) => one[property] is bool;

    private static bool IsText(StixObject one, string property) => one.Text(property) is not null;

    private static bool IsList(StixObject one, string property) => one[property] is string?[] or JArray;
}
