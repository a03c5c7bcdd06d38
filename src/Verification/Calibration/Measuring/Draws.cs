namespace Verification.Calibration;

/// <summary>Numbers that look random and are the same everywhere: SplitMix64 (Steele, Lea &amp; Flood 2014).</summary>
internal struct Draws(ulong seed)
{
    private ulong state = Mixed(seed + Increment);

    private const ulong Increment = 0x9E3779B97F4A7C15;

    /// <summary>A number from 0 to below a bound, as good as evenly.</summary>
    public int Below(int bound)
    {
        state += Increment;
        return (int)Math.BigMul(Mixed(state), (ulong)bound, out _);
    }

    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
