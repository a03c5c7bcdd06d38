namespace Verification.Copies;

/// <summary>Reads quotes one after the other, in the same memory.</summary>
/// <param name="leastPassages">How many different passages a text must have to be of use.</param>
internal sealed class TextReader(int leastPassages)
{
    private readonly List<Word> words = [];
    private readonly List<(ulong Hash, int First, int Last)> found = [];
    private readonly List<ulong> inOrder = [];
    private readonly List<uint> picked = [];
    private ulong[] different = [];

    /// <summary>A number for the words of the text that was read last.</summary>
    public ulong Whole { get; private set; }

    /// <summary>Reads a quote; false if it has too few passages.</summary>
    public bool Read(string quote)
    {
        words.Clear();
        found.Clear();
        inOrder.Clear();
        Words.Find(quote, words);
        Copies.Passages.Find(words, found);
        foreach (var (hash, _, _) in found)
        {
            inOrder.Add(hash);
        }

        different = Different();
        Whole = words.Aggregate(0UL, (sum, word) => Mixing.Add(sum, word.Hash));
        return different.Length >= leastPassages;
    }

    /// <summary>The different passages of the text that was read last, in ascending order.</summary>
    public ulong[] Passages() => different;

    /// <summary>What is picked of the text that was read last.</summary>
    public uint[] Picked()
    {
        picked.Clear();
        Winnowing.Pick(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(inOrder), picked);
        return [.. picked];
    }

    private ulong[] Different()
    {
        var sorted = inOrder.ToArray();
        Array.Sort(sorted);
        var count = 0;
        foreach (var passage in sorted)
        {
            if (count == 0 || sorted[count - 1] != passage)
            {
                sorted[count++] = passage;
            }
        }

        return count == sorted.Length ? sorted : sorted[..count];
    }
}
