using System.Buffers;
using System.Globalization;
using System.Text;

namespace Verification.Cli;

/// <summary>
/// Texts in the cells of a spreadsheet. An apostrophe before a text keeps a spreadsheet from running it as a formula; it also tells an empty text
/// from none.
/// </summary>
internal static class CellText
{
    private const char Mark = '\'';

    /// <summary>What spreadsheets take for the start of a formula (OWASP, CSV Injection), and the mark itself.</summary>
    private static readonly SearchValues<char> Marked = SearchValues.Create("=+-@\t\r\n＝＋－＠'");

    /// <summary>A text as it is written.</summary>
    public static string Write(string text) => IsMarked(text) ? Mark + text : text;

    /// <summary>The text that was written.</summary>
    public static string Read(string cell) => cell[0] == Mark && IsMarked(cell[1..]) ? cell[1..] : cell;

    /// <summary>A text of a table of results as it is written: there an empty text is none, and a number stays a number.</summary>
    public static string WriteResult(string text) =>
        text.Length == 0 || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? text : Write(text);

    /// <summary>The text, in UTF-8, that was written into a table of results, or that somebody wrote without a thought of spreadsheets.</summary>
    public static ReadOnlySpan<byte> ReadResult(ReadOnlySpan<byte> cell) =>
        cell is [(byte)Mark, .. [_, ..] rest]
        && Rune.DecodeFromUtf8(rest, out var first, out _) == OperationStatus.Done
        && IsMarked(first.ToString())
            ? rest
            : cell;

    private static bool IsMarked(string text) => text.Length == 0 || Marked.Contains(text[0]);
}
