namespace Verification.Confidence;

/// <content>What the operators share: checks and weights.</content>
public static partial class OpinionFusion
{
    /// <summary>The only opinion if there is just one, else null.</summary>
    private static Opinion? Sole(IReadOnlyList<Opinion> opinions)
    {
        ArgumentNullException.ThrowIfNull(opinions);
        if (opinions.Count == 0)
        {
            throw new ArgumentException("opinions is empty; expected one or more.", nameof(opinions));
        }

        for (var i = 0; i < opinions.Count; i++)
        {
            if (opinions[i] is null)
            {
                throw new ArgumentException($"opinions[{i}] is null; expected an opinion.", nameof(opinions));
            }
        }

        return opinions.Count == 1 ? opinions[0] : null;
    }

    /// <summary>
    /// How much evidence a unit of belief stands for, 1/u, relative to the least uncertain opinion.
    /// Relative, so that the limit u = 0 is an ordinary case: there the dogmatic opinions weigh 1 and all others nothing.
    /// </summary>
    private static double[] EvidencePerMass(IReadOnlyList<Opinion> opinions)
    {
        var least = opinions.Min(opinion => opinion.Uncertainty);
        return [.. opinions.Select(opinion => opinion.Uncertainty == least ? 1 : least / opinion.Uncertainty)];
    }

    private static Probability ConfidenceWeightedBaseRate(IReadOnlyList<Opinion> opinions) =>
        BaseRate(opinions, (opinion, _) => opinion.Commitment);

    /// <summary>The weighted mean of the base rates; the plain mean where nothing has weight, as among vacuous opinions.</summary>
    private static Probability BaseRate(IReadOnlyList<Opinion> opinions, Func<Opinion, int, double> weight)
    {
        var total = Sum(opinions, weight);
        return total > 0
            ? new(Math.Min(1, Sum(opinions, (opinion, i) => opinion.BaseRate * weight(opinion, i)) / total))
            : BaseRate(opinions, (_, _) => 1);
    }

    private static double Sum(IReadOnlyList<Opinion> opinions, Func<Opinion, int, double> term)
    {
        var sum = 0.0;
        for (var i = 0; i < opinions.Count; i++)
        {
            sum += term(opinions[i], i);
        }

        return sum;
    }
}
