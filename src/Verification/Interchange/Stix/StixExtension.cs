using System.Collections.Frozen;
using Newtonsoft.Json.Linq;

namespace Verification.Interchange;

/// <summary>
/// The property extension (STIX 2.1, §7.3) by which an exported object carries the element of the case that it was made from, as a case file has it,
/// so that nothing of the case is lost.
/// </summary>
internal static class StixExtension
{
    public const string Id = "extension-definition--4f9f6d2c-5a0e-4d6b-9a57-6f1f2a8f7c31";

    public const string Type = "property-extension";

    public const string Case = "case";
    public const string Party = "party";
    public const string Claim = "claim";
    public const string Source = "source";
    public const string Evidence = "evidence";
    public const string Relation = "relation";
    public const string Alternatives = "alternatives";

    /// <summary>Marks what was worked out from the case, and is none of it.</summary>
    public const string Derived = "derived";

    /// <summary>The list of a case file in which each sort of element stands, in the order of the file.</summary>
    public static readonly (string Element, string List)[] Lists =
    [
        (Party, "parties"),
        (Claim, "claims"),
        (Source, "sources"),
        (Evidence, "evidence"),
        (Relation, "relations"),
        (Alternatives, "alternatives"),
    ];

    /// <summary>What an object carries; null if it was not exported from a case.</summary>
    public static JObject? Of(StixObject one) => (one["extensions"] as JObject)?[Id] as JObject;

    /// <summary>Whether an object was exported from a case, or is there for the sake of those that were.</summary>
    public static bool IsOurs(StixObject one) =>
        Of(one) is not null || IsDerived(one) || one.Id is Id || one.Id == StixObjectWriter.ExporterId;

    /// <summary>Whether an object was worked out from a case, even if a tool between has taken the extension off it.</summary>
    public static bool IsDerived(StixObject one) =>
        Of(one)?[Derived] is not null
        || (one.Type is StixVocabulary.Note or StixVocabulary.Opinion && one.CreatedBy == StixObjectWriter.ExporterId);

    /// <summary>Whether an object carries the extension and, in it, nothing that can be read.</summary>
    public static bool IsEmpty(StixObject one) =>
        Of(one) is { } carried
        && !IsDerived(one)
        && carried[Case] is not JObject
        && !Array.Exists(Lists, list => carried[list.Element] is JObject);

    /// <summary>The path of an element that an object carries.</summary>
    public static string PathOf(StixObject one, string element) => $"{one.PathOf("extensions")}.{Id}.{element}";
}
