namespace Verification.Scoring;

/// <summary>A weight that bears on a claim, from its own evidence or along relations, with the affiliation and the origin it counts for.</summary>
internal readonly record struct Bearing(Direction Direction, int Group, int Origin, int Item, int Root, Spread Weight);

/// <summary>Gathers what bears on a claim.</summary>
internal sealed class Bearings(Derivation derivation, Affiliations affiliations, ItemWeights weights)
{
    /// <summary>The weights on a claim, those of one direction, affiliation and origin next to each other.</summary>
    public Bearing[] On(int claim, ReadOnlySpan<Inflow> inflows)
    {
        var bearings = new Bearing[weights[claim].Length + Count(inflows)];
        var count = 0;
        foreach (ref readonly var weight in weights[claim])
        {
            bearings[count++] = Bearing(weight, weight.Direction, 1);
        }

        foreach (var inflow in inflows)
        {
            foreach (ref readonly var weight in weights[inflow.Claim])
            {
                if (Passes(weight, inflow))
                {
                    bearings[count++] = Bearing(weight, inflow.To, inflow.Factor);
                }
            }
        }

        bearings.AsSpan().Sort(ByOrigin);
        return bearings;
    }

    private int Count(ReadOnlySpan<Inflow> inflows)
    {
        var count = 0;
        foreach (var inflow in inflows)
        {
            foreach (ref readonly var weight in weights[inflow.Claim])
            {
                count += Passes(weight, inflow) ? 1 : 0;
            }
        }

        return count;
    }

    private static bool Passes(in ItemWeight weight, Inflow inflow) =>
        weight.Direction == inflow.From && weight.Weight.High * inflow.Factor > ScoringOptions.Tolerance;

    private static int ByOrigin(Bearing a, Bearing b) =>
        a.Direction != b.Direction ? (int)a.Direction - (int)b.Direction
        : a.Group != b.Group ? a.Group.CompareTo(b.Group)
        : a.Origin != b.Origin ? a.Origin.CompareTo(b.Origin)
        : a.Item != b.Item ? a.Item.CompareTo(b.Item)
        : a.Root.CompareTo(b.Root);

    private Bearing Bearing(in ItemWeight weight, Direction direction, double factor)
    {
        var origin = derivation.OriginOf(weight.Root);
        return new(direction, affiliations.GroupOf(origin), origin, weight.Item, weight.Root, weight.Weight * factor);
    }
}
