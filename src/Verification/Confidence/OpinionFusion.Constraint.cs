using System.Diagnostics.CodeAnalysis;

namespace Verification.Confidence;

/// <content>Belief constraint fusion.</content>
public static partial class OpinionFusion
{
    /// <summary>
    /// What all the opinions can agree on: belief constraint fusion, which is Dempster’s rule (Jøsang 2016, §12.2; Shafer 1976).
    /// </summary>
    /// <remarks>Vacuous opinions are neutral. Base rates are weighted by confidence 1 − u.</remarks>
    /// <exception cref="TotalConflictException">One opinion is certain of the truth and another of the falsehood.</exception>
    /// <inheritdoc cref="Cumulative"/>
    public static Opinion BeliefConstraint(IReadOnlyList<Opinion> opinions) =>
        TryBeliefConstraint(opinions, out var fused) ? fused : throw new TotalConflictException(opinions);

    /// <summary>Belief constraint fusion, where a total conflict is to be expected. See <see cref="BeliefConstraint"/>.</summary>
    /// <param name="opinions">One or more.</param>
    /// <param name="fused">What all can agree on, or null.</param>
    /// <returns>False if one opinion is certain of the truth and another of the falsehood.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="opinions"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="opinions"/> is empty or holds null.</exception>
    public static bool TryBeliefConstraint(IReadOnlyList<Opinion> opinions, [NotNullWhen(true)] out Opinion? fused)
    {
        fused = Sole(opinions);
        if (fused is not null)
        {
            return true;
        }

        // Logarithms, because the products of a few hundred opinions are too small for a double.
        var possible = Sum(opinions, (opinion, _) => Math.Log(opinion.Belief + opinion.Uncertainty));
        var refutable = Sum(opinions, (opinion, _) => Math.Log(opinion.Disbelief + opinion.Uncertainty));
        var open = Sum(opinions, (opinion, _) => Math.Log(opinion.Uncertainty));
        var scale = Math.Max(possible, refutable);
        if (double.IsNegativeInfinity(scale))
        {
            return false;
        }

        var uncertainty = Math.Exp(open - scale);
        fused = Opinion.Normalized(
            Math.Max(0, Math.Exp(possible - scale) - uncertainty),
            Math.Max(0, Math.Exp(refutable - scale) - uncertainty),
            uncertainty,
            ConfidenceWeightedBaseRate(opinions)
        );
        return true;
    }
}
