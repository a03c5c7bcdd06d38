using System.Collections.Frozen;
using System.Globalization;
using Newtonsoft.Json.Linq;
using Verification.Validation;

namespace Verification.Interchange;

/// <summary>Takes from an object what a case cannot use: what has no place in it, and values that are not what STIX 2.1 has there. Each is noted.</summary>
internal sealed class StixPruning(StixObject pruned, ImportNotes notes)
{
    private const string Nowhere = "has no place in a case";

    private static readonly FrozenDictionary<string, (Func<StixObject, string, bool> Holds, string Expected)> Values = new[]
    {
        Rule(IsDate, "a timestamp", "created", "modified", "published", "first_seen", "last_seen", "first_observed", "last_observed"),
        Rule(IsFlag, "true or false", "revoked", StixVocabulary.OpenCtiNegative),
        Rule(IsList, "a list", "labels", "object_marking_refs", "object_refs", "authors", "observed_data_refs", "where_sighted_refs"),
        Rule(IsList, "a list", "external_references"),
        Rule(IsText, "a text", "name", "value", "pattern", "description", "content", "abstract", "explanation", "created_by_ref"),
        Rule(IsText, "a text", "source_ref", "target_ref", "sighting_of_ref", "relationship_type"),
        Rule((one, _) => one.Confidence is not null, "a whole number from 0 to 100", "confidence"),
        Rule((one, _) => StixOpinions.StanceOf(one) is not null, "one of the five from strongly-disagree to strongly-agree", "opinion"),
        Rule((one, _) => StixTags.Reliability(one) is not null, "an Admiralty letter", StixVocabulary.OpenCtiReliability),
    }
        .SelectMany(rules => rules)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Leaves of the object what a case can use.</summary>
    public void Prune()
    {
        var carried = StixVocabulary.PropertiesOf(pruned.Type);
        foreach (var property in pruned.Json.Properties().ToList())
        {
            if (!carried.Contains(property.Name))
            {
                property.Remove();
                Note(JsonPath.Step(property.Name), ImportCodes.NoPlace, Nowhere);
            }
            else if (property.Value.Type == JTokenType.Null)
            {
                property.Remove();
            }
            else if (Values.TryGetValue(property.Name, out var rule) && !rule.Holds(pruned, property.Name))
            {
                property.Remove();
                Note(JsonPath.Step(property.Name), ImportCodes.UnusableValue, $"is not {rule.Expected}");
            }
        }

        PruneLists();
    }

    private void PruneLists()
    {
        foreach (var list in pruned.Json.Properties().Where(property => property.Value is JArray))
        {
            NoteElements(list.Name, (JArray)list.Value);
        }

        if (pruned.Type != StixVocabulary.MarkingDefinition && pruned.Json["extensions"] is JObject extensions)
        {
            foreach (var extension in extensions.Properties())
            {
                Note(".extensions" + JsonPath.Step(extension.Name), ImportCodes.NoPlace, Nowhere);
            }
        }
    }

    private void NoteElements(string list, JArray elements)
    {
        var url = list == "external_references" ? pruned.Url : null;
        for (var position = 0; position < elements.Count; position++)
        {
            var text = (elements[position] as JValue)?.Value as string;
            var isCarried = list switch
            {
                "external_references" => url is not null && (elements[position] as JObject)?["url"]?.ToString() == url,
                "labels" => text is not null && StixTags.IsRating(text),
                _ => !string.IsNullOrWhiteSpace(text),
            };
            if (!isCarried)
            {
                Note(string.Create(CultureInfo.InvariantCulture, $".{list}[{position}]"), ImportCodes.NoPlace, Nowhere);
            }
        }
    }

    private void Note(string step, string code, string message)
    {
        if (StixVocabulary.HasPlace(pruned.Type))
        {
            notes.NotCarried(pruned.Path + step, code, message);
        }
    }

    private static IEnumerable<KeyValuePair<string, (Func<StixObject, string, bool>, string)>> Rule(
        Func<StixObject, string, bool> holds,
        string expected,
        params IEnumerable<string> properties
    ) => properties.Select(property => KeyValuePair.Create(property, (holds, expected)));

    private static bool IsDate(StixObject one, string property) => one.Date(property) is not null;

    private static bool IsFlag(StixObject one, string property) => one.Json[property]!.Type == JTokenType.Boolean;

    private static bool IsText(StixObject one, string property) => one.Text(property) is not null;

    private static bool IsList(StixObject one, string property) => one.Json[property] is JArray;
}
