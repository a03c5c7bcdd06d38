using System.Collections.Immutable;

namespace Verification.Reporting;

/// <summary>A date at which something happened to the evidence.</summary>
/// <param name="Date">The date, UTC; null for the start, before every date.</param>
/// <param name="Events">What happened: what came, then what was retracted, then what faded, each by id.</param>
public sealed record TimelineMoment(DateTimeOffset? Date, ImmutableArray<TimelineEvent> Events)
{
    internal static ImmutableArray<TimelineMoment> Merge(IEnumerable<(DateTimeOffset? Date, TimelineEvent Event)> events) =>
        [
            .. events
                .GroupBy(pair => pair.Date, pair => pair.Event)
                .OrderBy(moment => moment.Key)
                .Select(moment => new TimelineMoment(
                    moment.Key,
                    [.. moment.OrderBy(happened => happened.Kind).ThenBy(happened => happened.Evidence, StringComparer.Ordinal)]
                )),
        ];
}

/// <summary>Something that happened to an item of evidence.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Evidence">The id of the item.</param>
/// <param name="Claim">The id of the claim that it bears on.</param>
/// <param name="Source">The id of its source.</param>
/// <param name="Copies">The ids of the items that came or fell with it, because they repeat it; ordinal.</param>
public sealed record TimelineEvent(TimelineEventKind Kind, string Evidence, string Claim, string Source, ImmutableArray<string> Copies);

/// <summary>What can happen to an item of evidence.</summary>
public enum TimelineEventKind
{
    /// <summary>It was asserted.</summary>
    Came = 1,

    /// <summary>It was taken back.</summary>
    Retracted,

    /// <summary>It has lost half its strength to age: it is as old as the half-life of its claim.</summary>
    HalfFaded,
}
