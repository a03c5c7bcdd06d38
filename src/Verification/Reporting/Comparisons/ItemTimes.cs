using Verification.Evidence;
using Verification.Serialization;

namespace Verification.Reporting;

/// <summary>When the items of two cases are there.</summary>
internal sealed class ItemTimes(VerificationCase before, VerificationCase after, DateTimeOffset? firstDate, DateTimeOffset? secondDate)
{
    /// <summary>The date of assessment of the first.</summary>
    public DateTimeOffset? First => firstDate;

    /// <summary>The date of assessment of the second.</summary>
    public DateTimeOffset? Second => secondDate;

    /// <summary>The items of both, matched by id.</summary>
    public TimedItem[] Match()
    {
        var (first, second) = (PublishedAt(before), PublishedAt(after));
        return Array.ConvertAll(
            Versions<EvidenceItem>.Match(before.Evidence, after.Evidence, item => item.Id),
            item => new TimedItem(item, Of(item.Before, first, firstDate), Of(item.After, second, secondDate))
        );
    }

    /// <summary>What became of an item that is there on one side only.</summary>
    public static DifferenceKind KindOf(Presence was, Presence now) =>
        (was.Exists ? now : was).IsLater
            ? was.Exists
                ? DifferenceKind.Disappeared
                : DifferenceKind.Appeared
            : was.Exists
                ? DifferenceKind.Retracted
                : DifferenceKind.Reinstated;

    /// <summary>The date that makes an item be there on one side only.</summary>
    public static string Reason(Presence was, Presence now) =>
        (was.Exists ? now : was) switch
        {
            { IsLater: true, Date: { } date } => $"dated {Figures.Date(date)}",
            { RetractedAt: { } date } when was.Exists => Figures.Date(date),
            _ => "",
        };

    /// <summary>Whether an item is there, and why not.</summary>
    public static string State(Presence presence) =>
        presence.Exists ? "there"
        : presence.IsLater ? $"dated later, {Text(presence.Date)}"
        : $"retracted, {Text(presence.RetractedAt)}";

    /// <summary>A date as text.</summary>
    public static string? Text(DateTimeOffset? date) => date is { } moment ? Dates.Write(moment) : null;

    private static Presence? Of(EvidenceItem? item, Dictionary<string, DateTimeOffset?> publishedAt, DateTimeOffset? asOf) =>
        item is null ? null : new(item.Date ?? publishedAt[item.Source], item.RetractedAt, asOf);

    private static Dictionary<string, DateTimeOffset?> PublishedAt(VerificationCase @case) =>
        @case.Sources.ToDictionary(source => source.Id, source => source.PublishedAt, StringComparer.Ordinal);
}
