using System.Collections.Frozen;

namespace Verification.Interchange;

/// <summary>What the words of a rating say: a share of truth from 0 to 1, or, where it is null, that nothing is proven either way.</summary>
internal readonly record struct VerdictWord(double? Share);

/// <summary>Reads the words of ratings in the languages of <see cref="VerdictTable"/>. What is not in the table is not guessed at.</summary>
internal static class VerdictWords
{
    /// <summary>No rating says more than this, and a text that does is read no further.</summary>
    private const int MostPhrases = 100;

    private static readonly FrozenDictionary<string, VerdictWord> Words = VerdictTable
        .Rows.SelectMany(row => Phrases(row.Lines).Select(phrase => (Key: FoldedText.OfVerdict(phrase), Word: new VerdictWord(row.Share))))
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Word, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Turns = Phrases(VerdictTable.Turns)
        .Select(FoldedText.OfVerdict)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads the whole text, or its first phrase, unless what follows takes it back.</summary>
    /// <returns>What it says; null where it cannot be read.</returns>
    public static VerdictWord? Read(string text)
    {
        if (Find(text) is { } whole)
        {
            return whole;
        }

        var phrases = FoldedText.Phrases(text).Where(phrase => FoldedText.OfVerdict(phrase).Length > 0).Take(MostPhrases).ToList();
        if (phrases.Count == 0 || Find(phrases[0]) is not { } first)
        {
            return null;
        }

        return phrases.Skip(1).Any(phrase => TakesBack(phrase, first)) ? null : first;
    }

    /// <summary>The phrases of the table’s lines, each line a language, its code, a colon and phrases with commas between.</summary>
    internal static IEnumerable<string> Phrases(string lines) =>
        lines
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',', StringSplitOptions.TrimEntries));

    private static VerdictWord? Find(string phrase) => Words.TryGetValue(FoldedText.OfVerdict(phrase), out var word) ? word : null;

    private static bool TakesBack(string phrase, VerdictWord first)
    {
        var start = phrase.TrimStart();
        var end = start.AsSpan().IndexOfAny(' ', '\t', '\u00a0');
        return Turns.Contains(FoldedText.OfVerdict(end < 0 ? start : start[..end]))
            || (Find(phrase) is { } other && Side(other) != Side(first));
    }

    private static int Side(VerdictWord word) => Math.Sign((word.Share ?? ReviewVerdict.Middle) - ReviewVerdict.Middle);
}
