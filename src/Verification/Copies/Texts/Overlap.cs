namespace Verification.Copies;

/// <summary>How many passages two texts share, which is how much of the shorter stands in the longer, and how alike they are (Broder 1997).</summary>
/// <param name="Shared">How many both have; less than that where some count in part.</param>
/// <param name="Shorter">How many the shorter has.</param>
/// <param name="Longer">How many the longer has.</param>
internal readonly record struct Overlap(double Shared, int Shorter, int Longer)
{
    private const int MuchLonger = 16;

    /// <summary>Whether the texts are as good as one: both have half of all their passages or more.</summary>
    public bool IsResemblance => 2 * Shared >= Shorter + Longer - Shared;

    /// <summary>What two texts share.</summary>
    /// <param name="first">The different passages of one, in ascending order.</param>
    /// <param name="second">Those of the other.</param>
    /// <param name="weight">How much a passage counts.</param>
    public static Overlap Of(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, Func<ulong, double> weight)
    {
        if (first.Length > second.Length)
        {
            return Of(second, first, weight);
        }

        var shared = second.Length / MuchLonger > first.Length ? Sought(first, second, weight) : Merged(first, second, weight);
        return new(shared, first.Length, second.Length);
    }

    /// <summary>How much that proves.</summary>
    /// <param name="caution">How many passages are taken for unseen and different.</param>
    public double Score(double caution) => Shared / (Shorter + caution);

    private static double Merged(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, Func<ulong, double> weight)
    {
        var (shared, i, j) = (0.0, 0, 0);
        while (i < first.Length && j < second.Length)
        {
            if (first[i] == second[j])
            {
                shared += weight(first[i]);
            }

            var (passage, other) = (first[i], second[j]);
            i += passage <= other ? 1 : 0;
            j += other <= passage ? 1 : 0;
        }

        return shared;
    }

    private static double Sought(ReadOnlySpan<ulong> shorter, ReadOnlySpan<ulong> longer, Func<ulong, double> weight)
    {
        var shared = 0.0;
        foreach (var passage in shorter)
        {
            shared += longer.BinarySearch(passage) >= 0 ? weight(passage) : 0;
        }

        return shared;
    }
}
