namespace Verification.Scoring;

/// <summary>Which claims a change reaches, and which claims are needed to assess those.</summary>
/// <remarks>
/// Where support of one claim bears on another, what stands against the other bears on the first: for every link there is one that leads back, with
/// the sides exchanged and the same strength. So a claim reaches those that reach it.
/// </remarks>
internal sealed class ClaimReach(CaseIndex index, ClaimRelations relations)
{
    /// <summary>What cannot matter, with room for the order in which strengths are multiplied.</summary>
    private const double Negligible = ScoringOptions.Tolerance / 2;

    private readonly BestProducts search = new(relations);

    /// <summary>The claims whose assessment may change with some others, these among them: what they bear on, and the alternatives of that.</summary>
    public SortedSet<int> From(IReadOnlyCollection<int> changed)
    {
        var reached = Reaching(changed, Negligible);
        foreach (var claim in reached.ToArray())
        {
            reached.UnionWith(Alternatives(claim));
        }

        return reached;
    }

    /// <summary>The claims from which anything reaches some others, these among them.</summary>
    public SortedSet<int> Behind(IReadOnlyCollection<int> claims) => Reaching(claims, negligible: 0);

    private SortedSet<int> Reaching(IReadOnlyCollection<int> claims, double negligible)
    {
        var reaching = new SortedSet<int>(claims);
        foreach (var claim in claims.Where(claim => relations.HasLinks(claim, CaseIndex.None)))
        {
            for (var direction = Direction.Supports; direction <= Direction.Refutes; direction++)
            {
                search.Find(ClaimRelations.State(claim, direction), CaseIndex.None);
                foreach (var state in search.Reaching)
                {
                    if (search.From(state) > negligible)
                    {
                        reaching.Add(state / 2);
                    }
                }
            }
        }

        return reaching;
    }

    private IEnumerable<int> Alternatives(int claim) =>
        index.SetOfClaim[claim] is var set and not CaseIndex.None
            ? index.Case.Alternatives[set].Claims.Select(id => index.ClaimPositions[id])
            : [];
}
