namespace Verification.Reporting;

/// <summary>Chooses round dates for an axis.</summary>
internal static class ChartTicks
{
    private const int Most = 7;
    private const int Year = 12;

    private static readonly TimeSpan[] Steps =
    [
        TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(10),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(12),
        TimeSpan.FromDays(1),
        TimeSpan.FromDays(2),
        TimeSpan.FromDays(4),
        TimeSpan.FromDays(7),
        TimeSpan.FromDays(14),
    ];

    private static readonly int[] StepsInMonths =
    [
        1,
        3,
        6,
        Year,
        2 * Year,
        5 * Year,
        10 * Year,
        20 * Year,
        50 * Year,
        100 * Year,
        200 * Year,
        500 * Year,
        1000 * Year,
        2000 * Year,
    ];

    /// <summary>At most seven round dates from one date to another; the date itself where the two are one.</summary>
    public static IReadOnlyList<DateTimeOffset> Between(DateTimeOffset from, DateTimeOffset to)
    {
        if (from >= to)
        {
            return [from];
        }

        var step = Steps.FirstOrDefault(step => (to - from) / step < Most);
        return step > TimeSpan.Zero
            ? [.. Multiples(from, to, step)]
            : [.. Months(from, to, StepsInMonths.First(months => MonthsOf(to) - MonthsOf(from) < Most * months))];
    }

    private static IEnumerable<DateTimeOffset> Multiples(DateTimeOffset from, DateTimeOffset to, TimeSpan step)
    {
        for (var ticks = (from.Ticks + step.Ticks - 1) / step.Ticks * step.Ticks; ticks <= to.Ticks; ticks += step.Ticks)
        {
            yield return new(ticks, TimeSpan.Zero);
        }
    }

    private static IEnumerable<DateTimeOffset> Months(DateTimeOffset from, DateTimeOffset to, int step)
    {
        for (var month = MonthsOf(from) / step * step; month <= MonthsOf(to); month += step)
        {
            if (
                month >= Year
                && new DateTimeOffset(month / Year, (month % Year) + 1, 1, 0, 0, 0, TimeSpan.Zero) is var date
                && date >= from
                && date <= to
            )
            {
                yield return date;
            }
        }
    }

    private static int MonthsOf(DateTimeOffset date) => (date.Year * Year) + date.Month - 1;
}
