using System.Runtime.InteropServices;

namespace Verification.Scoring;

/// <summary>What reaches a claim from others if the claims of one alternatives set are taken not to contradict each other; for one claim after another.</summary>
internal sealed class AlternativeInflows(ClaimRelations relations)
{
    private readonly BestProducts supporting = new(relations);
    private readonly BestProducts refuting = new(relations);
    private readonly List<Inflow> inflows = [];

    /// <summary>All that reaches a claim, until the next claim is asked for.</summary>
    /// <param name="claim">The claim reached.</param>
    /// <param name="withoutSet">The set.</param>
    public ReadOnlySpan<Inflow> Into(int claim, int withoutSet)
    {
        inflows.Clear();
        if (relations.HasLinks(claim, withoutSet))
        {
            supporting.Find(ClaimRelations.State(claim, Direction.Supports), withoutSet);
            refuting.Find(ClaimRelations.State(claim, Direction.Refutes), withoutSet);
            foreach (var state in supporting.Reaching)
            {
                Take(claim, state);
            }

            foreach (var state in refuting.Reaching)
            {
                if (supporting.From(state) == 0)
                {
                    Take(claim, state);
                }
            }
        }

        return CollectionsMarshal.AsSpan(inflows);
    }

    private void Take(int claim, int state)
    {
        if (state / 2 != claim && Inflow.Along(state, supporting.From(state), refuting.From(state)) is { } inflow)
        {
            inflows.Add(inflow);
        }
    }
}
