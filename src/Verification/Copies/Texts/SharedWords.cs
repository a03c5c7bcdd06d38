namespace Verification.Copies;

/// <summary>What two quotes share, compared by their whole words, and where it stands in each.</summary>
internal sealed class SharedWords
{
    private const int WidestGap = 12;
    private const int LongestShown = 280;

    private readonly Text first;
    private readonly Text second;

    public SharedWords(string first, string second)
    {
        this.first = new(first);
        this.second = new(second);
        var (shorter, longer) = this.first.Hashes.Count <= this.second.Hashes.Count ? (this.first, this.second) : (this.second, this.first);
        Overlap = new(shorter.Hashes.Count(longer.Hashes.Contains), shorter.Hashes.Count, longer.Hashes.Count);
    }

    /// <summary>How much they share.</summary>
    public Overlap Overlap { get; }

    /// <summary>The words of the first that the second has too: the stretch with the most of them.</summary>
    public string? InFirst => first.Stretch(second.Hashes);

    /// <summary>The words of the second that the first has too.</summary>
    public string? InSecond => second.Stretch(first.Hashes);

    /// <summary>A text, cut where it is too long to show.</summary>
    public static string Cut(string text) =>
        text.Length <= LongestShown
            ? text
            : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown), "…");

    private sealed class Text
    {
        private readonly string quote;
        private readonly List<Word> words = [];
        private readonly List<(ulong Hash, int First, int Last)> passages = [];

        public Text(string quote)
        {
            this.quote = quote;
            Words.Find(quote, words);
            Passages.Find(words, passages);
            Hashes = [.. passages.Select(passage => passage.Hash)];
        }

        public HashSet<ulong> Hashes { get; }

        /// <summary>The stretch with the most shared passages and no wide gap between them; null if there is none.</summary>
        public string? Stretch(HashSet<ulong> shared)
        {
            var (best, open) = ((First: 0, Last: -1, Count: 0), (First: 0, Last: -1, Count: 0));
            foreach (var (_, first, last) in passages.Where(passage => shared.Contains(passage.Hash)))
            {
                open = open.Count > 0 && first - open.Last <= WidestGap ? (open.First, last, open.Count + 1) : (first, last, 1);
                best = open.Count > best.Count ? open : best;
            }

            return best.Count == 0 ? null : Cut(quote[words[best.First].Start..words[best.Last].End]);
        }
    }
}
