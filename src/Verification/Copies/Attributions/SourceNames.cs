using Verification.Sources;

namespace Verification.Copies;

/// <summary>
/// The names by which a text may speak of a source: its own and that of the medium that issued it, each also without what follows a comma or stands in brackets, what
/// stands in brackets, and the same without an article.
/// </summary>
internal sealed class SourceNames
{
    /// <summary>How many words a name has at the most.</summary>
    public const int MostWords = 12;
    private const int LeastLetters = 3;

    private static readonly HashSet<ulong> Articles =
    [
        .. AttributionPhrases.Hashes("the a an der die das le la les el los il lo gli o os de het"),
    ];

    private readonly Dictionary<ulong, List<int>> sources = [];

    public SourceNames(OrderedItems items)
    {
        var issuers = items.Case.Parties.ToLookup(party => party.Id, party => party.Name, StringComparer.Ordinal);
        for (var source = 0; source < items.Case.Sources.Length; source++)
        {
            var named = items.Source(source);
            foreach (
                var name in new[] { named.Name }
                    .Concat(named is { Kind: SourceKind.MediaReport, Issuer: { } issuer } ? issuers[issuer] : [])
                    .SelectMany(Forms)
            )
            {
                Add(AttributionPhrases.Hashes(name), source);
            }
        }
    }

    /// <summary>The sources that go by a name of some of the words of a text, and how many words that takes: longer names first.</summary>
    public IEnumerable<(IReadOnlyList<int> Sources, int Length)> At(List<Word> words, int position)
    {
        for (var length = Math.Min(MostWords, words.Count - position); length > 0; length--)
        {
            if (sources.TryGetValue(Hash(words.Skip(position).Take(length).Select(word => word.Hash)), out var found))
            {
                yield return (found, length);
            }
        }
    }

    private void Add(ulong[] words, int source)
    {
        foreach (var name in words.Length > 1 && Articles.Contains(words[0]) ? new[] { words, words[1..] } : [words])
        {
            if (name.Length is > 0 and <= MostWords)
            {
                var known = sources.TryGetValue(Hash(name), out var list) ? list : sources[Hash(name)] = [];
                if (!known.Contains(source))
                {
                    known.Add(source);
                }
            }
        }
    }

    private static IEnumerable<string> Forms(string? name)
    {
        if (name is null)
        {
            return [];
        }

        var (bracket, close) = (name.IndexOf('(', StringComparison.Ordinal), name.IndexOf(')', StringComparison.Ordinal));
        var plain = bracket > 0 ? name[..bracket] : name;
        var inside = bracket >= 0 && close > bracket ? name[(bracket + 1)..close] : "";
        return new[] { name, plain, plain.Split(',')[0], inside }
            .Select(form => form.Trim())
            .Where(form => form.Count(char.IsLetterOrDigit) >= LeastLetters || form.Any(letter => letter > 0x2E80))
            .Distinct(StringComparer.Ordinal);
    }

    private static ulong Hash(IEnumerable<ulong> words) => words.Aggregate(0UL, Mixing.Add);
}
