using System.Globalization;
using System.Text.RegularExpressions;

namespace Verification.Serialization;

/// <summary>Dates and durations as the files write them (ISO 8601), whatever the culture and the time zone of the machine.</summary>
public static partial class Dates
{
    /// <summary>What a date looks like, for messages.</summary>
    internal const string DateShape = "a date such as 2026-01-10 or 2026-01-10T12:30:00Z";

    /// <summary>What a duration looks like, for messages.</summary>
    internal const string DurationShape = "a positive duration in weeks, days and hours such as P2W, P30D or P1DT12H";

    private const string WriteFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>The commonest first.</summary>
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mm'Z'",
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm",
    ];

    /// <summary>Reads a date. Without an offset it is UTC; without a time, midnight.</summary>
    /// <param name="text">A date such as 2026-01-10, 2026-01-10T12:30, 2026-01-10T12:30:00Z or 2026-01-10T12:30:00.5+02:00.</param>
    /// <param name="date">The date, UTC.</param>
    /// <returns>Whether the text is a date.</returns>
    public static bool TryReadDate(string text, out DateTimeOffset date)
    {
        return TryReadUsual(text, out date) || TryReadAny(text, out date);
    }

    /// <summary>Reads the two usual forms, 2026-01-10 and 2026-01-10T12:30:00Z, without the machinery that the others take.</summary>
    private static bool TryReadUsual(ReadOnlySpan<char> text, out DateTimeOffset date)
    {
        date = default;
        var isDay = text.Length == 10;
        if (
            (!isDay && (text.Length != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z'))
            || text[4] != '-'
            || text[7] != '-'
        )
        {
            return false;
        }

        var (year, month, day) = (Digits(text[..4]), Digits(text[5..7]), Digits(text[8..10]));
        var (hour, minute, second) = isDay ? (0, 0, 0) : (Digits(text[11..13]), Digits(text[14..16]), Digits(text[17..19]));
        if (
            year < 1
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or > 23
            || minute is < 0 or > 59
            || second is < 0 or > 59
        )
        {
            return false;
        }

        date = new(year, month, day, hour, minute, second, TimeSpan.Zero);
        return true;
    }

    /// <summary>The number that digits stand for; -1 where something is no digit.</summary>
    private static int Digits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter))
            {
                return -1;
            }

            number = (number * 10) + letter - '0';
        }

        return number;
    }

    private static bool TryReadAny(string text, out DateTimeOffset date)
    {
        date = default;
        return Shape().IsMatch(text)
            && DateTimeOffset.TryParseExact(
                text,
                Formats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out date
            );
    }

    /// <summary>Writes a date in UTC, with no more of the second than it takes.</summary>
    public static string Write(DateTimeOffset date) => date.UtcDateTime.ToString(WriteFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads a duration: P, weeks W, days D, then T and hours H, in that order, each optional but not all.</summary>
    internal static bool TryReadDuration(string text, out TimeSpan duration)
    {
        duration = default;
        var rest = text.AsSpan();
        if (!TakeMark(ref rest, 'P'))
        {
            return false;
        }

        var weeks = TakeCount(ref rest, 'W');
        var days = TakeCount(ref rest, 'D');
        long? hours = TakeMark(ref rest, 'T') ? TakeCount(ref rest, 'H') ?? -1 : null;
        if (!rest.IsEmpty || hours is < 0 || (weeks, days, hours) is (null, null, null))
        {
            return false;
        }

        var total = ((((weeks ?? 0m) * 7) + (days ?? 0)) * 24) + (hours ?? 0);
        if (total <= 0 || total > TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerHour)
        {
            return false;
        }

        duration = TimeSpan.FromTicks((long)total * TimeSpan.TicksPerHour);
        return true;
    }

    internal static string Write(TimeSpan duration)
    {
        var hours = duration.Ticks / TimeSpan.TicksPerHour;
        var (days, rest) = (hours / 24, hours % 24);
        return (days, rest) switch
        {
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"P{days}D"),
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"PT{rest}H"),
            _ => string.Create(CultureInfo.InvariantCulture, $"P{days}DT{rest}H"),
        };
    }

    private static bool TakeMark(ref ReadOnlySpan<char> rest, char mark)
    {
        var found = !rest.IsEmpty && rest[0] == mark;
        rest = found ? rest[1..] : rest;
        return found;
    }

    /// <summary>Takes a whole number of up to nine digits and the unit after it; null where there is none.</summary>
    private static long? TakeCount(ref ReadOnlySpan<char> rest, char unit)
    {
        const int MaximumDigits = 9;
        var end = rest.IndexOf(unit);
        if (end is < 1 or > MaximumDigits || rest[..end].ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var count = long.Parse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture);
        rest = rest[(end + 1)..];
        return count;
    }

    /// <summary>What .NET’s parser is laxer about: the digits of the offset, its colon, and a point with no fraction after it.</summary>
    [GeneratedRegex(
        @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Shape();
}
