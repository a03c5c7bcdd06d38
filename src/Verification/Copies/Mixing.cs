namespace Verification.Copies;

/// <summary>Hashing that is the same on every machine. Keys are numbers that were mixed; nothing here is secret or random.</summary>
internal static class Mixing
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>Stirs the bits of a number: the finaliser of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    public static ulong Stir(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>The number that a sequence which stood at <paramref name="sum"/> comes to with one more element.</summary>
    public static ulong Add(ulong sum, ulong element) => Stir(sum + Golden + (element * 2) + 1);

    /// <summary>A number of a fixed sequence: that of SplitMix64 started at 0.</summary>
    public static ulong Constant(int position) => Stir(Golden * (ulong)(position + 1));
}
