namespace Verification.Tests.Copies;

/// <summary>Texts made up from numbers, and copies of them of every sort that is meant to be found.</summary>
internal static class CopyFamilies
{
    private const int Sentences = 8;
    private const int LeastWords = 10;
    private const int MoreWords = 6;
    private const int Vocabulary = 3000;
    private const int Changed = 10;

    /// <summary>The sorts of copies, by name.</summary>
    public static IReadOnlyDictionary<string, Func<string[][], Random, string>> Sorts { get; } =
        new Dictionary<string, Func<string[][], Random, string>>(StringComparer.Ordinal)
        {
            ["verbatim"] = (text, _) => Written(text),
            ["trimmed"] = (text, random) => Written(text[..random.Next(1, Sentences)]),
            ["re-punctuated"] = (text, _) =>
                Written(text)
                    .ToUpperInvariant()
                    .Replace(". ", " -- “", StringComparison.Ordinal)
                    .Replace(" ", ",  ", StringComparison.Ordinal),
            ["reordered"] = (text, random) => Written([.. text.OrderBy(_ => random.Next())]),
            ["ten words changed in a hundred"] = Replaced,
        };

    /// <summary>A text of about a hundred words.</summary>
    public static string[][] Text(Random random) =>
        [
            .. Enumerable
                .Range(0, Sentences)
                .Select(_ => Enumerable.Range(0, random.Next(LeastWords, LeastWords + MoreWords)).Select(_ => Word(random)).ToArray()),
        ];

    /// <summary>A text as it is written.</summary>
    public static string Written(string[][] text) => string.Join(' ', text.Select(sentence => string.Join(' ', sentence) + "."));

    private static string Replaced(string[][] text, Random random)
    {
        string[] words = [.. text.SelectMany(sentence => sentence)];
        var places = Enumerable.Range(0, words.Length).OrderBy(_ => random.Next()).Take(words.Length * Changed / 100);
        foreach (var place in places)
        {
            words[place] = Word(random) + "x";
        }

        return string.Join(' ', words);
    }

    /// <summary>A word, the first of the vocabulary far more often than the last.</summary>
    private static string Word(Random random)
    {
        var place = (int)(Vocabulary * Math.Pow(random.NextDouble(), 3));
        return string.Concat(
            "bdfgklmnprst"[place % 12],
            "aeiou"[place / 12 % 5],
            "bdfgklmnprst"[place / 60 % 12],
            "aeiou"[place / 720 % 5]
        );
    }
}
