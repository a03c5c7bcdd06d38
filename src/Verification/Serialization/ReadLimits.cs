namespace Verification.Serialization;

/// <summary>How much a reader takes on before it gives up.</summary>
public sealed record ReadLimits
{
    /// <summary>The defaults.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>The largest file that is read, in bytes; 512 MiB unless said otherwise, at most 2,147,483,591.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1 or above what an array can hold.</exception>
    public int MaxBytes
    {
        get;
        init => field = (int)Guard.InRange(value, 1, Array.MaxLength, nameof(MaxBytes));
    } = 512 * 1024 * 1024;

    /// <summary>How deeply arrays and objects may be nested; 64 unless said otherwise, at most 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1 or above 1,000.</exception>
    public int MaxDepth
    {
        get;
        init => field = (int)Guard.InRange(value, 1, 1000, nameof(MaxDepth));
    } = 64;

    /// <summary>How many problems are listed before reading stops; 10,000 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxProblems
    {
        get;
        init => field = (int)Guard.InRange(value, 1, int.MaxValue, nameof(MaxProblems));
    } = 10_000;
}
