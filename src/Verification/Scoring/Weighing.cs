using Verification.Evidence;

namespace Verification.Scoring;

/// <summary>What an item weighs for one of its roots on its own claim, before any grouping.</summary>
internal readonly record struct ItemWeight(Direction Direction, int Item, int Root, Spread Weight);

/// <summary>The weights of all items, those on one claim next to each other.</summary>
internal sealed class ItemWeights(ItemWeight[] weights, int[] starts)
{
    /// <summary>All of them, claim by claim.</summary>
    public ReadOnlySpan<ItemWeight> All => weights;

    /// <summary>The weights on a claim.</summary>
    public ReadOnlySpan<ItemWeight> this[int claim] => weights.AsSpan(starts[claim], starts[claim + 1] - starts[claim]);

    /// <summary>The side on which each item weighs, as rated; null for one that weighs nothing.</summary>
    public Direction?[] Sides(int items)
    {
        var sides = new Direction?[items];
        foreach (ref readonly var weight in weights.AsSpan())
        {
            if (Comparison.Above(weight.Weight.AsRated, 0))
            {
                sides[weight.Item] = weight.Direction;
            }
        }

        return sides;
    }
}

/// <summary>
/// Turns strengths into weights: a likelihood ratio less 1, so that a lone item of weight w at even odds makes its claim (1 + w) / (2 + w) probable.
/// </summary>
internal sealed class Weighing(
    CaseIndex index,
    Derivation derivation,
    Transmission transmission,
    Appraisal appraisal,
    double[] bias,
    ScoringOptions options
)
{
    private const int Stretch = 1 << 10;

    /// <summary>The weights of the items that exist, for each claim in turn.</summary>
    public ItemWeights WeighAll(AbsenceReason?[] absent, CancellationToken cancellationToken)
    {
        var starts = new int[index.Claims.Length + 1];
        var stretches = new List<ItemWeight>[(index.Claims.Length + Stretch - 1) / Stretch];
        Stretches.For(
            index.Claims.Length,
            Stretch,
            (start, end) => stretches[start / Stretch] = WeighBetween(start, end, absent, starts),
            cancellationToken
        );
        for (var claim = 0; claim < index.Claims.Length; claim++)
        {
            starts[claim + 1] += starts[claim];
        }

        var all = new ItemWeight[starts[^1]];
        for (var stretch = 0; stretch < stretches.Length; stretch++)
        {
            stretches[stretch].CopyTo(all, starts[stretch * Stretch]);
        }

        return new(all, starts);
    }

    /// <summary>The weights on the claims from one position up to another; their numbers go to where the starts of the next claims will stand.</summary>
    private List<ItemWeight> WeighBetween(int start, int end, AbsenceReason?[] absent, int[] counts)
    {
        var weights = new List<ItemWeight>();
        for (var claim = start; claim < end; claim++)
        {
            var before = weights.Count;
            foreach (var item in index.ItemsOfClaim[claim])
            {
                if (absent[item] is null)
                {
                    Weigh(item, weights);
                }
            }

            counts[claim + 1] = weights.Count - before;
        }

        return weights;
    }

    private void Weigh(int item, List<ItemWeight> weights)
    {
        switch (index.Items[item].Stance)
        {
            case Stance.Supports:
                WeighAssertion(item, Direction.Supports, weights);
                break;
            case Stance.Refutes:
                WeighAssertion(item, Direction.Refutes, weights);
                break;
            case Stance.Silent when Silence.Of(index.Items[item]) is { } silence:
                var speaking = appraisal.Strength(item, silence.Direction).Select(lambda => Math.Min(Math.Exp(lambda) - 1, silence.Weight));
                Add(weights, new(silence.Direction, item, item, Capped(speaking)));
                break;
        }
    }

    private void WeighAssertion(int item, Direction direction, List<ItemWeight> weights)
    {
        var share = 1.0 / derivation.OriginCount(item);
        foreach (var (root, strength) in transmission.CarriedBy(item))
        {
            Add(weights, new(direction, item, root, Capped(Weight(strength, bias[root])) * share));
        }

        foreach (var (root, strength) in transmission.AlsoCarriedBy(item))
        {
            Add(weights, new(direction, item, root, Capped(Weight(strength, bias[root])) * share));
        }
    }

    private static Spread Weight(Spread strength, double bias)
    {
        var asRated = LikelihoodRatio(strength.AsRated, bias) - 1;
        return strength.IsCertain
            ? Spread.Of(asRated)
            : new(asRated, LikelihoodRatio(strength.Low, bias) - 1, LikelihoodRatio(strength.High, bias) - 1);
    }

    /// <summary>e^λ, swayed by interest: never against its own side, and never more than counted twice.</summary>
    private static double LikelihoodRatio(double strength, double bias)
    {
        var ratio = Math.Exp(strength);
        return bias <= 1 ? Math.Max(1, bias * ratio) : ratio * Math.Min(bias, ratio);
    }

    private Spread Capped(Spread weight) => Spread.Min(weight, Spread.Of(options.MaximumWeight));

    private static void Add(List<ItemWeight> weights, in ItemWeight weight)
    {
        if (weight.Weight.High > ScoringOptions.Tolerance)
        {
            weights.Add(weight);
        }
    }
}
