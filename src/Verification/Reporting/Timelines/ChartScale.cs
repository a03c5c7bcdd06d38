namespace Verification.Reporting;

/// <summary>Where in a chart a date stands, and a probability.</summary>
internal sealed class ChartScale
{
    public const double Width = 900;
    public const double Left = 72;
    public const double Right = 850;
    public const double Top = 64;
    public const double Bottom = 194;

    private const double Undated = 56;

    private readonly DateTimeOffset? from;
    private readonly DateTimeOffset? to;
    private readonly double start;

    /// <summary>A scale for a claim, from its first date to that of the assessment.</summary>
    public ChartScale(ClaimTimeline claim, DateTimeOffset? asOf)
    {
        from = claim.Points.Select(point => point.Date).FirstOrDefault(date => date is not null) ?? asOf;
        to = asOf;
        HasStart = claim.Points[0].Date is null;
        start = HasStart ? Left + Undated : Left;
    }

    /// <summary>Whether something stands before every date.</summary>
    public bool HasStart { get; }

    /// <summary>Where the dates start.</summary>
    public double DatesStart => start;

    /// <summary>How far to the right a date stands; what has none stands at the left edge.</summary>
    public double X(DateTimeOffset? date) =>
        date is not { } at ? Left
        : from is not { } first || to is not { } last || last <= first ? start
        : start + ((Right - start) * ((at - first) / (last - first)));

    /// <summary>How far down a figure from 0 to 1 stands.</summary>
    public static double Y(double figure) => Bottom - ((Bottom - Top) * figure);

    /// <summary>The dates to mark on the axis.</summary>
    public IReadOnlyList<DateTimeOffset> Ticks => from is { } first && to is { } last ? ChartTicks.Between(first, last) : [];
}
