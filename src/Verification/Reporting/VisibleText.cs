using System.Globalization;
using System.Text;

namespace Verification.Reporting;

/// <summary>Text from outside with nothing in it that works unseen.</summary>
internal static class VisibleText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int FirstNoncharacter = 0xFFFE;
    private const int LastNoncharacter = 0xFFFF;

    /// <summary>
    /// The text with line breaks and tabs as spaces and every other control or formatting character replaced, so that it can neither move a
    /// cursor nor turn text around; nor has it what XML has no place for. The two joiners stay: scripts need them.
    /// </summary>
    public static string Of(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            visible.Append(Shown(rune).ToString());
        }

        return visible.ToString();
    }

    /// <summary>The same on one line, with single spaces.</summary>
    public static string Flat(string text) =>
        string.Join(' ', Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static Rune Shown(Rune rune) =>
        rune.Value is '\n' or '\r' or '\t' ? new Rune(' ')
        : rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner ? rune
        : rune.Value is FirstNoncharacter or LastNoncharacter ? Rune.ReplacementChar
        : Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => new Rune(' '),
            UnicodeCategory.Control or UnicodeCategory.Format => Rune.ReplacementChar,
            _ => rune,
        };
}
