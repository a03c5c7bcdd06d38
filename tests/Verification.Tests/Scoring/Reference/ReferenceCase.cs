using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Verification.Tests.Scoring.Reference;

internal sealed record ReferenceClaim(
    string Id,
    bool Factual,
    double? BaseRate,
    Dictionary<string, string> Interests,
    double? HalfLifeInHours
);

/// <summary>A source; a reliability of F is read as none.</summary>
internal sealed record ReferenceSource(string Id, string Kind, string? Issuer, string? Reliability, double? Trust);

/// <summary>An item of evidence; a credibility of 6 is read as none, the date is the item's or else its source's.</summary>
internal sealed record ReferenceItem(
    string Id,
    string Claim,
    string Source,
    string Stance,
    int? Credibility,
    string? Directness,
    double? Certainty,
    bool Preliminary,
    double Relevance,
    DateTimeOffset? Date,
    DateTimeOffset? RetractedAt,
    string? Via,
    List<string> DerivedFrom,
    double? ExpectedIfTrue,
    double? ExpectedIfFalse
);

internal sealed record ReferenceRelation(string From, string To, string Kind, double Strength);

internal sealed record ReferenceAlternatives(string Id, List<string> Claims);

/// <summary>A valid case file (design, section 4), read into plain lists.</summary>
internal sealed partial class ReferenceCase
{
    public ReferenceCase(JObject file, DateTimeOffset? asOfOverride)
    {
        Claims = [.. List(file, "claims").Select(ReadClaim)];

        var sources = List(file, "sources");
        Sources = sources.Select(ReadSource).ToDictionary(s => s.Id);

        var published = sources.ToDictionary(s => Text(s, "id")!, s => Date(s, "publishedAt"));
        Items = [.. List(file, "evidence").Select(e => ReadItem(e, published))];
        ItemsById = Items.ToDictionary(i => i.Id);

        Relations = [.. List(file, "relations").Select(ReadRelation)];
        Alternatives = [.. List(file, "alternatives").Select(ReadAlternatives)];

        AsOf = asOfOverride?.ToUniversalTime() ?? Date(file, "asOf") ?? Items.SelectMany(i => new[] { i.Date, i.RetractedAt }).Max();
    }

    public List<ReferenceClaim> Claims { get; }

    public Dictionary<string, ReferenceSource> Sources { get; }

    public List<ReferenceItem> Items { get; }

    public Dictionary<string, ReferenceItem> ItemsById { get; }

    public List<ReferenceRelation> Relations { get; }

    public List<ReferenceAlternatives> Alternatives { get; }

    /// <summary>The date of the assessment; null where nothing in the case has a date.</summary>
    public DateTimeOffset? AsOf { get; }

    private static ReferenceClaim ReadClaim(JObject o) =>
        new(
            Text(o, "id")!,
            (Text(o, "kind") ?? "factual") == "factual",
            Number(o, "baseRate"),
            Present(o, "interests") is JObject interests
                ? interests.Properties().Where(p => p.Value.Type != JTokenType.Null).ToDictionary(p => p.Name, p => (string)p.Value!)
                : [],
            Text(o, "halfLife") is { } halfLife ? Hours(halfLife) : null
        );

    private static ReferenceSource ReadSource(JObject o) =>
        new(
            Text(o, "id")!,
            Text(o, "kind") ?? "other",
            Text(o, "issuer"),
            Text(o, "reliability") is { } reliability and not "F" ? reliability : null,
            Number(o, "trust")
        );

    private static ReferenceItem ReadItem(JObject o, Dictionary<string, DateTimeOffset?> published) =>
        new(
            Text(o, "id")!,
            Text(o, "claim")!,
            Text(o, "source")!,
            Text(o, "stance")!,
            Number(o, "credibility") is { } credibility and not 6 ? (int)credibility : null,
            Text(o, "directness"),
            Certainty(o),
            Present(o, "preliminary") is { } preliminary && (bool)preliminary,
            Number(o, "relevance") ?? 1,
            Date(o, "date") ?? published[Text(o, "source")!],
            Date(o, "retractedAt"),
            Text(o, "via"),
            Present(o, "derivedFrom") is JArray derivedFrom ? [.. derivedFrom.Select(d => (string)d!)] : [],
            Number(o, "expectedIfTrue"),
            Number(o, "expectedIfFalse")
        );

    private static ReferenceRelation ReadRelation(JObject o) =>
        new(Text(o, "from")!, Text(o, "to")!, Text(o, "kind")!, Number(o, "strength") ?? 1);

    private static ReferenceAlternatives ReadAlternatives(JObject o) =>
        new(Text(o, "id")!, [.. ((JArray)o["claims"]!).Select(c => (string)c!)]);

    /// <summary>A number as it is, an ICD 203 term by its midpoint.</summary>
    private static double? Certainty(JObject o) =>
        Present(o, "certainty") switch
        {
            null => null,
            { Type: JTokenType.String } term => (string)term! switch
            {
                "roughlyEvenChance" => .50,
                "likely" => .675,
                "veryLikely" => .875,
                "almostCertain" => .97,
                var other => throw new ArgumentException($"'{other}' is not a certainty.", nameof(o)),
            },
            var number => (double)number,
        };

    private static double Hours(string duration)
    {
        var match = Duration().Match(duration);
        double Part(string name) => match.Groups[name].Success ? double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;

        return match.Success
            ? (7 * 24 * Part("weeks")) + (24 * Part("days")) + Part("hours")
            : throw new ArgumentException($"'{duration}' is not a duration in weeks, days and hours.", nameof(duration));
    }

    [GeneratedRegex(@"^P((?<weeks>[0-9.]+)W)?((?<days>[0-9.]+)D)?(T(?<hours>[0-9.]+)H)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Duration();

    private static List<JObject> List(JObject o, string name) => Present(o, name) is JArray array ? [.. array.Cast<JObject>()] : [];

    private static JToken? Present(JObject o, string name) => o[name] is { Type: not JTokenType.Null } token ? token : null;

    private static string? Text(JObject o, string name) => (string?)Present(o, name);

    private static double? Number(JObject o, string name) => (double?)Present(o, name);

    /// <summary>A date without an offset is UTC, a bare date is its midnight.</summary>
    private static DateTimeOffset? Date(JObject o, string name) =>
        Present(o, name) switch
        {
            null => null,
            JValue { Value: DateTimeOffset date } => date.ToUniversalTime(),
            JValue { Value: DateTime { Kind: DateTimeKind.Unspecified } date } => new DateTimeOffset(date, TimeSpan.Zero),
            JValue { Value: DateTime date } => new DateTimeOffset(date.ToUniversalTime()),
            var text => DateTimeOffset.Parse(
                (string)text!,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
            ),
        };
}
