using System.Collections.Frozen;

namespace Verification.Interchange;

/// <summary>Which objects of STIX 2.1 a case can hold, and which of their properties.</summary>
internal static class StixVocabulary
{
    public const string Bundle = "bundle";
    public const string Grouping = "grouping";
    public const string Identity = "identity";
    public const string Indicator = "indicator";
    public const string MarkingDefinition = "marking-definition";
    public const string Note = "note";
    public const string ObservedData = "observed-data";
    public const string Opinion = "opinion";
    public const string Relationship = "relationship";
    public const string Report = "report";
    public const string Sighting = "sighting";

    /// <summary>OpenCTI’s Admiralty letter of an identity or a report, such as “B - Usually reliable”.</summary>
    public const string OpenCtiReliability = "x_opencti_reliability";

    /// <summary>OpenCTI’s mark of a sighting that says that something was not seen.</summary>
    public const string OpenCtiNegative = "x_opencti_negative";

    /// <summary>What any object may have, and a case can use.</summary>
    private static readonly string[] Common =
    [
        "type",
        "spec_version",
        "id",
        "created",
        "modified",
        "created_by_ref",
        "labels",
        "object_marking_refs",
        "extensions",
    ];

    /// <summary>What any object may have that says something.</summary>
    private static readonly string[] Statement = [.. Common, "revoked", "confidence"];

    /// <summary>What remains of an object that a case can only name.</summary>
    private static readonly FrozenSet<string> Names = Set("type", "id", "modified", "name", "value");

    private static readonly FrozenDictionary<string, FrozenSet<string>> Carried = new Dictionary<string, FrozenSet<string>>(
        StringComparer.Ordinal
    )
    {
        [Identity] = Set([.. Common, "name", OpenCtiReliability]),
        [Report] = Set([.. Statement, "name", "published", "object_refs", "external_references", OpenCtiReliability]),
        [ObservedData] = Set([.. Common, "first_observed", "last_observed"]),
        [Relationship] = Set([.. Statement, "relationship_type", "description", "source_ref", "target_ref"]),
        [Indicator] = Set([.. Statement, "name", "description", "pattern"]),
        [Note] = Set([.. Statement, "abstract", "content", "authors", "object_refs"]),
        [Opinion] = Set([.. Statement, "opinion", "explanation", "authors", "object_refs"]),
        [Sighting] = Set([
            .. Statement,
            "description",
            "first_seen",
            "last_seen",
            "sighting_of_ref",
            "observed_data_refs",
            "where_sighted_refs",
            OpenCtiNegative,
        ]),
        [MarkingDefinition] = Set([.. Common, "name", "definition_type", "definition"]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether objects of a type are more to a case than a name.</summary>
    public static bool HasPlace(string type) => Carried.ContainsKey(type);

    /// <summary>The properties of a type that a case can use.</summary>
    public static FrozenSet<string> PropertiesOf(string type) => Carried.GetValueOrDefault(type, Names);

    private static FrozenSet<string> Set(params IEnumerable<string> names) => names.ToFrozenSet(StringComparer.Ordinal);
}
