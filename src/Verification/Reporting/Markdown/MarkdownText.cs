using System.Buffers;
using System.Text;

namespace Verification.Reporting;

/// <summary>Text from outside, made to stand in Markdown as nothing but text.</summary>
internal static class MarkdownText
{
    private const string AlwaysActive = "*_`[]#~^$@";
    private const string ActiveInPairs = "=+\"";
    private const string ActiveAtStart = "-+=:";
    private const string Web = "www";

    private static readonly SearchValues<char> RomanNumerals = SearchValues.Create("ivxlcdmIVXLCDM");

    /// <summary>Between a sign and what follows it: invisible, and enough that no renderer makes a link of an address, a mention or a number.</summary>
    private const char WordJoiner = '\u2060';

    /// <summary>The text on one line, without anything that Markdown (CommonMark, with the tables and autolinks of GitHub) would act on.</summary>
    public static string Escape(string text)
    {
        var flat = VisibleText.Flat(text);
        var escaped = new StringBuilder(flat.Length + 8);
        for (var position = 0; position < flat.Length; position++)
        {
            Append(escaped, flat, position);
        }

        return escaped.ToString();
    }

    /// <summary>A link to a web page that shows its host; empty where the address is none that can be shown as it is.</summary>
    public static string Link(string? address) =>
        WebLink.Of(address) is { } link ? $"[{Escape(link.Host)}]({link.Target.Replace("&", "&amp;", StringComparison.Ordinal)})" : "";

    private static void Append(StringBuilder escaped, string text, int position)
    {
        var (sign, next) = (text[position], position + 1 < text.Length ? text[position + 1] : ' ');
        if (Entity(sign) is { } entity)
        {
            escaped.Append(entity);
            return;
        }

        escaped.Append(IsActive(text, position, sign, next) ? $"\\{sign}" : sign.ToString());
        if (sign is '@' or '#' && char.IsAsciiLetterOrDigit(next))
        {
            escaped.Append(WordJoiner);
        }
    }

    /// <summary>For the signs that some renderers look for before they look at backslashes, or that a backslash leaves active.</summary>
    private static string? Entity(char sign) =>
        sign switch
        {
            '|' => "&#124;",
            '\\' => "&#92;",
            '{' => "&#123;",
            '}' => "&#125;",
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            _ => null,
        };

    private static bool IsActive(string text, int position, char sign, char next)
    {
        var previous = position > 0 ? text[position - 1] : ' ';
        return Has(AlwaysActive)
            || (Has(ActiveInPairs) && (next == sign || previous == sign))
            || (position == 0 && Has(ActiveAtStart))
            || (sign == ':' && next != ' ' && !(char.IsAsciiDigit(previous) && char.IsAsciiDigit(next)))
            || (sign == '.' && IsAfterWeb(text, position))
            || (sign is '.' or ')' && next == ' ' && IsListMark(text.AsSpan(0, position)));

        bool Has(string signs) => signs.Contains(sign, StringComparison.Ordinal);
    }

    private static bool IsAfterWeb(string text, int position) =>
        position >= Web.Length && text.AsSpan(position - Web.Length, Web.Length).Equals(Web, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text starts with what numbers a list: digits, a letter, a Roman numeral.</summary>
    private static bool IsListMark(ReadOnlySpan<char> start) =>
        !start.IsEmpty
        && (
            !start.ContainsAnyExceptInRange('0', '9')
            || !start.ContainsAnyExcept(RomanNumerals)
            || (start.Length == 1 && char.IsAsciiLetter(start[0]))
        );
}
