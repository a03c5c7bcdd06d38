using System.Globalization;

namespace Verification.Interchange;

/// <summary>Timestamps of STIX 2.1 (§2.16): RFC 3339 in UTC; those of versions have exactly three digits of the second.</summary>
internal static class StixTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const int DigitsOfTicks = 7;

    /// <summary>Writes a timestamp, cut to the millisecond.</summary>
    public static string Write(DateTimeOffset date) => date.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>A timestamp without the digits of the second beyond the seventh, which no date can hold.</summary>
    public static string ToTicks(string timestamp)
    {
        var start = timestamp.IndexOf('.', StringComparison.Ordinal) + 1;
        var end = start;
        while (end < timestamp.Length && char.IsAsciiDigit(timestamp[end]))
        {
            end++;
        }

        return start == 0 || end - start <= DigitsOfTicks
            ? timestamp
            : timestamp.Remove(start + DigitsOfTicks, end - start - DigitsOfTicks);
    }
}
