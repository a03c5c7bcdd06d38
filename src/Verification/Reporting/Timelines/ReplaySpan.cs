using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>From when to when a case is replayed.</summary>
/// <param name="Start">A date before every other, at which only what has no date exists; null where there is none.</param>
/// <param name="AsOf">The date of assessment; null where nothing has a date.</param>
/// <param name="Looks">The dates, in order, at which claims on which evidence fades are looked at besides.</param>
internal sealed record ReplaySpan(DateTimeOffset? Start, DateTimeOffset? AsOf, DateTimeOffset[] Looks)
{
    private const int MostLooks = 120;

    /// <summary>The moment at which what has no date is there: the start, or the first date of all where nothing can be before it.</summary>
    public DateTimeOffset? Undated => Start is null && AsOf is not null ? DateTimeOffset.MinValue : null;

    public static ReplaySpan Of(CaseIndex index)
    {
        var asOf = index.AsOf();
        var first = index
            .DateOf.Concat(index.Items.Select(item => item.RetractedAt))
            .Where(date => date <= asOf)
            .DefaultIfEmpty(null)
            .Min();
        return (first, asOf) is ({ } from, { } to)
            ? new(from > DateTimeOffset.MinValue ? from.AddTicks(-1) : null, to, [.. Between(from, to)])
            : new(asOf, asOf, []);
    }

    private static IEnumerable<DateTimeOffset> Between(DateTimeOffset from, DateTimeOffset to) =>
        Enumerable
            .Range(1, MostLooks)
            .Select(look => WholeSeconds.AtOrBefore(from + ((to - from) * (look / (MostLooks + 1.0)))))
            .Where(look => look > from && look < to)
            .Distinct();
}
