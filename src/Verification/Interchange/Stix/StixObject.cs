using System.Globalization;
using Newtonsoft.Json.Linq;
using Verification.Serialization;
using Verification.Validation;

namespace Verification.Interchange;

/// <summary>An object of a bundle, with those of its properties that a case can use.</summary>
/// <param name="Path">Where it stands in the file.</param>
/// <param name="Type">Its type, such as <c>indicator</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Json">Its properties.</param>
internal sealed record StixObject(string Path, string Type, string Id, JObject Json)
{
    /// <summary>What people call it: its name, value or pattern; else its id.</summary>
    public string Name => Text("name") ?? Text("value") ?? Text("pattern") ?? Id;

    public DateTimeOffset? Created => Date("created");

    public DateTimeOffset? Modified => Date("modified");

    public string? CreatedBy => Text("created_by_ref");

    /// <summary>The confidence of its creator, 0 to 100.</summary>
    public int? Confidence =>
        Json["confidence"] is { Type: JTokenType.Integer } token && (long)token is >= 0 and <= 100 and var number ? (int)number : null;

    /// <summary>When it was revoked, as far as its version says; null if it was not.</summary>
    public DateTimeOffset? RevokedAt => Is("revoked") ? Modified ?? Created ?? DateTimeOffset.MinValue : null;

    public bool Is(string property) => Json[property] is { Type: JTokenType.Boolean } token && (bool)token;

    /// <summary>A text; null if it is absent, blank or no text.</summary>
    public string? Text(string property) =>
        Json[property] is { Type: JTokenType.String } token && (string)token! is var text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>The texts of a list, each once; empty if it is absent or no list.</summary>
    public IEnumerable<string> Texts(string property) =>
        Json[property] is JArray list
            ? list.Where(token => token.Type == JTokenType.String)
                .Select(token => (string)token!)
                .Where(text => !string.IsNullOrWhiteSpace(text))
                .Distinct(StringComparer.Ordinal)
            : [];

    /// <summary>A timestamp; null if it is absent or cannot be read.</summary>
    public DateTimeOffset? Date(string property) =>
        Text(property) is { } text && Dates.TryReadDate(StixTime.ToTicks(text), out var date) ? date : null;

    /// <summary>The first http(s) address among its references.</summary>
    public string? Url =>
        Json["external_references"] is JArray list
            ? list.OfType<JObject>().Select(reference => (reference["url"] as JValue)?.Value as string).FirstOrDefault(WebAddress.IsOne)
            : null;

    /// <summary>The path of one of its properties.</summary>
    public string PathOf(string property) => string.Create(CultureInfo.InvariantCulture, $"{Path}.{property}");
}
