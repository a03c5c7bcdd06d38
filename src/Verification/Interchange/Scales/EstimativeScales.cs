using System.Collections.Immutable;

namespace Verification.Interchange;

/// <summary>The words of estimative probability and of analytic confidence that intelligence services prescribe.</summary>
internal static class EstimativeScales
{
    private const string Directive = "Intelligence Community Directive 203, Analytic Standards (2015)";

    public static ImmutableArray<ScaleLevel> Terms { get; } =
    [
        new("almostNoChance", "Almost no chance / Remote", 1, 5, 3),
        new("veryUnlikely", "Very unlikely / Highly improbable", 5, 20, 12.5),
        new("unlikely", "Unlikely / Improbable / Improbably", 20, 45, 32.5),
        new("roughlyEvenChance", "Roughly even chance / Roughly even odds", 45, 55, 50),
        new("likely", "Likely / Probable / Probably", 55, 80, 67.5),
        new("veryLikely", "Very likely / Highly probable", 80, 95, 87.5),
        new("almostCertain", "Almost certain / Almost certainly / Nearly certain", 95, 99, 97),
    ];

    /// <summary>The three levels, with the percentages that STIX gives Low, Med and High.</summary>
    public static ImmutableArray<ScaleLevel> ConfidenceLevels { get; } =
    [new("low", "Low", 1, 29, 15), new("moderate", "Moderate / Medium", 30, 69, 50), new("high", "High", 70, 100, 85)];

    public static Scale Icd203 { get; } =
        new("icd203", "ICD 203, likelihood", Quantity.Likelihood, $"{Directive}, section D.6.e.2.a", Terms);

    public static Scale Icd203Confidence { get; } =
        new(
            "icd203Confidence",
            "ICD 203, analytic confidence",
            Quantity.Confidence,
            $"{Directive}, section D.6.e.2.b, which gives no percentages; those are of {StixScales.Publisher}",
            ConfidenceLevels
        )
        {
            IsWhole = true,
        };

    /// <summary>The gaps between its ranges are meant: what falls into one is to be stated otherwise.</summary>
    public static Scale Phia { get; } =
        new(
            "phia",
            "PHIA probability yardstick",
            Quantity.Likelihood,
            "Professional Head of Intelligence Assessment, United Kingdom, Probability Yardstick (2019)",
            [
                new("remoteChance", "Remote chance", 0, 5, 2.5),
                new("highlyUnlikely", "Highly unlikely", 10, 20, 15),
                new("unlikely", "Unlikely", 25, 35, 30),
                new("realisticPossibility", "Realistic possibility", new PercentRange(40, 50, IsHighExcluded: true), 45),
                new("likely", "Likely / Probable", 55, 75, 65),
                new("highlyLikely", "Highly likely", 80, 90, 85),
                new("almostCertain", "Almost certain", 95, 100, 97.5),
            ]
        );
}
