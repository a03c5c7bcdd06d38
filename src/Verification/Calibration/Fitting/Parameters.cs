using System.Collections.Frozen;
using System.Collections.Immutable;
using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Sources;

namespace Verification.Calibration;

/// <summary>
/// The constants that outcomes are fitted to. Each starts at its default, and is held there by a normal distribution on its own scale: credences
/// and factors within about half a unit of log-odds or logarithm, the weight of the base rate within a factor of two, and the base rate,
/// which is a fact about the claims that are checked and no convention, hardly at all.
/// </summary>
internal static class Parameters
{
    private const double CredenceDeviation = 0.5;
    private const double FactorDeviation = 0.5;
    private const double CorrelationDeviation = 0.25;
    private const double PriorWeightDeviation = 0.7;
    private const double BaseRateDeviation = 2;

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Parameter> All { get; } =
    [
        .. Enum.GetValues<SourceKind>().SelectMany(kind => new[] { OfKind(kind, Stance.Supports), OfKind(kind, Stance.Refutes) }),
        OfReliability(Reliability.A, o => o.A, (o, value) => o with { A = value }),
        OfReliability(Reliability.B, o => o.B, (o, value) => o with { B = value }),
        OfReliability(Reliability.C, o => o.C, (o, value) => o with { C = value }),
        OfReliability(Reliability.D, o => o.D, (o, value) => o with { D = value }),
        OfReliability(Reliability.E, o => o.E, (o, value) => o with { E = value }),
        OfCredibility(Credibility.Confirmed, o => o.Confirmed, (o, value) => o with { Confirmed = value }),
        OfCredibility(Credibility.ProbablyTrue, o => o.ProbablyTrue, (o, value) => o with { ProbablyTrue = value }),
        OfCredibility(Credibility.PossiblyTrue, o => o.PossiblyTrue, (o, value) => o with { PossiblyTrue = value }),
        OfCredibility(Credibility.Doubtful, o => o.Doubtful, (o, value) => o with { Doubtful = value }),
        OfCredibility(Credibility.Improbable, o => o.Improbable, (o, value) => o with { Improbable = value }),
        new("selfInterestFactor", o => o.SelfInterestFactor, (o, value) => o with { SelfInterestFactor = value }, HasInterests)
        {
            Link = Link.Log,
            Deviation = FactorDeviation,
            Low = 0.001,
            High = 1,
        },
        new("againstInterestFactor", o => o.AgainstInterestFactor, (o, value) => o with { AgainstInterestFactor = value }, HasInterests)
        {
            Link = Link.Log,
            Deviation = FactorDeviation,
            Low = 1,
            High = 10,
        },
        new(
            "affiliationCorrelation",
            o => o.AffiliationCorrelation,
            (o, value) => o with { AffiliationCorrelation = value },
            HasAffiliations
        )
        {
            Link = Link.Identity,
            Deviation = CorrelationDeviation,
            Low = 0,
            High = 1,
        },
        new("priorWeight", o => o.PriorWeight, (o, value) => o with { PriorWeight = value }, _ => true)
        {
            Link = Link.Log,
            Deviation = PriorWeightDeviation,
            Low = 0.001,
            High = 100,
        },
        new(
            "baseRate",
            o => o.BaseRate,
            (o, value) => o with { BaseRate = value },
            @case => @case.Claims.Any(claim => claim.BaseRate is null)
        )
        {
            Link = Link.LogOdds,
            Deviation = BaseRateDeviation,
            Low = 0.001,
            High = 0.999,
        },
    ];

    private static Parameter OfKind(SourceKind kind, Stance stance)
    {
        var supports = stance == Stance.Supports;
        return new(
            $"kinds.{Vocabulary<SourceKind>.Word(kind)}.{Vocabulary<Stance>.Word(stance)}",
            o => supports ? o.Kinds[kind].Supports : o.Kinds[kind].Refutes,
            (o, value) =>
                o with
                {
                    Kinds = o.Kinds.ToFrozenDictionary(
                        pair => pair.Key,
                        pair =>
                            pair.Key != kind ? pair.Value
                            : supports ? pair.Value with { Supports = value }
                            : pair.Value with { Refutes = value }
                    ),
                },
            @case =>
            {
                var sources = @case
                    .Sources.Where(source => source.Kind == kind)
                    .Select(source => source.Id)
                    .ToHashSet(StringComparer.Ordinal);
                return sources.Count > 0
                    && @case.Evidence.Any(item => (item.Stance == stance || item.Stance == Stance.Silent) && sources.Contains(item.Source));
            }
        )
        {
            Link = Link.LogOdds,
            Deviation = CredenceDeviation,
            Low = 0.5,
            High = 0.9,
        };
    }

    private static Parameter OfReliability(
        Reliability letter,
        Func<ReliabilityCredences, double> get,
        Func<ReliabilityCredences, double, ReliabilityCredences> set
    ) =>
        new(
            $"reliability.{Vocabulary<Reliability>.Word(letter)}",
            o => get(o.Reliability),
            (o, value) => o with { Reliability = set(o.Reliability, value) },
            @case => @case.Sources.Any(source => source.Reliability == letter && source.Trust is null)
        )
        {
            Link = Link.LogOdds,
            Deviation = CredenceDeviation,
            Low = 0.5,
            High = 0.999,
            Table = "reliability",
        };

    private static Parameter OfCredibility(
        Credibility grade,
        Func<CredibilityCredences, double> get,
        Func<CredibilityCredences, double, CredibilityCredences> set
    ) =>
        new(
            $"credibility.{Vocabulary<Credibility>.Word(grade)}",
            o => get(o.Credibility),
            (o, value) => o with { Credibility = set(o.Credibility, value) },
            @case => @case.Evidence.Any(item => item.Credibility == grade)
        )
        {
            Link = Link.LogOdds,
            Deviation = CredenceDeviation,
            Low = 0.001,
            High = 0.999,
            Table = "credibility",
        };

    private static bool HasInterests(VerificationCase @case) => @case.Claims.Any(claim => claim.Interests.Count > 0);

    private static bool HasAffiliations(VerificationCase @case) =>
        @case.Sources.Any(source =>
            source.Issuer is not null || (source.Kind is SourceKind.SocialMedia or SourceKind.AnonymousSource && !source.IsRated)
        );
}
