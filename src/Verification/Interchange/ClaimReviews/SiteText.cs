using System.Globalization;
using System.Net;
using Verification.Serialization;

namespace Verification.Interchange;

/// <summary>Texts, dates and numbers as sites write them, and what had to be repaired to read them.</summary>
internal static class SiteText
{
    /// <summary>A text without the entities of HTML and without white space around it; null where nothing is left.</summary>
    public static string? Read(string written, out ImportRemark? remark)
    {
        var text = WebUtility.HtmlDecode(written);
        remark = text == written ? null : new(ImportNoteKind.Repaired, ImportCodes.HtmlEntities, "was written with the entities of HTML");
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    /// <summary>A date; null where it is none, or could be two.</summary>
    public static DateTimeOffset? ReadDate(string text, out ImportRemark? remark)
    {
        remark = null;
        if (Dates.TryReadDate(text, out var date))
        {
            return date;
        }

        var isDate = LooseDates.TryRead(text, out date);
        remark = isDate
            ? new(ImportNoteKind.Repaired, ImportCodes.LooseDate, $"'{text}' is read as {Dates.Write(date)}")
            : new(ImportNoteKind.NotCarried, ImportCodes.UnusableValue, $"'{text}' is not {Dates.DateShape}");
        return isDate ? date : null;
    }

    /// <summary>Reads a number, with a point or a comma before its fraction.</summary>
    public static bool TryReadNumber(string text, out double number)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var isLone = comma >= 0 && comma == text.LastIndexOf(',') && !text.Contains('.', StringComparison.Ordinal);
        return double.TryParse(isLone ? text.Replace(',', '.') : text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
    }
}
