namespace Verification.Benchmarks;

/// <summary>Numbers that look random, each the same on every machine.</summary>
internal static class Scattered
{
    /// <summary>A number from 0 to below 1 that a counter stands for: its bits, stirred as SplitMix64 does (G. L. Steele and others, 2014).</summary>
    public static double Uniform(ulong counter)
    {
        var bits = counter * 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return ((bits ^ (bits >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
