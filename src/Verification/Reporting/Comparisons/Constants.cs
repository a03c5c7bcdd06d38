using System.Collections.Frozen;
using System.Collections.Immutable;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Sources;

namespace Verification.Reporting;

/// <summary>Constants of the model that are taken over together, since they bound each other or say one thing.</summary>
/// <param name="Name">What they are called together: the name of their property in options files.</param>
/// <param name="Of">The constants, each with its own name, or one without.</param>
/// <param name="Take">The first options with these constants of the second.</param>
internal sealed record Constants(
    string Name,
    Func<ScoringOptions, (string Name, double Value)[]> Of,
    Func<ScoringOptions, ScoringOptions, ScoringOptions> Take
)
{
    /// <summary>Every constant of the model.</summary>
    public static ImmutableArray<Constants> All { get; } =
    [
        new(
            "reliability",
            o => [("A", o.Reliability.A), ("B", o.Reliability.B), ("C", o.Reliability.C), ("D", o.Reliability.D), ("E", o.Reliability.E)],
            (o, by) => o with { Reliability = by.Reliability }
        ),
        new(
            "credibility",
            o =>
                [
                    ("confirmed", o.Credibility.Confirmed),
                    ("probably true", o.Credibility.ProbablyTrue),
                    ("possibly true", o.Credibility.PossiblyTrue),
                    ("doubtful", o.Credibility.Doubtful),
                    ("improbable", o.Credibility.Improbable),
                ],
            (o, by) => o with { Credibility = by.Credibility }
        ),
        .. Enum.GetValues<SourceKind>().Select(OfKind),
        new(
            "trust",
            o => [("floor", o.TrustFloor), ("ceiling", o.TrustCeiling)],
            (o, by) => o with { TrustFloor = by.TrustFloor, TrustCeiling = by.TrustCeiling }
        ),
        One("reliabilityShare", o => o.ReliabilityShare, (o, by) => o with { ReliabilityShare = by.ReliabilityShare }),
        new(
            "directness",
            o =>
                [
                    ("firsthand", o.Directness.Firsthand),
                    ("secondhand", o.Directness.Secondhand),
                    ("hearsay", o.Directness.Hearsay),
                    ("derived", o.Directness.Derived),
                ],
            (o, by) => o with { Directness = by.Directness }
        ),
        One("certaintySpan", o => o.CertaintySpan, (o, by) => o with { CertaintySpan = by.CertaintySpan }),
        One("preliminaryFactor", o => o.PreliminaryFactor, (o, by) => o with { PreliminaryFactor = by.PreliminaryFactor }),
        One("selfInterestFactor", o => o.SelfInterestFactor, (o, by) => o with { SelfInterestFactor = by.SelfInterestFactor }),
        One("againstInterestFactor", o => o.AgainstInterestFactor, (o, by) => o with { AgainstInterestFactor = by.AgainstInterestFactor }),
        One("maximumWeight", o => o.MaximumWeight, (o, by) => o with { MaximumWeight = by.MaximumWeight }),
        One(
            "affiliationCorrelation",
            o => o.AffiliationCorrelation,
            (o, by) => o with { AffiliationCorrelation = by.AffiliationCorrelation }
        ),
        One("priorWeight", o => o.PriorWeight, (o, by) => o with { PriorWeight = by.PriorWeight }),
        One("baseRate", o => o.BaseRate, (o, by) => o with { BaseRate = by.BaseRate }),
        new(
            "unrated",
            o => [("low", o.UnratedLow), ("high", o.UnratedHigh)],
            (o, by) => o with { UnratedLow = by.UnratedLow, UnratedHigh = by.UnratedHigh }
        ),
        One("intervalMass", o => o.IntervalMass, (o, by) => o with { IntervalMass = by.IntervalMass }),
        new(
            "grading",
            o =>
                [
                    ("contested", o.Grading.Contested),
                    ("unverified", o.Grading.Unverified),
                    ("supported", o.Grading.Supported),
                    ("corroborated", o.Grading.Corroborated),
                    ("group weight", o.Grading.GroupWeight),
                    ("corroborating groups", o.Grading.CorroboratingGroups),
                ],
            (o, by) => o with { Grading = by.Grading }
        ),
        new("highConfidence", o => Level(o.HighConfidence), (o, by) => o with { HighConfidence = by.HighConfidence }),
        new("moderateConfidence", o => Level(o.ModerateConfidence), (o, by) => o with { ModerateConfidence = by.ModerateConfidence }),
    ];

    /// <summary>Those of the constants that differ from those of other options, as text.</summary>
    public string Text(ScoringOptions options, ScoringOptions other) =>
        string.Join(
            ", ",
            Of(options)
                .Zip(Of(other))
                .Where(pair => pair.First.Value != pair.Second.Value)
                .Select(pair => $"{pair.First.Name} {Properties.Number(pair.First.Value)}".TrimStart())
        );

    private static Constants One(
        string name,
        Func<ScoringOptions, double> value,
        Func<ScoringOptions, ScoringOptions, ScoringOptions> take
    ) => new(name, o => [("", value(o))], take);

    private static Constants OfKind(SourceKind kind) =>
        new(
            $"kinds.{Vocabulary<SourceKind>.Word(kind)}",
            o =>
                [
                    ("supports", o.Kinds[kind].Supports),
                    ("refutes", o.Kinds[kind].Refutes),
                    ("interest sensitivity", o.Kinds[kind].InterestSensitivity),
                ],
            (o, by) => o with { Kinds = o.Kinds.ToFrozenDictionary(pair => pair.Key, pair => (pair.Key == kind ? by : o).Kinds[pair.Key]) }
        );

    private static (string, double)[] Level(ConfidenceThresholds level) =>
        [
            ("maximum uncertainty", level.MaximumUncertainty),
            ("independent groups", level.IndependentGroups),
            ("contest below", level.ContestBelow),
        ];
}
