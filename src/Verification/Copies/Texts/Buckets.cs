namespace Verification.Copies;

/// <summary>Texts that have a key in common: likely to share much, and so to be compared.</summary>
internal static class Buckets
{
    private const int Neighbours = 8;

    /// <summary>
    /// The pairs to compare: each text with the first eight of its bucket and the eight before it, so that the work grows with the texts, however
    /// many have one key.
    /// </summary>
    /// <param name="keys">A key for each text, in ascending order.</param>
    /// <param name="texts">The texts, in the order of the keys; those of one key are put in their own order.</param>
    /// <param name="largest">How many texts a bucket may have to be looked at.</param>
    public static IEnumerable<(int First, int Second)> Pairs(ulong[] keys, int[] texts, int largest)
    {
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start is var size && size > 1 && size <= largest)
            {
                Array.Sort(texts, start, size);
                foreach (var (first, second) in Neighbouring(size))
                {
                    yield return (texts[start + first], texts[start + second]);
                }
            }
        }
    }

    private static IEnumerable<(int First, int Second)> Neighbouring(int size)
    {
        for (var second = 1; second < size; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (first == Neighbours)
                {
                    first = Math.Max(first, second - Neighbours);
                }

                yield return (first, second);
            }
        }
    }
}
