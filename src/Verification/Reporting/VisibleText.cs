using System.Globalization;
using System.Text;

namespace Verification.Reporting;

/// <summary>Text from outside with nothing in it that works unseen.</summary>
internal static class VisibleText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>
    /// The text with line breaks and tabs as spaces and every other control or formatting character, and what is no character, replaced, so that it
    /// can neither move a cursor nor turn text around. The two joiners stay: scripts need them.
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

    /// <summary>The same on one line, cut to the width of so many Latin letters; letters of East Asian scripts are twice as wide.</summary>
    public static string Shortened(string text, int width)
    {
        const char FirstWide = '\u1100';
        var kept = new StringBuilder();
        var letters = StringInfo.GetTextElementEnumerator(Flat(text));
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            width -= letter[0] >= FirstWide ? 2 : 1;
            if (width < 0)
            {
                return kept.Append('…').ToString();
            }

            kept.Append(letter);
        }

        return kept.ToString();
    }

    private static Rune Shown(Rune rune) =>
        rune.Value is '\n' or '\r' or '\t' ? new Rune(' ')
        : rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner ? rune
        : Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => new Rune(' '),
            UnicodeCategory.Control or UnicodeCategory.Format => Rune.ReplacementChar,
            _ => IsNoncharacter(rune) ? Rune.ReplacementChar : rune,
        };

    /// <summary>The code points that stand for no character, ever; XML does not allow them all.</summary>
    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
