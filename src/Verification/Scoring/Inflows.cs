namespace Verification.Scoring;

/// <summary>What reaches a claim from another: weights of one direction there, in this direction here, times the factor.</summary>
internal readonly record struct Inflow(int Claim, Direction From, Direction To, double Factor)
{
    /// <summary>What comes from a state, by the greater of two products; null if they are equal.</summary>
    public static Inflow? Along(int from, double supporting, double refuting) =>
        Math.Abs(supporting - refuting) <= ScoringOptions.Tolerance ? null
        : supporting > refuting ? new(from / 2, ClaimRelations.DirectionOf(from), Direction.Supports, supporting)
        : new(from / 2, ClaimRelations.DirectionOf(from), Direction.Refutes, refuting);
}

/// <summary>What reaches each claim from others.</summary>
internal sealed class Inflows
{
    private readonly Inflow[] inflows;
    private readonly int[] starts;

    /// <summary>Puts what each claim gives to others in the order of those that get it.</summary>
    /// <param name="outflows">Whom a claim reaches, and how; claim by claim.</param>
    /// <param name="claims">How many claims there are.</param>
    public Inflows(IReadOnlyCollection<List<(int To, Inflow Inflow)>> outflows, int claims)
    {
        starts = new int[claims + 1];
        foreach (var (to, _) in outflows.SelectMany(some => some))
        {
            starts[to + 1]++;
        }

        for (var claim = 0; claim < claims; claim++)
        {
            starts[claim + 1] += starts[claim];
        }

        inflows = new Inflow[starts[^1]];
        var next = starts.AsSpan(0, claims).ToArray();
        foreach (var (to, inflow) in outflows.SelectMany(some => some))
        {
            inflows[next[to]++] = inflow;
        }
    }

    /// <summary>All that reaches a claim from others.</summary>
    public ReadOnlySpan<Inflow> Into(int claim) => inflows.AsSpan(starts[claim], starts[claim + 1] - starts[claim]);
}
