using System.Globalization;
using System.Text;

namespace Verification.Cli;

/// <summary>Text from outside, made safe to show in a terminal.</summary>
internal static class TerminalText
{
    /// <summary>The text with every control or formatting character replaced, so that it can neither move the cursor nor turn text around.</summary>
    public static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isUnsafe =
                Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator;
            safe.Append(isUnsafe ? (rune.Value is '\n' or '\t' ? " " : "\uFFFD") : rune.ToString());
        }

        return safe.ToString();
    }
}
