namespace Verification.Interchange;

/// <summary>The taxonomies of MISP that rate sources, information and judgements.</summary>
internal static class MispScales
{
    private const string Publisher = "MISP taxonomies";

    public static Scale Reliability { get; } =
        new(
            "mispReliability",
            "MISP admiralty-scale:source-reliability",
            Quantity.Reliability,
            $"{Publisher}, admiralty-scale, version 5",
            [.. AdmiraltyScales.Letters.Select(level => level with { Code = level.Code.ToLowerInvariant() })]
        );

    public static Scale Credibility { get; } =
        new(
            "mispCredibility",
            "MISP admiralty-scale:information-credibility",
            Quantity.Likelihood,
            $"{Publisher}, admiralty-scale, version 5; percentages of {StixScales.Publisher}",
            AdmiraltyScales.Numbers
        )
        {
            IsWhole = true,
        };

    public static Scale Likelihood { get; } =
        new(
            "mispLikelihood",
            "MISP estimative-language:likelihood-probability",
            Quantity.Likelihood,
            $"{Publisher}, estimative-language, version 5",
            [.. EstimativeScales.Terms.Select(level => level with { Code = Written(level) })]
        );

    public static Scale AnalyticConfidence { get; } =
        new(
            "mispAnalyticConfidence",
            "MISP estimative-language:confidence-in-analytic-judgment",
            Quantity.Confidence,
            $"{Publisher}, estimative-language, version 5; percentages of {StixScales.Publisher}",
            EstimativeScales.ConfidenceLevels
        )
        {
            IsWhole = true,
        };

    /// <summary>
    /// The taxonomy writes each level as one number, and what cannot be evaluated as 50. That is left out here: it would make a middling
    /// judgement of none. The ranges are what lies nearest to each number.
    /// </summary>
    public static Scale Confidence { get; } =
        new(
            "mispConfidence",
            "MISP misp:confidence-level",
            Quantity.Confidence,
            $"{Publisher}, misp, version 9, which gives single percentages; the ranges are what is nearest to each",
            [
                new("completely-confident", "Completely confident", 87.5, 100, 100),
                new("usually-confident", "Usually confident", 62.5, 87.5, 75),
                new("fairly-confident", "Fairly confident", 37.5, 62.5, 50),
                new("rarely-confident", "Rarely confident", 12.5, 37.5, 25),
                new("unconfident", "Unconfident", 0, 12.5, 0),
                new("confidence-cannot-be-evalued", "Confidence cannot be evaluated") { IsUnknown = true },
            ]
        );

    /// <summary>The first name of a level as machine tags write it: <c>very-likely</c>.</summary>
    private static string Written(ScaleLevel level) => level.Name.Split('/')[0].Trim().ToLowerInvariant().Replace(' ', '-');
}
