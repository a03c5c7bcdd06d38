using System.Collections.Frozen;
using System.Text;

namespace Verification.Interchange;

/// <summary>Letters with marks and the plain letters that stand for them where people type in haste or on another keyboard.</summary>
internal static class Accents
{
    /// <summary>A plain letter, then those that are read as it.</summary>
    private static readonly string[] Groups =
    [
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặ",
        "cçćĉċč",
        "dďđ",
        "eèéêëēĕėęěẹẻẽếềểễệ",
        "gĝğġģ",
        "hĥħ",
        "iìíîïĩīĭįıỉị",
        "jĵ",
        "kķ",
        "lĺļľŀł",
        "nñńņň",
        "oòóôõöøōŏőơọỏốồổỗộớờởỡợ",
        "rŕŗř",
        "sśŝşšș",
        "tţťŧț",
        "uùúûüũūŭůűųưụủứừửữự",
        "wŵ",
        "yýÿŷỳỵỷỹ",
        "zźżž",
        "αά",
        "εέ",
        "ηή",
        "ιίϊΐ",
        "οό",
        "σς",
        "υύϋΰ",
        "ωώ",
        "еёѐ",
        "ий",
        "ії",
        "уў",
        "اأإآٱ",
        "وؤ",
        "يئىی",
        "كک",
        "هةہ",
        "\u09a1\u09dc",
        "\u09a2\u09dd",
        "\u09af\u09df",
        "\u0915\u0958",
        "\u0916\u0959",
        "\u0917\u095a",
        "\u091c\u095b",
        "\u0921\u095c",
        "\u0922\u095d",
        "\u092b\u095e",
    ];

    private static readonly FrozenDictionary<Rune, Rune> Plain = Groups
        .SelectMany(group => group.EnumerateRunes().Skip(1).Select(letter => (letter, plain: group.EnumerateRunes().First())))
        .DistinctBy(pair => pair.letter)
        .ToFrozenDictionary(pair => pair.letter, pair => pair.plain);

    /// <summary>The plain letter, or the letter itself.</summary>
    public static Rune Strip(Rune letter) => Plain.GetValueOrDefault(letter, letter);
}
