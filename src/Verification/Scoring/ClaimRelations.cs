using Verification.Claims;

namespace Verification.Scoring;

/// <summary>
/// Links along which weights travel from claim to claim. Each end is a claim in one direction, a <em>state</em>.
/// </summary>
internal sealed class ClaimRelations
{
    private readonly CaseIndex index;
    private readonly List<(int From, int To, double Strength)> links = [];
    private readonly Adjacency into;
    private readonly int[][] members;

    private ClaimRelations(CaseIndex index)
    {
        this.index = index;
        foreach (var relation in index.Case.Relations)
        {
            AddLinks(relation);
        }

        into = Adjacency.GroupBy([.. links.Select(link => link.To)], States);
        members = [.. index.Case.Alternatives.Select(set => set.Claims.Select(id => index.ClaimPositions[id]).ToArray())];
    }

    /// <summary>How many states there are.</summary>
    public int States => 2 * index.Claims.Length;

    /// <summary>Whether no claim bears on another.</summary>
    public bool IsEmpty => links.Count == 0 && members.Length == 0;

    public static ClaimRelations Of(CaseIndex index) => new(index);

    public static int State(int claim, Direction direction) => (2 * claim) + (direction == Direction.Supports ? 0 : 1);

    /// <summary>The same claim in the other direction.</summary>
    public static int Opposite(int state) => state ^ 1;

    public static Direction DirectionOf(int state) => state % 2 == 0 ? Direction.Supports : Direction.Refutes;

    /// <summary>Whether anything may reach a claim from others.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="withoutSet">An alternatives set whose claims are taken not to contradict each other, or <see cref="CaseIndex.None"/>.</param>
    public bool HasLinks(int claim, int withoutSet) =>
        !into[State(claim, Direction.Supports)].IsEmpty
        || !into[State(claim, Direction.Refutes)].IsEmpty
        || (index.SetOfClaim[claim] != CaseIndex.None && index.SetOfClaim[claim] != withoutSet);

    /// <summary>The links into a state, by their numbers.</summary>
    public ReadOnlySpan<int> Into(int state) => into[state];

    /// <summary>How many links and exclusions lead into a state, and 1 for the state itself.</summary>
    public int LinksInto(int state) => 1 + into[state].Length + Excluding(state, CaseIndex.None).Length;

    /// <summary>Where a link comes from, and the share of a weight that passes it.</summary>
    public (int From, double Strength) Link(int number) => (links[number].From, links[number].Strength);

    /// <summary>The claims of the set whose support refutes a state: its claim’s alternatives, itself among them.</summary>
    public ReadOnlySpan<int> Excluding(int state, int withoutSet) =>
        DirectionOf(state) == Direction.Refutes && index.SetOfClaim[state / 2] is var set and not CaseIndex.None && set != withoutSet
            ? members[set]
            : [];

    private void AddLinks(ClaimRelation relation)
    {
        var (from, to) = (Position(relation.From), Position(relation.To));
        switch (relation.Kind)
        {
            case RelationKind.Entails:
                Keep(from, to, Direction.Supports);
                Keep(to, from, Direction.Refutes);
                break;
            case RelationKind.Equivalent:
                Keep(from, to, Direction.Supports);
                Keep(to, from, Direction.Supports);
                Keep(from, to, Direction.Refutes);
                Keep(to, from, Direction.Refutes);
                break;
            case RelationKind.Contradicts:
                Oppose(from, to);
                Oppose(to, from);
                break;
        }

        void Keep(int a, int b, Direction direction) => links.Add((State(a, direction), State(b, direction), relation.Strength));
        void Oppose(int a, int b) => links.Add((State(a, Direction.Supports), State(b, Direction.Refutes), relation.Strength));
        int Position(string id) =>
            index.ClaimPositions.TryGetValue(id, out var position)
                ? position
                : throw new InvalidCaseException(id, $"a relation names claim '{id}', which is not in the case");
    }
}
