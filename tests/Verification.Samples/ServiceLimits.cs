namespace Verification.Samples;

/// <summary>What the service takes on before it says no. Whoever sends a case is a stranger.</summary>
/// <param name="MaxBytes">The largest case, in bytes.</param>
/// <param name="MaxTime">How long one case may take, from its first byte to the last of its answer.</param>
public sealed record ServiceLimits(int MaxBytes, TimeSpan MaxTime)
{
    /// <summary>1 MiB, some thousand items of evidence, and ten seconds.</summary>
    public static ServiceLimits Default { get; } = new(1 << 20, TimeSpan.FromSeconds(10));

    /// <summary>
    /// The same for the reader and the engine of the library: no more problems are listed than a person can use, and a case may come to one
    /// weight for each byte of the largest file.
    /// </summary>
    public Limits OfLibrary =>
        new()
        {
            MaxBytes = MaxBytes,
            MaxProblems = 100,
            MaxWeights = MaxBytes,
            MaxPaths = 10 * MaxBytes,
        };
}
