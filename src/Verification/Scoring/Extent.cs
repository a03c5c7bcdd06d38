namespace Verification.Scoring;

/// <summary>Counts what a case comes to while it is laid out, and ends that where it is too much.</summary>
internal sealed class Extent(Limits limits)
{
    private long weights;
    private long paths;

    /// <summary>Whether a limit is exceeded.</summary>
    public bool IsExceeded => Interlocked.Read(ref weights) > limits.MaxWeights || Interlocked.Read(ref paths) > limits.MaxPaths;

    /// <summary>Whether so much more would be too much.</summary>
    public bool WouldExceed(double moreWeights, double morePaths) =>
        weights + moreWeights > limits.MaxWeights || paths + morePaths > limits.MaxPaths;

    /// <summary>Counts weights and the links that were followed to them; from several threads at once.</summary>
    public void Add(long moreWeights, long morePaths)
    {
        Interlocked.Add(ref weights, moreWeights);
        Interlocked.Add(ref paths, morePaths);
    }

    /// <exception cref="LimitExceededException">A limit is exceeded.</exception>
    public void Check()
    {
        if (weights > limits.MaxWeights)
        {
            throw new LimitExceededException(nameof(Limits.MaxWeights), limits.MaxWeights, "weights of copies and related claims");
        }

        if (paths > limits.MaxPaths)
        {
            throw new LimitExceededException(nameof(Limits.MaxPaths), limits.MaxPaths, "links to follow between items or claims");
        }
    }
}
