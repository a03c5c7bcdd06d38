using Verification.Confidence;
using Verification.Evidence;

namespace Verification.Interchange;

/// <summary>The terms of the library as the number that STIX calls confidence, and back, by appendix A of STIX 2.1.</summary>
public static class StixConfidence
{
    /// <summary>The number for a credibility; null where it cannot be judged, which STIX says by leaving the number out.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="credibility"/> is none of the six.</exception>
    public static int? Of(Credibility credibility) => Written(AdmiraltyScales.Numbers[(int)Guard.Defined(credibility) - 1].Percent);

    /// <summary>The number for a level of analytic confidence, as Low, Med or High: 15, 50 or 85.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is none of the three.</exception>
    public static int Of(ConfidenceLevel level) => Written(EstimativeScales.ConfidenceLevels[(int)Guard.Defined(level) - 1].Percent)!.Value;

    /// <summary>The number for a probability on the DNI scale: 5, 15, 30, 50, 70, 85 or 95.</summary>
    public static int OnDniScale(Probability probability) => On(StixScales.Dni, probability);

    /// <summary>The number for a probability on the scale of words of estimative probability: 0, 10, 30, 50, 70, 90 or 100.</summary>
    public static int OnWepScale(Probability probability) => On(StixScales.Wep, probability);

    /// <summary>The credibility for a number; never <see cref="Credibility.CannotBeJudged"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is not from 0 to 100.</exception>
    public static Credibility ToCredibility(int number) => (Credibility)Position(StixScales.Admiralty, number);

    /// <summary>The level of analytic confidence for a number; null for 0, which says that there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is not from 0 to 100.</exception>
    public static ConfidenceLevel? ToConfidenceLevel(int number) =>
        Position(EstimativeScales.Icd203Confidence, number) is > 0 and var level ? (ConfidenceLevel)level : null;

    private static int? Written(double? percent) => (int?)percent;

    private static int On(Scale scale, Probability probability) => Written(scale.At(100 * probability)!.Percent)!.Value;

    private static int Position(Scale scale, int number) => scale.Levels.IndexOf(scale.At(Guard.InRange(number, 0, 100))?.Level!) + 1;
}
