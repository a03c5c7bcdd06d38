using Verification.Evidence;
using Verification.Sources;

namespace Verification.Tests.Copies;

/// <summary>Makes cases to look for copies in.</summary>
internal static class CopyCases
{
    /// <summary>Eleven words: enough to be a copy.</summary>
    public const string Story = "The old bridge over the river was closed after a barge struck it.";

    private static readonly DateTimeOffset Start = new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Items e0, e1… of sources s0, s1…, a day apart, all for one claim.</summary>
    public static VerificationCase Of(params IEnumerable<string?> quotes) => Of(quotes, (item, _) => item);

    /// <summary>The same, each item and its place made into another.</summary>
    public static VerificationCase Of(IEnumerable<string?> quotes, Func<EvidenceItem, int, EvidenceItem> change)
    {
        EvidenceItem[] items = [.. quotes.Select((quote, place) => change(Item(quote, place), place))];
        return new()
        {
            Claims = [.. items.Select(item => item.Claim).Distinct().Select(id => new Claims.Claim { Id = id })],
            Sources = [.. items.Select(item => item.Source).Distinct().Select(id => new Source { Id = id, Kind = SourceKind.MediaReport })],
            Evidence = [.. items],
        };
    }

    private static EvidenceItem Item(string? quote, int place) =>
        new()
        {
            Id = $"e{place}",
            Claim = "c",
            Source = $"s{place}",
            Stance = Stance.Supports,
            Date = Start.AddDays(place),
            Quote = quote,
        };
}
