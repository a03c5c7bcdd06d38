using Verification.Claims;

namespace Verification.Scoring;

/// <summary>What reaches a claim from another: weights of one direction there, in this direction here, times the factor.</summary>
internal readonly record struct Inflow(int Claim, Direction From, Direction To, double Factor);

/// <summary>
/// How weights travel from claim to claim. A weight bears on another claim by the best product of strengths over all paths; where it would
/// both support and refute, the greater product counts, and neither if they are equal.
/// </summary>
internal sealed class ClaimRelations
{
    private readonly CaseIndex index;
    private readonly ILookup<int, (int From, double Strength)> into;
    private readonly int[][] members;

    private ClaimRelations(CaseIndex index)
    {
        this.index = index;
        into = index.Case.Relations.SelectMany(Links).ToLookup(link => link.To, link => (link.From, link.Strength));
        members = [.. index.Case.Alternatives.Select(set => set.Claims.Select(id => index.ClaimPositions[id]).ToArray())];
    }

    public static ClaimRelations Of(CaseIndex index) => new(index);

    /// <summary>All that reaches a claim from others.</summary>
    /// <param name="claim">The claim reached.</param>
    /// <param name="withoutSet">An alternatives set whose claims are taken not to contradict each other, or <see cref="CaseIndex.None"/>.</param>
    public List<Inflow> Into(int claim, int withoutSet = CaseIndex.None)
    {
        var inflows = new List<Inflow>();
        if (!HasLinks(claim, withoutSet))
        {
            return inflows;
        }

        var supporting = BestProducts(State(claim, Direction.Supports), withoutSet);
        var refuting = BestProducts(State(claim, Direction.Refutes), withoutSet);
        foreach (var state in supporting.Keys.Union(refuting.Keys).Where(state => state / 2 != claim).Order())
        {
            var advantage = supporting.GetValueOrDefault(state) - refuting.GetValueOrDefault(state);
            if (Math.Abs(advantage) > ScoringOptions.Tolerance)
            {
                var (to, factor) = advantage > 0 ? (Direction.Supports, supporting[state]) : (Direction.Refutes, refuting[state]);
                inflows.Add(new(state / 2, DirectionOf(state), to, factor));
            }
        }

        return inflows;
    }

    private bool HasLinks(int claim, int withoutSet) =>
        into.Contains(State(claim, Direction.Supports))
        || into.Contains(State(claim, Direction.Refutes))
        || (index.SetOfClaim[claim] != CaseIndex.None && index.SetOfClaim[claim] != withoutSet);

    /// <summary>The best product of strengths from every state to the one given: Dijkstra’s search, backwards, strongest first.</summary>
    private Dictionary<int, double> BestProducts(int target, int withoutSet)
    {
        var best = new Dictionary<int, double>();
        var open = new PriorityQueue<int, double>();
        open.Enqueue(target, -1);
        while (open.TryDequeue(out var state, out var negated))
        {
            if (!best.TryAdd(state, -negated))
            {
                continue;
            }

            foreach (var (from, strength) in into[state])
            {
                Offer(from, strength);
            }

            if (
                DirectionOf(state) == Direction.Refutes
                && index.SetOfClaim[state / 2] is var set and not CaseIndex.None
                && set != withoutSet
            )
            {
                foreach (var other in members[set])
                {
                    if (other != state / 2)
                    {
                        Offer(State(other, Direction.Supports), 1);
                    }
                }
            }

            void Offer(int from, double strength)
            {
                if (strength > 0 && !best.ContainsKey(from))
                {
                    open.Enqueue(from, negated * strength);
                }
            }
        }

        return best;
    }

    private IEnumerable<(int From, int To, double Strength)> Links(ClaimRelation relation)
    {
        var from = Position(relation.From);
        var to = Position(relation.To);
        return relation.Kind switch
        {
            RelationKind.Entails => [Keeping(from, to, Direction.Supports), Keeping(to, from, Direction.Refutes)],
            RelationKind.Equivalent =>
            [
                Keeping(from, to, Direction.Supports),
                Keeping(to, from, Direction.Supports),
                Keeping(from, to, Direction.Refutes),
                Keeping(to, from, Direction.Refutes),
            ],
            RelationKind.Contradicts => [Opposing(from, to), Opposing(to, from)],
            _ => throw new InvalidCaseException(relation.From, $"the relation of '{relation.From}' to '{relation.To}' has no kind"),
        };

        (int, int, double) Keeping(int a, int b, Direction direction) => (State(a, direction), State(b, direction), relation.Strength);
        (int, int, double) Opposing(int a, int b) => (State(a, Direction.Supports), State(b, Direction.Refutes), relation.Strength);
        int Position(string id) =>
            index.ClaimPositions.TryGetValue(id, out var position)
                ? position
                : throw new InvalidCaseException(id, $"a relation names claim '{id}', which is not in the case");
    }

    private static int State(int claim, Direction direction) => (2 * claim) + (direction == Direction.Supports ? 0 : 1);

    private static Direction DirectionOf(int state) => state % 2 == 0 ? Direction.Supports : Direction.Refutes;
}
