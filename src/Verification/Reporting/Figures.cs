using System.Globalization;

namespace Verification.Reporting;

/// <summary>Numbers and dates as reports show them, whatever the culture.</summary>
internal static class Figures
{
    private const double Least = 0.005;

    /// <summary>A probability in four characters; nothing short of certain is shown as 0.00 or 1.00.</summary>
    public static string Probability(double probability) =>
        probability switch
        {
            > 0 and < Least => "<.01",
            < 1 and >= 1 - Least => ">.99",
            _ => TwoPlaces(probability),
        };

    /// <summary>A change of probability, with its sign; nothing but no change is shown as 0.00.</summary>
    public static string Change(double change) => change == 0 ? "0.00" : (change > 0 ? "+" : "-") + Weight(Math.Abs(change));

    /// <summary>A weight of evidence; no weight that counts is shown as 0.00.</summary>
    public static string Weight(double weight) => weight is > 0 and < Least ? "<.01" : TwoPlaces(weight);

    /// <summary>A contest, or another figure in which 0 and 1 are nothing special.</summary>
    public static string TwoPlaces(double figure) => figure.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A share in per cent.</summary>
    public static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    /// <summary>A date, with the time of day unless it is midnight; UTC.</summary>
    public static string Date(DateTimeOffset date) =>
        date.UtcDateTime.ToString(
            date.UtcDateTime.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm 'UTC'",
            CultureInfo.InvariantCulture
        );

    /// <summary>A date to the second, with no more of the time of day than it takes; UTC.</summary>
    public static string Moment(DateTimeOffset date) =>
        date.Second == 0 ? Date(date) : date.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>So many things: <c>1 claim</c>, <c>2 claims</c>.</summary>
    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>A whole number, its digits in threes.</summary>
    public static string Grouped(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Names as a sentence has them: <c>a, b and c</c>; beyond so many, the first of them and how many more.</summary>
    public static string Listing(IReadOnlyList<string> names, int most) =>
        names.Count > most + 1 || names.Count < 2 ? Row(names, most) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    /// <summary>Names in a row: <c>a, b, c</c>; beyond so many, the first of them and how many more.</summary>
    public static string Row(IReadOnlyList<string> names, int most) =>
        names.Count > most + 1
            ? string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(most))} and {names.Count - most} more")
            : string.Join(", ", names);
}
