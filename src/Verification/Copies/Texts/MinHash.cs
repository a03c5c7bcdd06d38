namespace Verification.Copies;

/// <summary>
/// Sketches by which texts that share much are found without comparing all with all (min-wise hashing; Broder 1997). In each of 16 bands of two
/// minima, texts of resemblance R agree with probability R²; texts of resemblance ½ agree in one or another with probability 0.99.
/// </summary>
internal static class MinHash
{
    /// <summary>How many bands there are.</summary>
    public const int Bands = 16;

    /// <summary>What texts of a group that agree in a band have in common: the least values of two hash functions over their passages.</summary>
    /// <remarks>The functions are multiply-shift with fixed constants (Dietzfelbinger, Hagerup, Katajainen and Penttonen 1997).</remarks>
    public static ulong Key(ReadOnlySpan<ulong> passages, int band, int group)
    {
        var (firstFactor, secondFactor) = (Mixing.Constant(4 * band) | 1, Mixing.Constant((4 * band) + 1) | 1);
        var (firstOffset, secondOffset) = (Mixing.Constant((4 * band) + 2), Mixing.Constant((4 * band) + 3));
        var (first, second) = (ulong.MaxValue, ulong.MaxValue);
        foreach (var passage in passages)
        {
            first = Math.Min(first, (passage * firstFactor) + firstOffset);
            second = Math.Min(second, (passage * secondFactor) + secondOffset);
        }

        return Mixing.Add(Mixing.Add((ulong)group, first), second);
    }
}
