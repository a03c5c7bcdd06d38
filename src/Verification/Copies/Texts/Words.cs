using System.Globalization;
using System.Text;

namespace Verification.Copies;

/// <summary>A word of a text, or a character of a script that is written without spaces.</summary>
/// <param name="Hash">What it is without case, accents and compatibility forms, as a number.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsCharacter">Whether it is a single character of a script that is written without spaces.</param>
internal readonly record struct Word(ulong Hash, int Start, int End, bool IsCharacter);

/// <summary>Finds the words of texts. Punctuation, symbols and white space only separate; an apostrophe does not even that.</summary>
internal static class Words
{
    private const int LongestFolding = 18;

    /// <summary>Adds the words of a text to a list, in their order.</summary>
    public static void Find(string text, List<Word> words)
    {
        Span<char> folded = stackalloc char[LongestFolding];
        var open = default(Word);
        var isOpen = false;
        var position = 0;
        foreach (var character in text.EnumerateRunes())
        {
            var length = TextFolding.Fold(character, folded);
            foreach (var part in folded[..length].EnumerateRunes())
            {
                Take(part, position, position + character.Utf16SequenceLength);
            }

            position += character.Utf16SequenceLength;
        }

        Close();

        void Take(Rune part, int start, int end)
        {
            if (part.Value is '\'' or '’')
            {
                return;
            }

            if (!IsOfWord(part))
            {
                Close();
                return;
            }

            var isCharacter = StandsAlone(part);
            if (isOpen && (isCharacter || open.IsCharacter))
            {
                Close();
            }

            open = new(Mixing.Add(isOpen ? open.Hash : 0, (ulong)part.Value), isOpen ? open.Start : start, end, isCharacter);
            isOpen = true;
        }

        void Close()
        {
            if (isOpen)
            {
                words.Add(open);
                isOpen = false;
            }
        }
    }

    private static bool IsOfWord(Rune part) =>
        part.IsAscii
            ? Rune.IsLetterOrDigit(part)
            : Rune.GetUnicodeCategory(part)
                is <= UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.DecimalDigitNumber
                    or UnicodeCategory.LetterNumber
                    or UnicodeCategory.OtherNumber;

    /// <summary>Letters of scripts that put no spaces between words: Thai, Lao, Tibetan, Burmese, Khmer, kana and Chinese characters among them.</summary>
    private static bool StandsAlone(Rune part) =>
        part.Value
            is (>= 0x0E00 and <= 0x0FFF)
                or (>= 0x1000 and <= 0x109F)
                or (>= 0x1780 and <= 0x17FF)
                or (>= 0x1950 and <= 0x19DF)
                or (>= 0x1A20 and <= 0x1AAF)
                or (>= 0x2E80 and <= 0x312F)
                or (>= 0x31A0 and <= 0x31FF)
                or (>= 0x3400 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x1B000 and <= 0x1B2FF)
                or (>= 0x20000 and <= 0x3FFFF);
}
