namespace Verification.TruthDiscovery;

/// <summary>Whether of an item some say a part of what others say.</summary>
internal static class NestedTexts
{
    private const int ItemsLookedAt = 20_000;
    private const int TextsCompared = 16;

    /// <summary>
    /// Of the items with several texts, one of which has several parts, the share of those where one text has all the parts of
    /// another.
    /// </summary>
    /// <remarks>Of a great many items, some are looked at, chosen by a hash of their names, so that the order of rows says nothing.</remarks>
    public static double Share(NamePool texts, NamePool items, IEnumerable<AssertionCorpusBuilder.Row> rows, char separator)
    {
        var stride = 1 + ((uint)items.Count / ItemsLookedAt);
        var (nested, all) = (0, 0);
        foreach (var ofItem in TextsByItem(texts, items, rows, stride))
        {
            var sets = ofItem.Select(text => PartsOf(texts[text], separator)).ToList();
            if (sets.Count > 1 && sets.Exists(set => set.Count > 1))
            {
                all++;
                nested += AreNested(sets) ? 1 : 0;
            }
        }

        return (double)nested / Math.Max(1, all);
    }

    private static IEnumerable<IEnumerable<int>> TextsByItem(
        NamePool texts,
        NamePool items,
        IEnumerable<AssertionCorpusBuilder.Row> rows,
        uint stride
    )
    {
        var isChosen = new bool[items.Count];
        for (var item = 0; item < isChosen.Length; item++)
        {
            isChosen[item] = Hash(items[item]) % stride == 0;
        }

        return rows.Where(row => isChosen[row.Item])
            .Select(row => (row.Item, row.Text))
            .Distinct()
            .GroupBy(row => row.Item, row => row.Text)
            .Select(group =>
                group.Order(Comparer<int>.Create((left, right) => texts[left].SequenceCompareTo(texts[right]))).Take(TextsCompared)
            );
    }

    private static HashSet<string> PartsOf(ReadOnlySpan<byte> text, char separator)
    {
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in new TextParts(text, separator))
        {
            parts.Add(System.Text.Encoding.UTF8.GetString(part));
        }

        return parts;
    }

    private static bool AreNested(List<HashSet<string>> sets) =>
        sets.Exists(whole => whole.Count > 1 && sets.Exists(part => part != whole && part.IsSubsetOf(whole)));

    /// <summary>The hash of Fowler, Noll and Vo, the same in every process.</summary>
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261;
        foreach (var letter in name)
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return hash;
    }
}
