using System.Text;

namespace Verification.Cli;

/// <summary>
/// Several texts in one cell, with semicolons between. One that holds a semicolon or a quote, or begins or ends with white space, stands in
/// double quotes, in which a quote is written twice.
/// </summary>
internal static class CellList
{
    private const char Separator = ';';
    private const char Assignment = '=';
    private const char Quote = '"';

    /// <summary>The texts in one.</summary>
    public static string Write(IEnumerable<string> texts) => string.Join("; ", texts.Select(Quoted));

    /// <summary>Pairs of texts in one, such as <c>us=gains; cu=loses</c>.</summary>
    public static string Write(IEnumerable<(string Key, string Value)> pairs) =>
        string.Join("; ", pairs.Select(pair => $"{Quoted(pair.Key)}{Assignment}{Quoted(pair.Value)}"));

    /// <summary>Reads texts.</summary>
    /// <returns>Whether every quote is closed, and nothing follows it.</returns>
    public static bool TryRead(string cell, out List<string> texts)
    {
        texts = [];
        var rest = cell.AsSpan();
        bool more;
        do
        {
            if (!TryTake(ref rest, [Separator], out var text))
            {
                return false;
            }

            texts.Add(text);
            more = TryTakeMark(ref rest, Separator);
        } while (more);
        return true;
    }

    /// <summary>Reads pairs of texts.</summary>
    /// <returns>Whether each is a pair, every quote is closed, and nothing follows it.</returns>
    public static bool TryReadPairs(string cell, out List<(string Key, string Value)> pairs)
    {
        pairs = [];
        var rest = cell.AsSpan();
        bool more;
        do
        {
            if (
                !TryTake(ref rest, [Separator, Assignment], out var key)
                || !TryTakeMark(ref rest, Assignment)
                || !TryTake(ref rest, [Separator, Assignment], out var value)
                || (!rest.IsEmpty && rest[0] == Assignment)
            )
            {
                return false;
            }

            pairs.Add((key, value));
            more = TryTakeMark(ref rest, Separator);
        } while (more);
        return true;
    }

    private static string Quoted(string text) =>
        text.Length == 0 || text != text.Trim() || text.AsSpan().ContainsAny([Separator, Assignment, Quote])
            ? $"{Quote}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}{Quote}"
            : text;

    private static bool TryTake(ref ReadOnlySpan<char> rest, ReadOnlySpan<char> ends, out string text)
    {
        rest = rest.TrimStart();
        if (!rest.IsEmpty && rest[0] == Quote)
        {
            return TryTakeQuoted(ref rest, ends, out text);
        }

        var end = rest.IndexOfAny(ends);
        text = (end < 0 ? rest : rest[..end]).TrimEnd().ToString();
        rest = end < 0 ? [] : rest[end..];
        return true;
    }

    private static bool TryTakeQuoted(ref ReadOnlySpan<char> rest, ReadOnlySpan<char> ends, out string text)
    {
        var inside = new StringBuilder();
        text = "";
        rest = rest[1..];
        while (rest.IndexOf(Quote) is >= 0 and var end)
        {
            inside.Append(rest[..end]);
            rest = rest[(end + 1)..];
            if (!TryTakeMark(ref rest, Quote))
            {
                text = inside.ToString();
                rest = rest.TrimStart();
                return rest.IsEmpty || ends.Contains(rest[0]);
            }

            inside.Append(Quote);
        }

        return false;
    }

    private static bool TryTakeMark(ref ReadOnlySpan<char> rest, char mark)
    {
        var found = !rest.IsEmpty && rest[0] == mark;
        rest = found ? rest[1..] : rest;
        return found;
    }
}
