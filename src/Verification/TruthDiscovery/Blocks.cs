namespace Verification.TruthDiscovery;

/// <summary>Work on ranges of items or sources, on every core. No figure depends on how the ranges are cut.</summary>
internal static class Blocks
{
    private const int AssertionsPerBlock = 1 << 15;

    /// <summary>Does something for consecutive ranges that together hold everything once.</summary>
    /// <param name="starts">For each element, where its assertions start; then their number. Ranges hold about equally many.</param>
    /// <param name="work">Gets the first element of a range, and the one past its last. It may write to these elements alone.</param>
    public static void For(ReadOnlySpan<int> starts, Action<int, int> work)
    {
        var count = starts.Length - 1;
        if (starts[count] <= AssertionsPerBlock)
        {
            work(0, count);
            return;
        }

        var cuts = Cuts(starts);
        Parallel.For(0, cuts.Count - 1, block => work(cuts[block], cuts[block + 1]));
    }

    private static List<int> Cuts(ReadOnlySpan<int> starts)
    {
        var count = starts.Length - 1;
        var cuts = new List<int> { 0 };
        while (starts[count] - starts[cuts[^1]] > AssertionsPerBlock)
        {
            var cut = starts.BinarySearch(starts[cuts[^1]] + AssertionsPerBlock);
            cuts.Add(Math.Min(count, cut < 0 ? ~cut : cut));
        }

        if (cuts[^1] < count)
        {
            cuts.Add(count);
        }

        return cuts;
    }
}
