namespace Verification.Copies;

/// <summary>
/// In how many families of texts a passage stands: its document frequency in the case. A story that is run forty times is one family; a phrase that
/// turns up in forty stories is a phrase. A source’s same words on several claims are one family too.
/// </summary>
internal sealed class PassageFrequency
{
    private const long LeastCells = 1 << 10;
    private const long MostCells = 1 << 26;

    private readonly byte[] counts;
    private readonly int commonIn;

    public PassageFrequency(TextIndex texts, UnionFind families, CopyOptions options)
    {
        commonIn = options.CommonIn;
        JoinAcrossClaims(texts, families);
        var passages = 0L;
        var byFamily = new int[texts.Count];
        for (var text = 0; text < texts.Count; text++)
        {
            passages += texts.PassagesOf(text).Length;
            byFamily[text] = families.Find(text);
        }

        counts = new byte[(int)Math.Clamp(System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)(2 * passages)), LeastCells, MostCells)];
        int[] ordered = [.. Enumerable.Range(0, texts.Count)];
        Array.Sort(byFamily, ordered);
        Count(texts, byFamily, ordered);
    }

    /// <summary>
    /// How much a passage counts: in full up to a number of families, beyond it for so many parts of their number. Different passages may be
    /// counted as one where there are very many; that can only make them count for less.
    /// </summary>
    public double Weight(ulong passage) => Math.Min(1, (double)commonIn / Math.Max((byte)1, counts[Cell(passage)]));

    private int Cell(ulong passage) => (int)(passage & (ulong)(counts.Length - 1));

    private static void JoinAcrossClaims(TextIndex texts, UnionFind families)
    {
        var first = new Dictionary<(int Source, ulong Whole), int>();
        for (var item = 0; item < texts.Items.Count; item++)
        {
            if (texts.TextOf(item) is >= 0 and var text && !first.TryAdd((texts.Items.SourceOf(item), texts.WholeOf(text)), text))
            {
                families.Join(text, first[(texts.Items.SourceOf(item), texts.WholeOf(text))]);
            }
        }
    }

    private void Count(TextIndex texts, int[] byFamily, int[] ordered)
    {
        var seen = new HashSet<int>();
        for (var i = 0; i < ordered.Length; i++)
        {
            if (i == 0 || byFamily[i] != byFamily[i - 1])
            {
                seen.Clear();
            }

            var isAlone = seen.Count == 0 && (i + 1 == ordered.Length || byFamily[i + 1] != byFamily[i]);
            foreach (var passage in texts.PassagesOf(ordered[i]))
            {
                var cell = Cell(passage);
                if (counts[cell] < byte.MaxValue && (isAlone || seen.Add(cell)))
                {
                    counts[cell]++;
                }
            }
        }
    }
}
