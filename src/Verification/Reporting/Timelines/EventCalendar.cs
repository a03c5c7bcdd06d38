using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>The days of a replay: on which dates which items come, are retracted or have lost half their strength.</summary>
internal static class EventCalendar
{
    /// <summary>What is to happen on each date up to the last, in order; what has no date comes first.</summary>
    public static CalendarDay[] Of(CaseIndex index, ReplaySpan span) =>
        [
            .. Enumerable
                .Range(0, index.Items.Length)
                .SelectMany(item => Entries(index, span, item))
                .Where(entry => entry.Date is null || entry.Date <= span.AsOf)
                .GroupBy(entry => entry.Date, entry => (entry.Kind, entry.Item))
                .OrderBy(day => day.Key)
                .Select(day => new CalendarDay(day.Key, [.. day])),
        ];

    private static IEnumerable<(DateTimeOffset? Date, TimelineEventKind Kind, int Item)> Entries(CaseIndex index, ReplaySpan span, int item)
    {
        yield return (index.DateOf[item] ?? span.Undated, TimelineEventKind.Came, item);
        if (index.Items[item].RetractedAt is { } retracted)
        {
            yield return (retracted, TimelineEventKind.Retracted, item);
        }

        if (
            index.Claims[index.ClaimOf[item]].HalfLife is { } halfLife
            && index.DateOf[item] is { } date
            && span.AsOf - date >= halfLife
            && Speaks(index.Items[item])
        )
        {
            yield return (date + halfLife, TimelineEventKind.HalfFaded, item);
        }
    }

    private static bool Speaks(EvidenceItem item) =>
        item.Stance switch
        {
            Stance.Supports or Stance.Refutes => true,
            Stance.Silent => Silence.Of(item) is not null,
            _ => false,
        };
}

/// <summary>What is to happen on a date.</summary>
/// <param name="Date">The date; null for the start.</param>
/// <param name="Entries">What is to happen to which items.</param>
internal sealed record CalendarDay(DateTimeOffset? Date, (TimelineEventKind Kind, int Item)[] Entries);
