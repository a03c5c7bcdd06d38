using System.Buffers;
using System.Globalization;
using System.Text;

namespace Verification.Validation;

/// <summary>Paths into a JSON file, from its root <c>$</c>.</summary>
public static class JsonPath
{
    /// <summary>The root.</summary>
    public const string Root = "$";

    private static readonly SearchValues<char> Special = SearchValues.Create(". '/\"[]()\t\n\r\f\b\\\u0085\u2028\u2029");

    /// <summary>
    /// The path of a member of the model: <c>Evidence[3].DerivedFrom[0]</c> stands in a file at <c>$.evidence[3].derivedFrom[0]</c>. Keys of
    /// dictionaries are quoted, as in <c>Claims[0].Interests['us']</c>.
    /// </summary>
    /// <exception cref="ArgumentNullException">The member is null.</exception>
    /// <exception cref="ArgumentException">A quoted key has no end.</exception>
    public static string OfMember(string member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var path = new StringBuilder(Root, member.Length + 2);
        for (var start = 0; start < member.Length; )
        {
            var isKey = member[start..].StartsWith("['", StringComparison.Ordinal);
            var end = isKey ? EndOfKey(member, start) : EndOfStep(member, start);
            var step = member[start..end];
            path.Append(
                isKey ? Step(Unescaped(step[2..^2]))
                : step[0] == '[' ? step
                : Step(CamelCase(step))
            );
            start = end < member.Length && member[end] == '.' ? end + 1 : end;
        }

        return path.ToString();
    }

    /// <summary>A path, then each path that leads to it, up to the root.</summary>
    internal static IEnumerable<string> SelfAndAncestors(string path)
    {
        while (path.Length > Root.Length)
        {
            yield return path;
            path = path[..StartOfLastStep(path)];
        }

        yield return Root;
    }

    /// <summary>A key of a dictionary as <see cref="OfMember"/> reads it.</summary>
    internal static string Quoted(string key) =>
        $"['{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";

    /// <summary>The step from an object to one of its properties, written as Json.NET writes it.</summary>
    internal static string Step(string property)
    {
        if (!property.AsSpan().ContainsAny(Special))
        {
            return $".{property}";
        }

        var step = new StringBuilder("['");
        foreach (var letter in property)
        {
            step.Append(Escaped(letter));
        }

        return step.Append("']").ToString();
    }

    private static string Escaped(char letter) =>
        letter switch
        {
            '\t' => "\\t",
            '\n' => "\\n",
            '\r' => "\\r",
            '\f' => "\\f",
            '\b' => "\\b",
            '\\' or '\'' => $"\\{letter}",
            < ' ' or '\u0085' or '\u2028' or '\u2029' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
            _ => letter.ToString(),
        };

    /// <summary>A property as the file formats spell it. A single letter, such as a rating, keeps its case.</summary>
    private static string CamelCase(string name) => name.Length == 1 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static int StartOfLastStep(string path)
    {
        if (!path.EndsWith("']", StringComparison.Ordinal))
        {
            return path.AsSpan().LastIndexOfAny('.', '[');
        }

        var quote = path.Length - 2;
        do
        {
            quote = path.LastIndexOf('\'', quote - 1);
        } while (path[quote - 1] == '\\');
        return quote - 1;
    }

    private static int EndOfStep(string member, int start)
    {
        var next = member.AsSpan(start + 1).IndexOfAny('.', '[');
        return next < 0 ? member.Length : start + 1 + next;
    }

    private static int EndOfKey(string member, int start)
    {
        var position = start + 2;
        while (position < member.Length && member[position] != '\'')
        {
            position += member[position] == '\\' ? 2 : 1;
        }

        return position < member.Length - 1
            ? position + 2
            : throw new ArgumentException($"{member} has a quoted key without an end.", nameof(member));
    }

    private static string Unescaped(string key) =>
        key.Replace("\\'", "'", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
}
