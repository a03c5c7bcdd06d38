using System.Collections.Frozen;
using System.Text;

namespace Verification;

/// <summary>The terms of the library in English words, whatever the culture.</summary>
public static class Wording
{
    /// <summary>A term as a reader would write it: <c>RoughlyEvenChance</c> is “roughly even chance”, a single letter stays as it is.</summary>
    public static string InWords<T>(this T term)
        where T : struct, Enum => Terms<T>.Words.TryGetValue(term, out var words) ? words : InWords(term.ToString());

    /// <summary>A name in camelCase or PascalCase as a reader would write it.</summary>
    internal static string InWords(string name)
    {
        if (name.Length <= 1)
        {
            return name;
        }

        var words = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    private static class Terms<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Words = Enum.GetValues<T>()
            .Distinct()
            .ToFrozenDictionary(term => term, term => InWords(term.ToString()));
    }
}
