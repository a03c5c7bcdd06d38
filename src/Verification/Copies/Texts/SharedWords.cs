namespace Verification.Copies;

/// <summary>The words of a quote, and where its passages stand, to show what it shares with others.</summary>
internal sealed class SharedWords
{
    private const int WidestGap = 12;
    private const int LongestShown = 280;

    private readonly string quote;
    private readonly List<Word> words = [];
    private readonly ILookup<ulong, (int First, int Last)> places;

    public SharedWords(string quote)
    {
        this.quote = quote;
        var passages = new List<(ulong Hash, int First, int Last)>();
        Words.Find(quote, words);
        Passages.Find(words, passages);
        places = passages.ToLookup(passage => passage.Hash, passage => (passage.First, passage.Last));
    }

    /// <summary>A text, cut where it is too long to show.</summary>
    public static string Cut(string text) =>
        text.Length <= LongestShown
            ? text
            : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown), "…");

    /// <summary>
    /// The words that another quote has too: the stretch with the most passages of it, each where it stands first, and no wide gap between them.
    /// </summary>
    public string? In(SharedWords other)
    {
        var (best, open) = ((First: 0, Last: -1, Count: 0), (First: 0, Last: -1, Count: 0));
        var (fewer, more) = places.Count <= other.places.Count ? (places, other.places) : (other.places, places);
        foreach (
            var (first, last) in fewer
                .Select(passage => passage.Key)
                .Where(more.Contains)
                .Select(passage => places[passage].First())
                .Order()
        )
        {
            open = open.Count > 0 && first - open.Last <= WidestGap ? (open.First, last, open.Count + 1) : (first, last, 1);
            best = open.Count > best.Count ? open : best;
        }

        return best.Count == 0 ? null : Cut(quote[words[best.First].Start..words[best.Last].End]);
    }
}
