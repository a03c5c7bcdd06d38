namespace Verification.TruthDiscovery;

/// <summary>
/// Numbers rounded so that sums of them are exact, and hence the same in whatever order they are added. What a model cannot
/// tell apart (two classes that were voted for alike) then stays equal, to the last bit, whatever items, sources and classes are
/// called; else a rounding error may decide, since the iterations drive such classes apart.
/// </summary>
internal static class Grid
{
    /// <summary>Sums below a million are exact: 20 bits before the point and 32 behind it.</summary>
    private const double Lines = 1L << 32;

    public static double Snap(double number) => Math.Round(number * Lines) / Lines;
}
