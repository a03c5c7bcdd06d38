namespace Verification.Scoring;

/// <summary>What weighs for and against a claim.</summary>
internal sealed record Balance(Side Supports, Side Refutes)
{
    public Side this[Direction direction] => direction == Direction.Supports ? Supports : Refutes;
}

/// <summary>What the rules of grading ask of one side of a claim.</summary>
/// <param name="Total">Its weight.</param>
/// <param name="LogRatio">The sum of the logarithms of its affiliations’ likelihood ratios.</param>
/// <param name="Strongest">The weight of its heaviest affiliation.</param>
/// <param name="Groups">How many of its affiliations count as independent groups.</param>
/// <param name="Channels">Through how many publications or sources its weights came.</param>
internal readonly record struct SideFigures(double Total, double LogRatio, double Strongest, int Groups, int Channels);

/// <summary>One side of a claim: its affiliations, heaviest first.</summary>
internal sealed class Side
{
    private readonly double groupWeight;
    private readonly int[] channels;
    private readonly int[] holders;

    public Side(Affiliation[] affiliations, double groupWeight)
    {
        this.groupWeight = groupWeight;
        Affiliations = affiliations;
        (channels, holders) = Hold(affiliations);
        double total = 0,
            logRatio = 0;
        var groups = 0;
        foreach (var affiliation in affiliations)
        {
            total += affiliation.Weight;
            logRatio += LogRatio(affiliation);
            groups += IsIndependent(affiliation) ? 1 : 0;
        }

        Figures = new(total, logRatio, affiliations.Length > 0 ? affiliations[0].Weight : 0, groups, channels.Length);
    }

    public Affiliation[] Affiliations { get; }

    public SideFigures Figures { get; }

    /// <summary>The publications or sources through which its weights came, in order.</summary>
    public ReadOnlySpan<int> Channels => channels;

    /// <summary>Whether an affiliation weighs enough to count as an independent group.</summary>
    public bool IsIndependent(Affiliation affiliation) => Comparison.AtLeast(affiliation.Weight, groupWeight);

    /// <summary>The figures without some of the affiliations, given by ascending position.</summary>
    public SideFigures Without(ReadOnlySpan<int> removed)
    {
        if (removed.IsEmpty || removed.Length == Affiliations.Length)
        {
            return removed.IsEmpty ? Figures : default;
        }

        var (total, logRatio, _, groups, _) = Figures;
        var strongest = 0;
        foreach (var position in removed)
        {
            var affiliation = Affiliations[position];
            total -= affiliation.Weight;
            logRatio -= LogRatio(affiliation);
            groups -= IsIndependent(affiliation) ? 1 : 0;
            strongest += position == strongest ? 1 : 0;
        }

        return new(Math.Max(total, 0), Math.Max(logRatio, 0), Affiliations[strongest].Weight, groups, channels.Length - Lost(removed));
    }

    /// <summary>How many channels go with some of the affiliations.</summary>
    private int Lost(ReadOnlySpan<int> removed)
    {
        Span<int> left = holders.Length <= 64 ? stackalloc int[holders.Length] : new int[holders.Length];
        holders.CopyTo(left);
        var lost = 0;
        foreach (var position in removed)
        {
            foreach (var channel in Affiliations[position].Channels)
            {
                lost += --left[Array.BinarySearch(channels, channel)] == 0 ? 1 : 0;
            }
        }

        return lost;
    }

    /// <summary>The channels of affiliations, each once and in order, and how many affiliations each holds.</summary>
    private static (int[] Channels, int[] Holders) Hold(Affiliation[] affiliations)
    {
        var count = 0;
        foreach (var affiliation in affiliations)
        {
            count += affiliation.Channels.Length;
        }

        var all = new int[count];
        var next = 0;
        foreach (var affiliation in affiliations)
        {
            affiliation.Channels.CopyTo(all, next);
            next += affiliation.Channels.Length;
        }

        Array.Sort(all);
        return Distinct(all);
    }

    private static (int[] Values, int[] Counts) Distinct(int[] sorted)
    {
        var counts = new int[sorted.Length];
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            count += i > 0 && sorted[i] == sorted[i - 1] ? 0 : 1;
            sorted[count - 1] = sorted[i];
            counts[count - 1]++;
        }

        return count == sorted.Length ? (sorted, counts) : (sorted[..count], counts[..count]);
    }

    private static double LogRatio(Affiliation affiliation) => Math.Log(1 + affiliation.Weight);
}
