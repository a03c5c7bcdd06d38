using System.Collections.Concurrent;
using Verification.Evidence;

namespace Verification.Scoring;

/// <summary>
/// Finds what the evidence of each claim bears on. A weight bears on another claim by the best product of strengths over all paths; where it would both
/// support and refute, the greater product counts, and neither if they are equal.
/// </summary>
/// <remarks>
/// For every link there is one that leads back, with the sides exchanged and the same strength: if support of one claim supports another, refutation
/// of the other refutes the one. So the search for all that refutes a claim finds all that its support reaches, and one search does for all that a side
/// of a claim bears on. Only sides with evidence are searched from.
/// </remarks>
internal sealed class Propagation
{
    private const int Stretch = 64;

    private readonly ClaimRelations relations;
    private readonly int[] weights;
    private readonly Extent extent;
    private readonly CancellationToken cancellationToken;
    private readonly ConcurrentBag<BestProducts> idle = [];

    private Propagation(CaseIndex index, ClaimRelations relations, int[] carried, Extent extent, CancellationToken cancellationToken)
    {
        this.relations = relations;
        this.extent = extent;
        this.cancellationToken = cancellationToken;
        weights = WeightsOf(index, carried);
    }

    /// <summary>What reaches each claim from those with evidence.</summary>
    /// <param name="index">The case.</param>
    /// <param name="relations">Its links.</param>
    /// <param name="carried">How many roots each item carries.</param>
    /// <param name="extent">What is counted: a weight for each claim it bears on, and each link that is followed.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="LimitExceededException">It is too much.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Inflows Follow(
        CaseIndex index,
        ClaimRelations relations,
        int[] carried,
        Extent extent,
        CancellationToken cancellationToken
    )
    {
        if (relations.IsEmpty)
        {
            return new([], index.Claims.Length);
        }

        var propagation = new Propagation(index, relations, carried, extent, cancellationToken);
        var outflows = new List<(int, Inflow)>[(index.Claims.Length + Stretch - 1) / Stretch];
        Stretches.For(
            index.Claims.Length,
            Stretch,
            (start, end) => outflows[start / Stretch] = propagation.From(start, end),
            cancellationToken
        );
        extent.Check();
        return new(outflows, index.Claims.Length);
    }

    /// <summary>What the claims from one position up to another bear on, claim by claim.</summary>
    private List<(int To, Inflow Inflow)> From(int start, int end)
    {
        var found = new List<(int, Inflow)>();
        var search = idle.TryTake(out var one) ? one : new(relations);
        for (var state = 2 * start; state < 2 * end && !extent.IsExceeded; state++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (weights[state] > 0 && relations.HasLinks(state / 2, CaseIndex.None))
            {
                From(state, search, found);
            }
        }

        idle.Add(search);
        return found;
    }

    private void From(int state, BestProducts search, List<(int To, Inflow Inflow)> found)
    {
        var before = found.Count;
        var followed = 0L;
        search.Find(ClaimRelations.Opposite(state), CaseIndex.None);
        foreach (var reached in search.Reaching)
        {
            followed += relations.LinksInto(reached);
            var (claim, isSupport) = (reached / 2, ClaimRelations.DirectionOf(reached) == Direction.Supports);
            var (supporting, refuting) = (
                search.From(ClaimRelations.State(claim, Direction.Refutes)),
                search.From(ClaimRelations.State(claim, Direction.Supports))
            );
            var isFirst = isSupport || refuting == 0;
            if (isFirst && claim != state / 2 && Inflow.Along(state, supporting, refuting) is { } inflow)
            {
                found.Add((claim, inflow));
            }
        }

        extent.Add((long)weights[state] * (found.Count - before), followed);
    }

    /// <summary>The weights on each claim, in each direction; a silent item may weigh in either.</summary>
    private static int[] WeightsOf(CaseIndex index, int[] carried)
    {
        var counts = new int[2 * index.Claims.Length];
        for (var item = 0; item < carried.Length; item++)
        {
            var stance = index.Items[item].Stance;
            if (stance is Stance.Supports or Stance.Silent)
            {
                counts[ClaimRelations.State(index.ClaimOf[item], Direction.Supports)] += carried[item];
            }

            if (stance is Stance.Refutes or Stance.Silent)
            {
                counts[ClaimRelations.State(index.ClaimOf[item], Direction.Refutes)] += carried[item];
            }
        }

        return counts;
    }
}
