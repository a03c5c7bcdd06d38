using System.Collections.Immutable;

namespace Verification.Interchange;

/// <summary>The Admiralty code, also called the NATO system.</summary>
internal static class AdmiraltyScales
{
    private const string Publisher = "NATO AJP-2.1, Allied Joint Doctrine for Intelligence Procedures, edition B (2016)";

    /// <summary>Its letters, which stand for no percentages.</summary>
    public static ImmutableArray<ScaleLevel> Letters { get; } =
    [
        new("A", "Completely reliable"),
        new("B", "Usually reliable"),
        new("C", "Fairly reliable"),
        new("D", "Not usually reliable"),
        new("E", "Unreliable"),
        new("F", "Reliability cannot be judged") { IsUnknown = true },
    ];

    /// <summary>Its numbers, with the percentages that STIX gives them.</summary>
    public static ImmutableArray<ScaleLevel> Numbers { get; } =
    [
        new("1", "Confirmed by other sources", 80, 100, 90),
        new("2", "Probably true", 60, 79, 70),
        new("3", "Possibly true", 40, 59, 50),
        new("4", "Doubtful", 20, 39, 30),
        new("5", "Improbable", 0, 19, 10),
        new("6", "Truth cannot be judged") { IsUnknown = true },
    ];

    public static Scale Reliability { get; } =
        new("admiraltyReliability", "Admiralty code, reliability of the source", Quantity.Reliability, Publisher, Letters);

    public static Scale Credibility { get; } =
        new(
            "admiraltyCredibility",
            "Admiralty code, credibility of the information",
            Quantity.Likelihood,
            $"{Publisher}, which gives no percentages; those are of {StixScales.Publisher}",
            Numbers
        )
        {
            IsWhole = true,
        };
}
