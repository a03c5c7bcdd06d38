namespace Verification.Reporting;

/// <summary>Dates to the second.</summary>
internal static class WholeSeconds
{
    /// <summary>The last whole second at or before a date.</summary>
    public static DateTimeOffset AtOrBefore(DateTimeOffset date) => date.AddTicks(-(date.Ticks % TimeSpan.TicksPerSecond));

    /// <summary>The last whole second before a date; null where there is none.</summary>
    public static DateTimeOffset? Before(DateTimeOffset date) => date.Ticks == 0 ? null : AtOrBefore(date.AddTicks(-1));

    /// <summary>
    /// The first whole second after <paramref name="from"/>, or else <paramref name="to"/> itself, at which something holds that holds at
    /// <paramref name="to"/> and does not at <paramref name="from"/>. If it comes and goes between them, one of the seconds at which it comes.
    /// </summary>
    public static DateTimeOffset FirstAt(DateTimeOffset from, DateTimeOffset to, Predicate<DateTimeOffset> holds)
    {
        const long Second = TimeSpan.TicksPerSecond;
        var (before, after) = (from.Ticks / Second, (to.Ticks + Second - 1) / Second);
        while (after - before > 1)
        {
            var middle = before + ((after - before) / 2);
            (before, after) = holds(new(middle * Second, TimeSpan.Zero)) ? (before, middle) : (middle, after);
        }

        return after * Second < to.Ticks ? new(after * Second, TimeSpan.Zero) : to;
    }
}
