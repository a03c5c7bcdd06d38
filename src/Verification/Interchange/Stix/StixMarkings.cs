using System.Collections.Frozen;
using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Verification.Interchange;

/// <summary>
/// The markings that bundles refer to: the labels of the Traffic Light Protocol 1 that STIX 2.1 defines (§7.2.1.4), those of version 2.0 that an
/// OASIS extension defines, and statements.
/// </summary>
internal sealed class StixMarkings
{
    /// <summary>The extension by which markings of the Traffic Light Protocol 2.0 are defined.</summary>
    public const string Tlp2Extension = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

    /// <summary>The labels that STIX 2.1 defines itself.</summary>
    public static readonly FrozenDictionary<string, string> Tlp1 = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["TLP:WHITE"] = "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9",
        ["TLP:GREEN"] = "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da",
        ["TLP:AMBER"] = "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82",
        ["TLP:RED"] = "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The labels of the extension.</summary>
    public static readonly FrozenDictionary<string, string> Tlp2 = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["TLP:CLEAR"] = "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487",
        ["TLP:GREEN"] = "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
        ["TLP:AMBER"] = "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
        ["TLP:AMBER+STRICT"] = "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
        ["TLP:RED"] = "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ImportNotes notes;
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>Collects the definitions in a bundle.</summary>
    public StixMarkings(IEnumerable<StixObject> objects, ImportNotes notes)
    {
        this.notes = notes;
        foreach (var (label, id) in Tlp1.Concat(Tlp2))
        {
            texts[id] = label;
        }

        foreach (var definition in objects.Where(one => one.Type == StixVocabulary.MarkingDefinition && !texts.ContainsKey(one.Id)))
        {
            if (Read(definition) is { } text)
            {
                texts[definition.Id] = text;
            }
            else
            {
                notes.NotCarried(
                    definition.Path,
                    ImportCodes.UnusableValue,
                    "is neither a label of the Traffic Light Protocol nor a statement"
                );
            }
        }
    }

    /// <summary>The markings of an object: those that it refers to, and labels of the Traffic Light Protocol among its MISP tags.</summary>
    public ImmutableArray<string> Of(StixObject marked)
    {
        var markings = ImmutableArray.CreateBuilder<string>();
        foreach (var id in marked.Texts("object_marking_refs"))
        {
            if (texts.TryGetValue(id, out var text))
            {
                markings.Add(text);
            }
            else
            {
                notes.NotCarried(
                    marked.PathOf("object_marking_refs"),
                    ImportCodes.UnknownReference,
                    $"the marking {id} is not defined in the bundle"
                );
            }
        }

        markings.AddRange(StixRatings.Markings(marked).Where(marking => !markings.Contains(marking)));
        return markings.ToImmutable();
    }

    private static string? Read(StixObject definition)
    {
        var content = definition["definition"] as JObject;
        var label =
            (content?["tlp"] as JValue)?.Value as string
            ?? ((definition["extensions"] as JObject)?[Tlp2Extension]?["tlp_2_0"] as JValue)?.Value as string;
        var marking = label is null ? null : $"TLP:{label.ToUpperInvariant()}";
        return marking is not null && TlpLabels.TryRead(marking, out _) ? marking
            : (content?["statement"] as JValue)?.Value is string statement
            && !string.IsNullOrWhiteSpace(statement)
            && !TlpLabels.IsMeant(statement)
                ? statement
            : null;
    }
}
