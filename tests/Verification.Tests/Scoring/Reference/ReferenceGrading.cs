using static Verification.Tests.Scoring.Reference.ReferenceModel;

namespace Verification.Tests.Scoring.Reference;

internal sealed record ReferenceOrigin(string Source, double Weight, List<string> Evidence);

internal sealed record ReferenceGroup(string Direction, string Group, double Weight, List<ReferenceOrigin> Origins);

/// <summary>All that follows from the weights on one claim: Independence, Fuse, Contest, Grade of the design's section 5.</summary>
internal sealed class ReferenceGrading
{
    private readonly List<Bearing> _bearings;
    private readonly double _baseRate;

    public ReferenceGrading(List<Bearing> bearings, double baseRate)
    {
        _bearings = bearings;
        _baseRate = baseRate;
        Groups = [.. Directions.SelectMany(GroupsOf)];
    }

    /// <summary>The affiliations with a positive weight: supporting ones first, the heaviest first.</summary>
    public List<ReferenceGroup> Groups { get; }

    public double Support => SumOf(Supports);

    public double Refutation => SumOf(Refutes);

    public double Belief => Support / Total;

    public double Disbelief => Refutation / Total;

    public double Uncertainty => PriorWeight / Total;

    public double Probability => Projected(Support, Refutation);

    public double Contest
    {
        get
        {
            var difference = Projected(Support, 0) - Projected(0, Refutation);
            var certaintyOfSupport = 1 - (PriorWeight / (Support + PriorWeight));
            var certaintyOfRefutation = 1 - (PriorWeight / (Refutation + PriorWeight));
            return difference * certaintyOfSupport * certaintyOfRefutation;
        }
    }

    public string Verdict
    {
        get
        {
            if (AtLeast(Contest, Contested) && IsAbove(Probability, Improbable) && IsBelow(Probability, Probable))
            {
                return "contested";
            }

            if (IsAbove(Uncertainty, Unknown))
            {
                return "unverified";
            }

            if (AtLeast(Probability, Probable) && IsIndependentlyFounded(Supports))
            {
                return "corroborated";
            }

            if (AtLeast(Probability, Likely) && AtLeast(Support, Refutation) && IndependentGroups(Supports) >= 1)
            {
                return "supported";
            }

            if (AtMost(Probability, Improbable) && IsIndependentlyFounded(Refutes))
            {
                return "refuted";
            }

            if (AtMost(Probability, Unlikely) && AtLeast(Refutation, Support) && IndependentGroups(Refutes) >= 1)
            {
                return "doubtful";
            }

            return "unverified";
        }
    }

    private double Total => Support + Refutation + PriorWeight;

    public int IndependentGroups(string direction) => Groups.Count(g => g.Direction == direction && AtLeast(g.Weight, LeastIndependent));

    public ReferenceGrading Without(ReferenceGroup group) =>
        new([.. _bearings.Where(b => b.Direction != group.Direction || b.Affiliation != group.Group)], _baseRate);

    /// <summary>The confidence in this grading, given those of the two ends of its range.</summary>
    public string Confidence(ReferenceGrading low, ReferenceGrading high)
    {
        var side = SideOf(Verdict);
        if (side is null)
        {
            return "low";
        }

        var groups = IndependentGroups(side);
        var ends = new[] { low.Verdict, high.Verdict };
        var unchangedOverRange = ends.All(v => v == Verdict);
        var unchangedWithoutAnyGroup = Groups.Where(g => AtLeast(g.Weight, LeastIndependent)).All(g => Without(g).Verdict == Verdict);

        if (AtMost(Uncertainty, .15) && groups >= 3 && IsBelow(Contest, .10) && unchangedOverRange && unchangedWithoutAnyGroup)
        {
            return "high";
        }

        return AtMost(Uncertainty, .40) && groups >= 2 && IsBelow(Contest, .30) && ends.All(v => SideOf(v) == side) ? "moderate" : "low";
    }

    private static string? SideOf(string verdict) =>
        verdict switch
        {
            "corroborated" or "supported" => Supports,
            "refuted" or "doubtful" => Refutes,
            _ => null,
        };

    private bool IsIndependentlyFounded(string direction)
    {
        var channels = _bearings
            .Where(b => b.Direction == direction && AtLeast(b.Weight, LeastIndependent))
            .Select(b => b.Channel)
            .Distinct();
        return IndependentGroups(direction) >= 2
            && channels.Count() > 1
            && Groups.Where(g => g.Direction == direction).Select(Without).All(HoldsOut);

        bool HoldsOut(ReferenceGrading rest) =>
            AtMost(rest.Uncertainty, Unknown)
            && (direction == Supports ? AtLeast(rest.Probability, Likely) : AtMost(rest.Probability, Unlikely));
    }

    private double Projected(double r, double s) => (r + (PriorWeight * _baseRate)) / (r + s + PriorWeight);

    private double SumOf(string direction) => Groups.Where(g => g.Direction == direction).Select(g => g.Weight).OrderDescending().Sum();

    private IEnumerable<ReferenceGroup> GroupsOf(string direction) =>
        from bearing in _bearings
        where bearing.Direction == direction && IsAbove(bearing.Weight, 0)
        group bearing by bearing.Affiliation into affiliation
        let origins = OriginsOf(affiliation)
        let weight = origins.Select((origin, rank) => origin.Weight * Math.Pow(1 - Dependence, rank)).Sum()
        orderby weight descending, affiliation.Key
        select new ReferenceGroup(direction, affiliation.Key, weight, origins);

    /// <summary>The origins of an affiliation, the strongest first, each with the weight of its strongest item.</summary>
    private static List<ReferenceOrigin> OriginsOf(IEnumerable<Bearing> affiliation) =>
        [
            .. affiliation
                .GroupBy(b => b.Origin)
                .Select(origin => new ReferenceOrigin(
                    origin.Key,
                    origin.Max(b => b.Weight),
                    [.. origin.Select(b => b.Item).Distinct().Order(StringComparer.Ordinal)]
                ))
                .OrderByDescending(o => o.Weight)
                .ThenBy(o => o.Source, StringComparer.Ordinal),
        ];
}
