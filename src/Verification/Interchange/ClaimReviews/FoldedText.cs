using System.Globalization;
using System.Text;

namespace Verification.Interchange;

/// <summary>Texts made comparable, the same on every machine whatever its Unicode library.</summary>
internal static class FoldedText
{
    private const int FirstWide = 0xFF01;
    private const int LastWide = 0xFF5E;
    private const int WideOffset = 0xFEE0;

    /// <summary>A claim or a name: small letters, single spaces, no punctuation but what stands before a digit, no pictures; if nothing is left, itself.</summary>
    public static string OfClaim(string claim)
    {
        var folded = new StringBuilder(claim.Length);
        Rune? pending = null;
        foreach (var rune in claim.EnumerateRunes().Select(Lower))
        {
            if (pending is { } mark && Rune.IsDigit(rune))
            {
                folded.Append(mark.ToString());
            }

            pending = Rune.IsPunctuation(rune) ? rune : null;
            folded.Append(IsOfClaim(rune) ? rune.ToString() : " ");
        }

        var words = folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? claim : string.Join(' ', words);
    }

    /// <summary>A phrase of a verdict: small letters without accents and digits, and nothing else.</summary>
    public static string OfVerdict(string phrase)
    {
        var folded = new StringBuilder(phrase.Length);
        foreach (var rune in phrase.EnumerateRunes().Select(Lower))
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark)
            {
                folded.Append(Accents.Strip(rune).ToString());
            }
        }

        return folded.ToString();
    }

    /// <summary>The phrases of a text, parted by punctuation; a hyphen within a word parts nothing.</summary>
    public static IEnumerable<string> Phrases(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Parts(text, i))
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    private static bool Parts(string text, int position) =>
        text[position] switch
        {
            '\n' or '\r' or '|' => true,
            '-' or '\u2010' or '\u2011' => IsSpace(text, position - 1) || IsSpace(text, position + 1),
            '\'' or '\u2019' or '#' or '\u05F3' or '\u05F4' => false,
            _ => char.IsPunctuation(text, position),
        };

    private static bool IsSpace(string text, int position) => position >= 0 && position < text.Length && char.IsWhiteSpace(text[position]);

    private static bool IsOfClaim(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.OtherSymbol
                or UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            )
        && !Rune.IsPunctuation(rune)
        && !Rune.IsWhiteSpace(rune);

    private static Rune Lower(Rune rune) =>
        rune.Value switch
        {
            'İ' => new('i'),
            >= FirstWide and <= LastWide => Rune.ToLowerInvariant(new(rune.Value - WideOffset)),
            _ => Rune.ToLowerInvariant(rune),
        };
}
