namespace Verification.Copies;

/// <summary>Finds items whose quote names the source of another item of its group as where it has it from.</summary>
internal sealed class AttributionCopies
{
    private const int WidestGap = 3;

    private readonly OrderedItems items;
    private readonly CopyOptions options;
    private readonly SourceNames names;
    private readonly Dictionary<(int Group, int Source), int> firstItems = [];

    private AttributionCopies(OrderedItems items, CopyOptions options)
    {
        this.items = items;
        this.options = options;
        names = new(items);
        for (var item = 0; item < items.Count; item++)
        {
            firstItems.TryAdd((items.GroupOf(item), items.SourceOf(item)), item);
        }
    }

    /// <summary>The links from such items to the first of the source they name.</summary>
    public static IEnumerable<CopyLink> Find(OrderedItems items, CopyOptions options)
    {
        var attributing = Attributing(items);
        return attributing.Count == 0 ? [] : new AttributionCopies(items, options).Links(attributing);
    }

    /// <summary>The items whose quotes have a word with which a phrase of attribution begins.</summary>
    private static List<int> Attributing(OrderedItems items)
    {
        var has = new bool[items.Count];
        Parallel.For(
            0,
            items.Count,
            () => new List<Word>(),
            (item, _, words) =>
            {
                words.Clear();
                Words.Find(items[item].Quote ?? "", words);
                has[item] = words.Exists(word => AttributionPhrases.All.IsMark(word.Hash));
                return words;
            },
            _ => { }
        );
        return [.. Enumerable.Range(0, has.Length).Where(item => has[item])];
    }

    private IEnumerable<CopyLink> Links(List<int> attributing)
    {
        var words = new List<Word>();
        foreach (var item in attributing)
        {
            words.Clear();
            Words.Find(items[item].Quote!, words);
            foreach (var named in Mentions(words).Select(mention => Named(item, mention)).OfType<int>().Distinct())
            {
                yield return CopyLink.Directed(item, named, CopyReasonCode.Attribution, options.AttributionScore);
            }
        }
    }

    /// <summary>The first item of the one source of the group that goes by a name; null if there is none, or several, or it is dated later.</summary>
    private int? Named(int item, IReadOnlyList<int> sources)
    {
        int? found = null;
        foreach (var source in sources)
        {
            if (source == items.SourceOf(item) || !firstItems.TryGetValue((items.GroupOf(item), source), out var first))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = first;
        }

        return found is { } one && !items.IsDatedBefore(item, one) ? one : null;
    }

    /// <summary>The names of sources that a text has in a phrase of attribution.</summary>
    private IEnumerable<IReadOnlyList<int>> Mentions(List<Word> words)
    {
        for (var position = 0; position < words.Count; position++)
        {
            foreach (
                var phrase in AttributionPhrases
                    .All.StartingWith(words[position].Hash)
                    .Where(phrase => Stands(words, position, phrase.Before))
            )
            {
                if (After(words, position + phrase.Before.Length, phrase) is { } named)
                {
                    yield return named;
                }
            }

            foreach (
                var phrase in AttributionPhrases.All.EndingFrom(words[position].Hash).Where(phrase => Stands(words, position, phrase.After))
            )
            {
                if (Before(words, position) is { } named)
                {
                    yield return named;
                }
            }
        }
    }

    /// <summary>The first name within reach that the rest of the phrase follows.</summary>
    private IReadOnlyList<int>? After(List<Word> words, int start, AttributionPhrase phrase)
    {
        for (var position = start; position <= start + WidestGap && position < words.Count; position++)
        {
            foreach (var (named, length) in names.At(words, position))
            {
                if (Stands(words, position + length, phrase.After))
                {
                    return named;
                }
            }
        }

        return null;
    }

    /// <summary>The longest name that ends where a phrase goes on.</summary>
    private IReadOnlyList<int>? Before(List<Word> words, int end)
    {
        for (var position = Math.Max(0, end - SourceNames.MostWords); position < end; position++)
        {
            foreach (var (named, length) in names.At(words, position))
            {
                if (position + length == end)
                {
                    return named;
                }
            }
        }

        return null;
    }

    private static bool Stands(List<Word> words, int position, ulong[] part) =>
        position + part.Length <= words.Count && part.Select((word, place) => words[position + place].Hash == word).All(isSame => isSame);
}
