namespace Verification.Scoring;

/// <summary>A root that an item carries, and the strength with which it does.</summary>
internal readonly record struct Carried(int Root, Spread Strength);

/// <summary>
/// How strongly each item carries its roots. A copy is never stronger than what it repeats; items that repeat each other in a circle
/// do not limit one another, and pass on what stands upstream of the circle.
/// </summary>
/// <remarks>
/// The roots of one circle have one origin, and differ only in the publications they came through. So its items carry the one that weighs most,
/// and only the strongest of them carries the others as well, for the channels they add.
/// </remarks>
internal sealed class Transmission
{
    private static readonly Spread Unlimited = Spread.Of(double.PositiveInfinity);

    private readonly CaseIndex index;
    private readonly Derivation derivation;
    private readonly AbsenceReason?[] absent;
    private readonly double[] bias;
    private readonly Carried[] own;
    private readonly Carried[]?[] carried;
    private readonly Carried[]?[] alsoCarried;
    private readonly Carried[]?[] withinCircle;
    private readonly int[] componentOf;

    private Transmission(CaseIndex index, Derivation derivation, AbsenceReason?[] absent, ReadOnlySpan<Spread> strengths, double[] bias)
    {
        this.index = index;
        this.derivation = derivation;
        this.absent = absent;
        this.bias = bias;
        own = new Carried[strengths.Length];
        for (var item = 0; item < own.Length; item++)
        {
            own[item] = new(item, strengths[item]);
        }

        carried = new Carried[]?[own.Length];
        alsoCarried = new Carried[]?[own.Length];
        withinCircle = new Carried[]?[own.Length];
        componentOf = new int[own.Length];
        Array.Fill(componentOf, CaseIndex.None);
    }

    /// <summary>Passes the strengths of the items that exist down every chain of derivation.</summary>
    /// <param name="index">The case.</param>
    /// <param name="derivation">Its chains.</param>
    /// <param name="absent">The items that do not exist.</param>
    /// <param name="strengths">λ of each item.</param>
    /// <param name="bias">κ of each root.</param>
    public static Transmission Follow(
        CaseIndex index,
        Derivation derivation,
        AbsenceReason?[] absent,
        ReadOnlySpan<Spread> strengths,
        double[] bias
    )
    {
        var transmission = new Transmission(index, derivation, absent, strengths, bias);
        var components = Array.TrueForAll(absent, reason => reason is null)
            ? derivation.Copies
            : Circles.Find(index.Upstream, absent.Length, item => absent[item] is null && !index.Upstream[item].IsEmpty);
        foreach (var component in components)
        {
            transmission.Pass(component);
        }

        return transmission;
    }

    /// <summary>The roots that an existing item carries.</summary>
    public ReadOnlySpan<Carried> CarriedBy(int item) => carried[item] is { } several ? several : new ReadOnlySpan<Carried>(own, item, 1);

    /// <summary>Further roots of the same circle that the strongest of its items carries.</summary>
    public ReadOnlySpan<Carried> AlsoCarriedBy(int item) => alsoCarried[item];

    private void Pass(int[] component)
    {
        if (component.Length == 1 && index.Upstream[component[0]].Length == 1 && derivation.CircleOf(component[0]) is null)
        {
            PassOn(index.Upstream[component[0]][0], component[0]);
            return;
        }

        foreach (var item in component)
        {
            componentOf[item] = component[0];
        }

        var limits = LimitsOf(component);
        foreach (var item in component)
        {
            carried[item] = Array.ConvertAll(limits, limit => limit with { Strength = Spread.Min(own[item].Strength, limit.Strength) });
            withinCircle[item] = derivation.CircleOf(item) is null ? null : limits;
        }

        if (derivation.IsRoot(component[0]))
        {
            CarryOthers(component);
        }
    }

    /// <summary>Lets a copy of one item carry what that carries.</summary>
    private void PassOn(int upstream, int copy)
    {
        var limits = CarriedBy(upstream);
        var passed = new Carried[limits.Length];
        for (var i = 0; i < passed.Length; i++)
        {
            passed[i] = limits[i] with { Strength = Spread.Min(own[copy].Strength, limits[i].Strength) };
        }

        carried[copy] = passed;
    }

    /// <summary>The roots that reach a component, each with the greatest strength with which something upstream carries it.</summary>
    private Carried[] LimitsOf(int[] component)
    {
        var limits = new SortedDictionary<int, Spread>();
        if (derivation.IsRoot(component[0]))
        {
            limits.Add(component.MaxBy(root => bias[root]), Unlimited);
        }

        foreach (var item in component)
        {
            foreach (var upstream in index.Upstream[item])
            {
                if (absent[upstream] is not null || componentOf[upstream] == componentOf[item])
                {
                    continue;
                }

                var inSameCircle = derivation.CircleOf(item) is { } circle && derivation.CircleOf(upstream) == circle;
                foreach (var (root, strength) in inSameCircle ? withinCircle[upstream] : CarriedBy(upstream))
                {
                    limits[root] = limits.TryGetValue(root, out var other) ? Spread.Max(other, strength) : strength;
                }
            }
        }

        return [.. limits.Select(limit => new Carried(limit.Key, limit.Value))];
    }

    private void CarryOthers(int[] circle)
    {
        foreach (var reading in Enum.GetValues<Reading>())
        {
            var strongest = circle.MaxBy(item => own[item].Strength[reading]);
            alsoCarried[strongest] = Array.ConvertAll(circle, root => new Carried(root, own[strongest].Strength));
        }
    }
}
