using System.Globalization;
using Newtonsoft.Json.Linq;
using Verification.Serialization;
using Verification.Validation;

namespace Verification.Interchange;

/// <summary>An object of a bundle, kept small, since there can be a million.</summary>
internal sealed class StixObject
{
    private readonly int position;
    private readonly KeyValuePair<string, object?>[] properties;

    /// <summary>Takes an object over.</summary>
    /// <param name="position">Its position in the bundle.</param>
    /// <param name="type">Its type, such as <c>indicator</c>.</param>
    /// <param name="id">Its id.</param>
    /// <param name="json">Its properties.</param>
    public StixObject(int position, string type, string id, JObject json)
        : this(position, type, id, [.. json.Properties().Select(property => KeyValuePair.Create(property.Name, Compact(property.Value)))])
    { }

    private StixObject(int position, string type, string id, KeyValuePair<string, object?>[] properties) =>
        (this.position, Type, Id, this.properties) = (position, type, id, properties);

    public string Type { get; }

    public string Id { get; }

    /// <summary>Where it stands in the file.</summary>
    public string Path => PathAt(position);

    /// <summary>Its properties: texts, whole numbers and flags as such, lists as arrays of what is text in them, and the rest as Json.NET has it.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Properties => properties;

    /// <summary>What people call it: its name, value or pattern; else its id.</summary>
    public string Name => Text("name") ?? Text("value") ?? Text("pattern") ?? Id;

    public DateTimeOffset? Created => Date("created");

    public DateTimeOffset? Modified => Date("modified");

    public string? CreatedBy => Text("created_by_ref");

    /// <summary>The confidence of its creator, 0 to 100.</summary>
    public int? Confidence => this["confidence"] is long and >= 0 and <= 100 and var number ? (int)number : null;

    /// <summary>When it was revoked, as far as its version says; null if it was not.</summary>
    public DateTimeOffset? RevokedAt => Is("revoked") ? Modified ?? Created ?? DateTimeOffset.MinValue : null;

    /// <summary>The first http(s) address among its references.</summary>
    public string? Url =>
        (this["external_references"] as JArray)
            ?.OfType<JObject>()
            .Select(reference => (reference["url"] as JValue)?.Value as string)
            .FirstOrDefault(WebAddress.IsValid);

    /// <summary>The value of a property; null if it is absent.</summary>
    public object? this[string property]
    {
        get
        {
            foreach (var (name, value) in properties)
            {
                if (name == property)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>Where an object stands in the file.</summary>
    public static string PathAt(int position) => string.Create(CultureInfo.InvariantCulture, $"$.objects[{position}]");

    public bool Is(string property) => this[property] is true;

    /// <summary>A text; null if it is absent, blank or no text.</summary>
    public string? Text(string property) => this[property] is string text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>The texts of a list, each once; empty if it is absent or no list.</summary>
    public IEnumerable<string> Texts(string property) =>
        this[property] is string?[] list
            ? list.OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text)).Distinct(StringComparer.Ordinal)
            : [];

    /// <summary>A timestamp; null if it is absent or cannot be read.</summary>
    public DateTimeOffset? Date(string property) =>
        Text(property) is { } text && Dates.TryReadDate(StixTime.ToTicks(text), out var date) ? date : null;

    /// <summary>The path of one of its properties.</summary>
    public string PathOf(string property) => Path + JsonPath.Step(property);

    /// <summary>The same with some of its properties alone.</summary>
    public StixObject Where(Func<KeyValuePair<string, object?>, bool> keep) =>
        new(position, Type, Id, Array.FindAll(properties, keep.Invoke));

    private static object? Compact(JToken token) =>
        token switch
        {
            JValue value => value.Value,
            JArray list when !list.Any(element => element is JObject) => list.Select(element => (element as JValue)?.Value as string)
                .ToArray(),
            _ => token,
        };
}
