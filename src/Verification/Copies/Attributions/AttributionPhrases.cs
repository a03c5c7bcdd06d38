using System.Collections.Frozen;
using System.Text;

namespace Verification.Copies;

/// <summary>The ways in which a text says where it has something from, read from <c>attributions.txt</c>.</summary>
internal sealed class AttributionPhrases
{
    private readonly FrozenSet<ulong> marks;
    private readonly ILookup<ulong, AttributionPhrase> byStart;
    private readonly ILookup<ulong, AttributionPhrase> byEnd;

    private AttributionPhrases(IReadOnlyCollection<AttributionPhrase> phrases)
    {
        byStart = phrases.Where(phrase => phrase.Before.Length > 0).ToLookup(phrase => phrase.Before[0]);
        byEnd = phrases.Where(phrase => phrase.Before.Length == 0).ToLookup(phrase => phrase.After[0]);
        marks = byStart.Concat(byEnd).Select(phrasesOf => phrasesOf.Key).ToFrozenSet();
        Languages = [.. phrases.Select(phrase => phrase.Language).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Those of the library.</summary>
    public static AttributionPhrases All { get; } = Read();

    /// <summary>The languages that there are phrases of, as codes of ISO 639.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The phrases of which the part before the name begins with a word.</summary>
    public IEnumerable<AttributionPhrase> StartingWith(ulong word) => byStart[word];

    /// <summary>The phrases without a part before the name of which the part after it begins with a word.</summary>
    public IEnumerable<AttributionPhrase> EndingFrom(ulong word) => byEnd[word];

    /// <summary>Whether a phrase may begin with a word, or go on with it after the name.</summary>
    public bool IsMark(ulong word) => marks.Contains(word);

    private static AttributionPhrases Read()
    {
        using var stream = typeof(AttributionPhrases).Assembly.GetManifestResourceStream("Copies/attributions.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var phrases = new List<AttributionPhrase>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var language, var phrase] && phrase.Split('*') is [var before, var after])
            {
                phrases.Add(new(language, Hashes(before), Hashes(after)));
            }
        }

        return new(phrases);
    }

    /// <summary>The words of a text, as numbers.</summary>
    public static ulong[] Hashes(string text)
    {
        var words = new List<Word>();
        Words.Find(text, words);
        return [.. words.Select(word => word.Hash)];
    }
}

/// <summary>A way in which a text says where it has something from.</summary>
/// <param name="Language">Its language, as a code of ISO 639.</param>
/// <param name="Before">The words before the name of the source.</param>
/// <param name="After">The words after it.</param>
internal sealed record AttributionPhrase(string Language, ulong[] Before, ulong[] After);
