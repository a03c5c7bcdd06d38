namespace Verification.Scoring;

/// <summary>Work on stretches of claims or items, on every core. No figure depends on how they are cut.</summary>
internal static class Stretches
{
    /// <summary>Does something for consecutive stretches that together hold every position once.</summary>
    /// <param name="count">How many positions there are.</param>
    /// <param name="size">How many a stretch holds; no more are done on the thread that asks.</param>
    /// <param name="work">Gets the first position of a stretch, and the one past its last. It may write to these positions alone.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static void For(int count, int size, Action<int, int> work, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (count == 0)
        {
            return;
        }

        if (count <= size)
        {
            work(0, count);
            return;
        }

        Parallel.For(
            0,
            (count + size - 1) / size,
            new ParallelOptions { CancellationToken = cancellationToken },
            stretch => work(stretch * size, Math.Min((stretch + 1) * size, count))
        );
    }
}
