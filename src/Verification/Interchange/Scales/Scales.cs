using System.Collections.Immutable;

namespace Verification.Interchange;

/// <summary>The scales that ratings are given on.</summary>
public static class Scales
{
    /// <summary>Admiralty code, reliability of the source: A to F.</summary>
    public static Scale AdmiraltyReliability => AdmiraltyScales.Reliability;

    /// <summary>Admiralty code, credibility of the information: 1 to 6.</summary>
    public static Scale AdmiraltyCredibility => AdmiraltyScales.Credibility;

    /// <summary>The seven terms of likelihood of ICD 203.</summary>
    public static Scale Icd203 => EstimativeScales.Icd203;

    /// <summary>The three levels of analytic confidence of ICD 203.</summary>
    public static Scale Icd203Confidence => EstimativeScales.Icd203Confidence;

    /// <summary>The number that STIX calls confidence, 0 to 100.</summary>
    public static Scale Stix => StixScales.Number;

    /// <summary>The opinions of STIX, from strongly-disagree to strongly-agree.</summary>
    public static Scale StixOpinion => StixScales.Opinion;

    /// <summary>Probability in per cent.</summary>
    public static Scale Percent => NumberScales.Percent;

    /// <summary>Ratings of ClaimReview, from 1 (false) to 5 (true).</summary>
    public static Scale ClaimReview => NumberScales.ClaimReview;

    /// <summary>All scales that have a name of their own.</summary>
    public static ImmutableArray<Scale> All { get; } =
    [
        AdmiraltyReliability,
        AdmiraltyCredibility,
        Icd203,
        Icd203Confidence,
        EstimativeScales.Phia,
        Stix,
        StixScales.LowMedHigh,
        StixScales.ZeroToTen,
        StixScales.Admiralty,
        StixScales.Wep,
        StixScales.Dni,
        StixOpinion,
        MispScales.Reliability,
        MispScales.Credibility,
        MispScales.Likelihood,
        MispScales.AnalyticConfidence,
        MispScales.Confidence,
        Percent,
        ClaimReview,
    ];

    /// <summary>A scale of ratings between two numbers, of which the best may be the lower.</summary>
    /// <param name="worst">The number that says false.</param>
    /// <param name="best">The number that says true.</param>
    /// <exception cref="ArgumentOutOfRangeException">The two are less than 0.001 apart, or not finite.</exception>
    public static Scale Rating(double worst, double best) => NumberScales.Rating(worst, best);

    /// <summary>
    /// The scale of a name, whatever its case, hyphens, underscores and spaces; <c>rating:1-5</c> is a scale of ratings, the worst first. Null for
    /// a name that is none.
    /// </summary>
    public static Scale? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return NumberScales.TryRead(name, out var rating) ? rating
            : Spelling.Of(name) is { } spelt
                ? All.FirstOrDefault(scale => string.Equals(Spelling.Of(scale.Name), spelt, StringComparison.Ordinal))
            : null;
    }
}
