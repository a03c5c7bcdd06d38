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
    private readonly Dictionary<int, int> affiliationsOfChannel = [];
    private readonly Dictionary<int, int> lost = [];

    public Side(Affiliation[] affiliations, double groupWeight)
    {
        this.groupWeight = groupWeight;
        Affiliations = affiliations;
        foreach (var channel in affiliations.SelectMany(affiliation => affiliation.Channels))
        {
            affiliationsOfChannel[channel] = affiliationsOfChannel.GetValueOrDefault(channel) + 1;
        }

        Figures = new(
            affiliations.Sum(affiliation => affiliation.Weight),
            affiliations.Sum(LogRatio),
            affiliations.Length > 0 ? affiliations[0].Weight : 0,
            affiliations.Count(IsIndependent),
            affiliationsOfChannel.Count
        );
    }

    public IReadOnlyList<Affiliation> Affiliations { get; }

    public SideFigures Figures { get; }

    public IEnumerable<int> Channels => affiliationsOfChannel.Keys;

    /// <summary>Whether an affiliation weighs enough to count as an independent group.</summary>
    public bool IsIndependent(Affiliation affiliation) => Comparison.AtLeast(affiliation.Weight, groupWeight);

    /// <summary>The figures without some of the affiliations, given by ascending position.</summary>
    public SideFigures Without(ReadOnlySpan<int> removed)
    {
        if (removed.IsEmpty)
        {
            return Figures;
        }

        var (total, logRatio, _, groups, channels) = Figures;
        var strongest = 0;
        lost.Clear();
        foreach (var position in removed)
        {
            var affiliation = Affiliations[position];
            total -= affiliation.Weight;
            logRatio -= LogRatio(affiliation);
            groups -= IsIndependent(affiliation) ? 1 : 0;
            strongest += position == strongest ? 1 : 0;
            foreach (var channel in affiliation.Channels)
            {
                lost[channel] = lost.GetValueOrDefault(channel) + 1;
                channels -= lost[channel] == affiliationsOfChannel[channel] ? 1 : 0;
            }
        }

        return removed.Length == Affiliations.Count
            ? default
            : new(Math.Max(total, 0), Math.Max(logRatio, 0), Affiliations[strongest].Weight, groups, channels);
    }

    private static double LogRatio(Affiliation affiliation) => Math.Log(1 + affiliation.Weight);
}
