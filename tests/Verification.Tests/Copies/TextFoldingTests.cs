using System.Globalization;
using System.Text;
using Verification.Copies;

namespace Verification.Tests.Copies;

public sealed class TextFoldingTests
{
    private static readonly string TablePath = Path.Combine(Cases.Root, "src", "Verification", "Copies", "Texts", "folding.txt");

    [Theory]
    [InlineData("É", "e")]
    [InlineData("Σς", "σσ")]
    [InlineData("ﬁ", "fi")]
    [InlineData("Ａ１", "a1")]
    [InlineData("ẞß", "ssss")]
    [InlineData("İIı", "iii")]
    [InlineData("ｶﾞが", "カか")]
    [InlineData("ﻼ", "لا")]
    [InlineData("ـبـ", "ب")]
    [InlineData("שׁ", "ש")]
    [InlineData("한", "\u1112\u1161\u11AB")]
    [InlineData("कि", "कि")]
    public void Case_accents_and_compatibility_forms_make_no_difference(string text, string folded) => Fold(text).Should().Be(folded);

    /// <summary>With APPROVE_FOLDING=1, the table is made anew from what the runtime knows of Unicode.</summary>
    [Fact]
    public void The_table_says_what_Unicode_says()
    {
        if (Environment.GetEnvironmentVariable("APPROVE_FOLDING") == "1")
        {
            File.WriteAllLines(TablePath, Lines(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        TextFolding.Table.Should().HaveCountGreaterThan(5000);
        TextFolding.Table.Where(entry => entry.Folded != Normalised(entry.Character)).Should().BeEmpty();
    }

    private static IEnumerable<string> Lines() =>
        Enumerable
            .Range(0x80, 0x10FFFF - 0x80)
            .Where(value => Rune.IsValid(value) && value is < 0xAC00 or > 0xD7A3)
            .Select(value => new Rune(value))
            .Where(character =>
                Rune.GetUnicodeCategory(character)
                    is < UnicodeCategory.SpaceSeparator
                        or > UnicodeCategory.PrivateUse
                        and not UnicodeCategory.OtherNotAssigned
            )
            .Where(character => !TextFolding.IsSilent(character) && Normalised(character) != TextFolding.Plain(character).ToString())
            .Where(character => Rune.IsLetterOrDigit(character) || Normalised(character).EnumerateRunes().Any(Rune.IsLetterOrDigit))
            .GroupBy(Normalised, StringComparer.Ordinal)
            .OrderBy(line => line.Key, StringComparer.Ordinal)
            .Select(line => $"{line.Key}\t{string.Concat(line)}");

    private static string Normalised(Rune character) =>
        string.Concat(
            character
                .ToString()
                .Normalize(NormalizationForm.FormKD)
                .EnumerateRunes()
                .Where(part => !TextFolding.IsSilent(part))
                .Select(part =>
                    part.Value switch
                    {
                        'ß' or 'ẞ' => "ss",
                        'ı' => "i",
                        _ => TextFolding.Plain(part).ToString(),
                    }
                )
        );

    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        Span<char> part = stackalloc char[18];
        foreach (var character in text.EnumerateRunes())
        {
            folded.Append(part[..TextFolding.Fold(character, part)]);
        }

        return folded.ToString();
    }
}
