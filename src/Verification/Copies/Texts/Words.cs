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
        var finding = new WordFinding(words);
        Span<char> folded = stackalloc char[LongestFolding];
        for (var position = 0; position < text.Length; )
        {
            if (char.IsAscii(text[position]))
            {
                finding.Take(text[position], position, ++position);
                continue;
            }

            _ = Rune.DecodeFromUtf16(text.AsSpan(position), out var character, out var units);
            foreach (var part in folded[..TextFolding.Fold(character, folded)].EnumerateRunes())
            {
                finding.Take(part, position, position + units);
            }

            position += units;
        }

        finding.Close();
    }

    /// <summary>The word that is being read.</summary>
    private struct WordFinding(List<Word> words)
    {
        private const ulong Factor = 0x9E3779B97F4A7C15;

        private ulong hash;
        private int start;
        private int end;
        private bool isCharacter;
        private bool isOpen;

        /// <summary>Takes an ASCII character.</summary>
        public void Take(char character, int from, int to)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                Append(character | (char.IsAsciiLetterUpper(character) ? 0x20 : 0), from, to, standsAlone: false);
            }
            else if (character != '\'')
            {
                Close();
            }
        }

        /// <summary>Takes what a character was folded to.</summary>
        public void Take(Rune part, int from, int to)
        {
            if (IsOfWord(part))
            {
                Append(part.Value, from, to, StandsAlone(part));
            }
            else if (part.Value is not ('\'' or '’'))
            {
                Close();
            }
        }

        /// <summary>Ends the word.</summary>
        public void Close()
        {
            if (isOpen)
            {
                words.Add(new(Mixing.Stir(hash), start, end, isCharacter));
                (hash, isOpen) = (0, false);
            }
        }

        private void Append(int letter, int from, int to, bool standsAlone)
        {
            if (standsAlone || isCharacter)
            {
                Close();
            }

            if (!isOpen)
            {
                (start, isCharacter, isOpen) = (from, standsAlone, true);
            }

            hash = (hash ^ (ulong)letter) * Factor;
            hash ^= hash >> 32;
            end = to;
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
