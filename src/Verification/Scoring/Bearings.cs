namespace Verification.Scoring;

/// <summary>A weight that bears on a claim, from its own evidence or along relations, with the affiliation and the origin it counts for.</summary>
internal readonly record struct Bearing(Direction Direction, int Group, int Origin, int Item, int Root, Spread Weight);

/// <summary>Gathers what bears on a claim.</summary>
internal sealed class Bearings(Derivation derivation, Affiliations affiliations, ItemWeight[][] weights)
{
    /// <summary>The weights on a claim, those of one direction, affiliation and origin next to each other.</summary>
    public Bearing[] On(int claim, List<Inflow> inflows)
    {
        var bearings = new List<Bearing>(weights[claim].Length);
        foreach (var weight in weights[claim])
        {
            bearings.Add(Bearing(weight, weight.Direction, 1));
        }

        foreach (var inflow in inflows)
        {
            foreach (var weight in weights[inflow.Claim])
            {
                if (weight.Direction == inflow.From && weight.Weight.High * inflow.Factor > ScoringOptions.Tolerance)
                {
                    bearings.Add(Bearing(weight, inflow.To, inflow.Factor));
                }
            }
        }

        bearings.Sort(ByOrigin);
        return [.. bearings];
    }

    private static int ByOrigin(Bearing a, Bearing b) =>
        a.Direction != b.Direction ? (int)a.Direction - (int)b.Direction
        : a.Group != b.Group ? a.Group.CompareTo(b.Group)
        : a.Origin != b.Origin ? a.Origin.CompareTo(b.Origin)
        : a.Item != b.Item ? a.Item.CompareTo(b.Item)
        : a.Root.CompareTo(b.Root);

    private Bearing Bearing(ItemWeight weight, Direction direction, double factor)
    {
        var origin = derivation.OriginOf(weight.Root);
        return new(direction, affiliations.GroupOf(origin), origin, weight.Item, weight.Root, weight.Weight * factor);
    }
}
