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
            Take(claim, supporting.Reaching, from => true);
            Take(claim, refuting.Reaching, from => supporting.From(from) == 0);
        }

        return CollectionsMarshal.AsSpan(inflows);
    }

    private void Take(int claim, ReadOnlySpan<int> reaching, Func<int, bool> isNew)
    {
        foreach (var state in reaching)
        {
            if (state / 2 != claim && isNew(state) && Inflow.Along(state, supporting.From(state), refuting.From(state)) is { } inflow)
            {
                inflows.Add(inflow);
            }
        }
    }
}
