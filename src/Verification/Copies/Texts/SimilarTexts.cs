namespace Verification.Copies;

/// <summary>
/// Finds the texts of a group that share enough to be copies. Likely pairs come from sketches (<see cref="MinHash"/>) for texts that are alike, and
/// from picked passages (<see cref="Winnowing"/>) for texts that stand in others; each is then compared in full.
/// </summary>
internal sealed class SimilarTexts
{
    private const int MostInVain = 64;
    private const int CommonPassage = 64;
    private const int AtOnce = 2;

    private readonly TextIndex texts;
    private readonly CopyOptions options;
    private readonly HashSet<(int First, int Second)> compared = [];
    private readonly byte[] inVain;

    public SimilarTexts(TextIndex texts, CopyOptions options, CancellationToken cancellationToken)
    {
        this.texts = texts;
        this.options = options;
        inVain = new byte[texts.Count];
        Families = new(texts.Count);
        for (var band = 0; band < MinHash.Bands; band += AtOnce)
        {
            var tables = new (ulong[], int[])[AtOnce];
            Parallel.For(0, AtOnce, next => tables[next] = Sketched(band + next));
            foreach (var table in tables)
            {
                CompareAll(table, int.MaxValue, cancellationToken);
            }
        }

        CompareAll(Picked(), CommonPassage, cancellationToken);
    }

    /// <summary>The pairs that share enough, if all that they share counts in full. Of a family, just enough to hold it together.</summary>
    public List<(int First, int Second)> Pairs { get; } = [];

    /// <summary>The families: texts of a group that are as good as one, directly or through others.</summary>
    public UnionFind Families { get; }

    private void CompareAll((ulong[] Keys, int[] Texts) table, int largest, CancellationToken cancellationToken)
    {
        foreach (var (first, second) in Buckets.Pairs(table.Keys, table.Texts, largest))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsWorthComparing(first, second))
            {
                Compare(first, second);
            }
        }
    }

    /// <summary>Not of one family already, not compared, and not both of those that have been compared in vain with very many.</summary>
    private bool IsWorthComparing(int first, int second) =>
        first != second
        && Math.Max(inVain[first], inVain[second]) < MostInVain
        && Families.Find(first) != Families.Find(second)
        && texts.GroupOf(first) == texts.GroupOf(second)
        && compared.Add((first, second));

    private void Compare(int first, int second)
    {
        var overlap = Overlap.Of(texts.PassagesOf(first), texts.PassagesOf(second), _ => 1);
        if (overlap.IsResemblance)
        {
            Families.Join(first, second);
        }

        if (overlap.Score(options.Caution) >= options.Threshold)
        {
            Pairs.Add((first, second));
        }
        else if (!overlap.IsResemblance)
        {
            inVain[first]++;
            inVain[second]++;
        }
    }

    private (ulong[] Keys, int[] Texts) Sketched(int band)
    {
        var keys = new ulong[texts.Count];
        for (var text = 0; text < keys.Length; text++)
        {
            keys[text] = MinHash.Key(texts.PassagesOf(text), band, texts.GroupOf(text));
        }

        return Sorted(keys, [.. Enumerable.Range(0, keys.Length)]);
    }

    private static (ulong[] Keys, int[] Texts) Sorted(ulong[] keys, int[] texts)
    {
        Array.Sort(keys, texts);
        return (keys, texts);
    }

    private (ulong[] Keys, int[] Texts) Picked()
    {
        var count = 0;
        for (var text = 0; text < texts.Count; text++)
        {
            count += texts.PickedOf(text).Length;
        }

        var (keys, found, next) = (new ulong[count], new int[count], 0);
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var passage in texts.PickedOf(text))
            {
                (keys[next], found[next]) = (Mixing.Add((ulong)texts.GroupOf(text), passage), text);
                next++;
            }
        }

        return Sorted(keys, found);
    }
}
