using System.Globalization;
using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Serialization;
using Verification.Sources;

namespace Verification.Reporting;

/// <summary>The properties of each sort of element, save the dates of items.</summary>
internal static class Properties
{
    public static readonly Property<Party>[] OfParty = [new("name", p => p.Name), new("markings", p => List(p.Markings))];

    public static readonly Property<VerificationCase>[] OfCase = [new("title", c => c.Title), new("markings", c => List(c.Markings))];

    public static readonly Property<Claim>[] OfClaim =
    [
        new("text", c => c.Text),
        new("kind", c => c.Kind.InWords(), (c, by) => c with { Kind = by.Kind }),
        new("baseRate", c => Number(c.BaseRate), (c, by) => c with { BaseRate = by.BaseRate }),
        new("interests", Interests, (c, by) => c with { Interests = by.Interests }),
        new("halfLife", c => c.HalfLife is { } time ? Dates.Write(time) : null, (c, by) => c with { HalfLife = by.HalfLife }),
        new("statedCertainty", c => Said(c.StatedCertainty)),
        new("madeBy", c => c.MadeBy),
        new("madeAt", c => Date(c.MadeAt)),
        new("markings", c => List(c.Markings)),
    ];

    public static readonly Property<Source>[] OfSource =
    [
        new("reliability", s => Word(s.Reliability), (s, by) => s with { Reliability = by.Reliability }, DifferenceKind.Rerated),
        new("trust", s => Number(s.Trust), (s, by) => s with { Trust = by.Trust }, DifferenceKind.Rerated),
        new("kind", s => s.Kind.InWords(), (s, by) => s with { Kind = by.Kind }),
        new("issuer", s => s.Issuer, (s, by) => s with { Issuer = by.Issuer }),
        new("name", s => s.Name),
        new("url", s => s.Url),
        new("publishedAt", s => Date(s.PublishedAt)) { Bearing = DifferenceBearing.ThroughEvidence },
        new("markings", s => List(s.Markings)),
    ];

    public static readonly Property<EvidenceItem>[] OfEvidence =
    [
        new("credibility", e => Grade(e.Credibility), (e, by) => e with { Credibility = by.Credibility }, DifferenceKind.Rerated),
        new("claim", e => e.Claim, (e, by) => e with { Claim = by.Claim }),
        new("source", e => e.Source, (e, by) => e with { Source = by.Source }),
        new("stance", e => e.Stance.InWords(), (e, by) => e with { Stance = by.Stance }),
        new("directness", e => Word(e.Directness), (e, by) => e with { Directness = by.Directness }),
        new("certainty", e => Said(e.Certainty), (e, by) => e with { Certainty = by.Certainty }),
        new("preliminary", e => e.Preliminary ? "yes" : "no", (e, by) => e with { Preliminary = by.Preliminary }),
        new("relevance", e => Number(e.Relevance), (e, by) => e with { Relevance = by.Relevance }),
        new("via", e => e.Via, (e, by) => e with { Via = by.Via }),
        new("derivedFrom", e => List(e.DerivedFrom.Sort(StringComparer.Ordinal)), (e, by) => e with { DerivedFrom = by.DerivedFrom }),
        new("expectations", Expectations, (e, by) => e with { ExpectedIfTrue = by.ExpectedIfTrue, ExpectedIfFalse = by.ExpectedIfFalse }),
        new("quote", e => e.Quote),
        new("locator", e => e.Locator),
        new("note", e => e.Note),
        new("markings", e => List(e.Markings)),
    ];

    /// <summary>A number that reads back as it is.</summary>
    public static string Number(double number) => (number + 0.0).ToString("R", CultureInfo.InvariantCulture);

    private static string? Number(Probability? number) => number is { } value ? Number(value.Value) : null;

    private static string? Word<T>(T? term)
        where T : struct, Enum => term?.InWords();

    private static string? Grade(Credibility? credibility) =>
        credibility is { } number ? ((int)number).ToString(CultureInfo.InvariantCulture) : null;

    private static string? Said(Certainty? certainty) =>
        certainty is not { } said ? null : said.Term?.InWords() ?? Number(said.Value.Value);

    private static string? Date(DateTimeOffset? date) => date is { } moment ? Dates.Write(moment) : null;

    /// <summary>A list, its commas, semicolons and backslashes escaped, so that different lists have different texts; null for an empty one.</summary>
    public static string? List(IReadOnlyCollection<string> texts) => texts.Count == 0 ? null : string.Join(", ", texts.Select(Escaped));

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal);

    private static string? Interests(Claim claim)
    {
        var parties = claim.Interests.OrderBy(pair => pair.Key, StringComparer.Ordinal);
        return List([.. parties.Select(pair => $"{pair.Key} {pair.Value.InWords()}")]);
    }

    private static string? Expectations(EvidenceItem item) =>
        (item.ExpectedIfTrue, item.ExpectedIfFalse) == (null, null)
            ? null
            : $"{Number(item.ExpectedIfTrue) ?? "none"} if true, {Number(item.ExpectedIfFalse) ?? "none"} if false";
}
