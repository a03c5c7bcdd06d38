using System.Text;

namespace Verification.Interchange;

/// <summary>Brings the usual spellings of a term together: <c>Very Likely</c>, <c>very-likely</c>, <c>veryLikely</c>.</summary>
internal static class Spelling
{
    private const int Longest = 100;
    private const string Separators = " -_/()";

    /// <summary>The letters and digits of a text, in lower case; null for what is no term: a signed number, or two numbers.</summary>
    public static string? Of(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length > Longest)
        {
            return null;
        }

        var letters = new StringBuilder(trimmed.Length);
        var isApart = false;
        foreach (var letter in trimmed)
        {
            var mayFollow = !isApart || (letters.Length > 0 && !char.IsAsciiDigit(letters[^1]));
            if (char.IsAsciiLetter(letter) || (char.IsAsciiDigit(letter) && mayFollow))
            {
                letters.Append(char.ToLowerInvariant(letter));
            }
            else if (!Separators.Contains(letter, StringComparison.Ordinal))
            {
                return null;
            }

            isApart = !char.IsAsciiLetterOrDigit(letter);
        }

        return letters.ToString();
    }
}
