using System.Runtime.InteropServices;

namespace Verification.Scoring;

/// <summary>
/// Finds what reaches a claim, one claim after another. A weight bears on another claim by the best product of strengths over all paths; where it
/// would both support and refute, the greater product counts, and neither if they are equal.
/// </summary>
internal sealed class Inflows(ClaimRelations relations)
{
    private readonly BestProducts supporting = new(relations);
    private readonly BestProducts refuting = new(relations);
    private readonly List<int> reaching = [];
    private readonly List<Inflow> inflows = [];

    /// <summary>All that reaches a claim from others, until the next claim is asked for.</summary>
    /// <param name="claim">The claim reached.</param>
    /// <param name="withoutSet">An alternatives set whose claims are taken not to contradict each other, or <see cref="CaseIndex.None"/>.</param>
    public ReadOnlySpan<Inflow> Into(int claim, int withoutSet = CaseIndex.None)
    {
        inflows.Clear();
        if (!relations.HasLinks(claim, withoutSet))
        {
            return [];
        }

        supporting.Find(ClaimRelations.State(claim, Direction.Supports), withoutSet);
        refuting.Find(ClaimRelations.State(claim, Direction.Refutes), withoutSet);
        foreach (var state in Reaching())
        {
            var (supports, refutes) = (supporting.From(state), refuting.From(state));
            if (state / 2 != claim && Math.Abs(supports - refutes) > ScoringOptions.Tolerance)
            {
                var to = supports > refutes ? Direction.Supports : Direction.Refutes;
                inflows.Add(new(state / 2, ClaimRelations.DirectionOf(state), to, Math.Max(supports, refutes)));
            }
        }

        return CollectionsMarshal.AsSpan(inflows);
    }

    /// <summary>The states that reach the claim one way or the other, in order.</summary>
    private List<int> Reaching()
    {
        reaching.Clear();
        reaching.AddRange(supporting.Reaching);
        foreach (var state in refuting.Reaching)
        {
            if (supporting.From(state) == 0)
            {
                reaching.Add(state);
            }
        }

        reaching.Sort();
        return reaching;
    }
}
