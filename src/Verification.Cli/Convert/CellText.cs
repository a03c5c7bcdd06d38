using System.Buffers;

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

    private static bool IsMarked(string text) => text.Length == 0 || Marked.Contains(text[0]);
}
