using Verification.Evidence;

namespace Verification.Scoring;

/// <summary>What an item weighs for one of its roots on its own claim, before any grouping.</summary>
internal readonly record struct ItemWeight(Direction Direction, int Item, int Root, Spread Weight);

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
    /// <summary>The weights of the items that exist, for each claim in turn.</summary>
    public ItemWeight[][] WeighAll(AbsenceReason?[] absent, CancellationToken cancellationToken)
    {
        var weights = new ItemWeight[index.Claims.Length][];
        var buffer = new List<ItemWeight>();
        for (var claim = 0; claim < weights.Length; claim++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            buffer.Clear();
            foreach (var item in index.ItemsOfClaim[claim])
            {
                if (absent[item] is null)
                {
                    Weigh(item, buffer);
                }
            }

            weights[claim] = [.. buffer];
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
        AddEach(transmission.CarriedBy(item));
        AddEach(transmission.AlsoCarriedBy(item));

        void AddEach(ReadOnlySpan<Carried> roots)
        {
            foreach (var (root, strength) in roots)
            {
                var weight = Capped(strength.Select(lambda => LikelihoodRatio(lambda, bias[root]) - 1));
                Add(weights, new(direction, item, root, weight * (1.0 / derivation.OriginCount(item))));
            }
        }
    }

    /// <summary>e^λ, swayed by interest: never against its own side, and never more than counted twice.</summary>
    private static double LikelihoodRatio(double strength, double bias)
    {
        var ratio = Math.Exp(strength);
        return bias <= 1 ? Math.Max(1, bias * ratio) : ratio * Math.Min(bias, ratio);
    }

    private Spread Capped(Spread weight) => weight.Select(w => Math.Min(w, options.MaximumWeight));

    private static void Add(List<ItemWeight> weights, ItemWeight weight)
    {
        if (weight.Weight.High > ScoringOptions.Tolerance)
        {
            weights.Add(weight);
        }
    }
}
