namespace Verification.Confidence;

/// <content>Consensus and compromise fusion.</content>
public static partial class OpinionFusion
{
    /// <summary>
    /// Keeps what all opinions share and turns the rest into a compromise, in which conflict becomes uncertainty:
    /// consensus and compromise fusion (Jøsang 2016, §12.6; many sources: van der Heijden et al. 2018), in linear time.
    /// </summary>
    /// <remarks>
    /// Fusing an opinion with itself gives that opinion. The operator is published for equal base rates; where they differ, the result has their mean.
    /// If two or more are dogmatic and another says no more than what all share, the formula is 0/0 and its limit is taken: the dogmatic share what is left.
    /// </remarks>
    /// <inheritdoc cref="Cumulative"/>
    public static Opinion ConsensusAndCompromise(IReadOnlyList<Opinion> opinions)
    {
        if (Sole(opinions) is { } sole)
        {
            return sole;
        }

        var belief = opinions.Min(opinion => opinion.Belief);
        var disbelief = opinions.Min(opinion => opinion.Disbelief);

        // A residual in one opinion counts by the uncertainty of all the others, relative to where that is greatest.
        var others = EvidencePerMass(opinions);
        var forBelief = Sum(opinions, (opinion, i) => (opinion.Belief - belief) * others[i]);
        var forDisbelief = Sum(opinions, (opinion, i) => (opinion.Disbelief - disbelief) * others[i]);
        var conflict = RelativeConflict(opinions, belief, disbelief);

        var uncertain = opinions.Aggregate(1.0, (product, opinion) => product * opinion.Uncertainty);
        var left = Math.Max(0, 1 - belief - disbelief - uncertain);
        var compromise = forBelief + forDisbelief + conflict;
        var fill = compromise > 0 ? left / compromise : 0;
        return Opinion.Normalized(
            belief + (fill * forBelief),
            disbelief + (fill * forDisbelief),
            Math.Max(0, 1 - belief - disbelief - (fill * (forBelief + forDisbelief))),
            BaseRate(opinions, (_, _) => 1)
        );
    }

    /// <summary>
    /// The product of all residuals, Π(bʳ + dʳ), relative to the greatest product of uncertainties that leaves one opinion out; may be infinite.
    /// Πbʳ and Πdʳ, which the published formula tells apart as agreement, are always 0, since whoever has the least belief has no residual.
    /// </summary>
    private static double RelativeConflict(IReadOnlyList<Opinion> opinions, double belief, double disbelief)
    {
        var residuals = Sum(opinions, (opinion, _) => Math.Log(opinion.Belief - belief + (opinion.Disbelief - disbelief)));
        if (double.IsNegativeInfinity(residuals))
        {
            return 0;
        }

        var surest = opinions.Select((opinion, i) => (opinion.Uncertainty, Index: i)).Min().Index;
        var uncertainties = Sum(opinions, (opinion, i) => i == surest ? 0 : Math.Log(opinion.Uncertainty));
        return Math.Exp(residuals - uncertainties);
    }
}
