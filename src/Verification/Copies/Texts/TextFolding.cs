using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Verification.Copies;

/// <summary>
/// What a character is without case, accents and compatibility forms. The mapping is that of Unicode’s NFKD with marks left out, lower case of upper
/// case. It is held in a table, because the runtime normalises nothing where it runs without culture data, and a case gives the same everywhere.
/// </summary>
internal static class TextFolding
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeFirstTail = 0x11A7;
    private const int Vowels = 21;
    private const int Tails = 28;
    private const int FirstIndicScript = 0x0900;
    private const int Tatweel = 0x0640;

    private static readonly FrozenDictionary<int, string> Folded = Read();

    /// <summary>The characters that the table has something to say of.</summary>
    internal static IEnumerable<(Rune Character, string Folded)> Table => Folded.Select(entry => (new Rune(entry.Key), entry.Value));

    /// <summary>Writes what a character becomes, which may be nothing, and says how long that is.</summary>
    /// <param name="character">The character.</param>
    /// <param name="into">Room for 18 UTF-16 units.</param>
    public static int Fold(Rune character, Span<char> into)
    {
        if (character.IsAscii)
        {
            into[0] = (char)Plain(character).Value;
            return 1;
        }

        if (character.Value is >= FirstSyllable and <= LastSyllable)
        {
            return Spell(character.Value - FirstSyllable, into);
        }

        if (Folded.TryGetValue(character.Value, out var folded))
        {
            folded.CopyTo(into);
            return folded.Length;
        }

        return IsSilent(character) ? 0 : Plain(character).EncodeToUtf16(into);
    }

    /// <summary>Lower case, as it is the same whatever the case was.</summary>
    internal static Rune Plain(Rune character) => Rune.ToLowerInvariant(Rune.ToUpperInvariant(character));

    /// <summary>
    /// Whether a character changes nothing of the word it stands in: what works unseen, and marks such as accents and vowel points. In the scripts of
    /// India and beyond, marks are vowels like any other, and stay.
    /// </summary>
    internal static bool IsSilent(Rune character) =>
        Rune.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.Format => true,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => character.Value
                is < FirstIndicScript
                    or (>= 0x1AB0 and <= 0x1AFF)
                    or (>= 0x1DC0 and <= 0x1DFF)
                    or (>= 0x20D0 and <= 0x20FF)
                    or 0x3099
                    or 0x309A
                    or >= 0xFE00,
            _ => character.Value == Tatweel,
        };

    /// <summary>A Korean syllable in the letters it is made of (The Unicode Standard, section 3.12).</summary>
    private static int Spell(int syllable, Span<char> into)
    {
        into[0] = (char)(FirstLead + (syllable / (Vowels * Tails)));
        into[1] = (char)(FirstVowel + (syllable / Tails % Vowels));
        var tail = syllable % Tails;
        into[2] = (char)(BeforeFirstTail + tail);
        return tail == 0 ? 2 : 3;
    }

    /// <summary>Each line has what characters become, a tab, and these characters.</summary>
    private static FrozenDictionary<int, string> Read()
    {
        using var stream = typeof(TextFolding).Assembly.GetManifestResourceStream("Copies/folding.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var folded = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0)
            {
                foreach (var character in line[(tab + 1)..].EnumerateRunes())
                {
                    folded.Add(character.Value, line[..tab]);
                }
            }
        }

        return folded.ToFrozenDictionary();
    }
}
