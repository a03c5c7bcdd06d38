using Verification.Confidence;
using Verification.Evidence;
using Verification.Sources;

namespace Verification.Scoring;

/// <summary>
/// Gives each item its strength λ: its ratings in log-odds, less for distance, doubt, provisional findings, little relevance and age.
/// </summary>
/// <param name="index">The case.</param>
/// <param name="asOf">The date of assessment.</param>
/// <param name="options">The constants.</param>
internal sealed class Appraisal(CaseIndex index, DateTimeOffset? asOf, ScoringOptions options)
{
    private const int Stretch = 1 << 13;

    /// <summary>The strength of an item, were it to speak in the given direction.</summary>
    public Spread Strength(int item, Direction direction)
    {
        var factor = Factor(item);
        var kind = options.Kinds[index.Sources[index.SourceOf[item]].Kind];
        var unrated = direction == Direction.Supports ? kind.Supports : kind.Refutes;
        var (reliability, credibility) = (
            ReliabilityCredence(index.Sources[index.SourceOf[item]]),
            CredibilityCredence(index.Items[item].Credibility)
        );
        var asRated = Rated(reliability, credibility, unrated) * factor;
        return reliability is not null && credibility is not null
            ? Spread.Of(asRated)
            : new(
                asRated,
                Rated(reliability, credibility, options.UnratedLow) * factor,
                Rated(reliability, credibility, options.UnratedHigh) * factor
            );
    }

    /// <summary>The strength of every item that exists and supports or refutes its claim; nothing for the others.</summary>
    public Spread[] AssertionStrengths(AbsenceReason?[] absent)
    {
        var strengths = new Spread[index.Items.Length];
        Stretches.For(
            strengths.Length,
            Stretch,
            (start, end) =>
            {
                for (var item = start; item < end; item++)
                {
                    strengths[item] = absent[item] is null ? AssertionStrength(item) : default;
                }
            }
        );
        return strengths;
    }

    private Spread AssertionStrength(int item) =>
        index.Items[item].Stance switch
        {
            Stance.Supports => Strength(item, Direction.Supports),
            Stance.Refutes => Strength(item, Direction.Refutes),
            _ => default,
        };

    private double Rated(double? reliability, double? credibility, double unrated) =>
        Math.Max(
            0,
            (options.ReliabilityShare * LogOdds.Of(reliability ?? unrated))
                + ((1 - options.ReliabilityShare) * LogOdds.Of(credibility ?? unrated))
        );

    private double? ReliabilityCredence(Source source) =>
        source.Trust is { } trust
            ? Math.Clamp(trust, options.TrustFloor, options.TrustCeiling)
            : source.Reliability switch
            {
                Reliability.A => options.Reliability.A,
                Reliability.B => options.Reliability.B,
                Reliability.C => options.Reliability.C,
                Reliability.D => options.Reliability.D,
                Reliability.E => options.Reliability.E,
                _ => null,
            };

    private double? CredibilityCredence(Credibility? credibility) =>
        credibility switch
        {
            Credibility.Confirmed => options.Credibility.Confirmed,
            Credibility.ProbablyTrue => options.Credibility.ProbablyTrue,
            Credibility.PossiblyTrue => options.Credibility.PossiblyTrue,
            Credibility.Doubtful => options.Credibility.Doubtful,
            Credibility.Improbable => options.Credibility.Improbable,
            _ => null,
        };

    private double Factor(int item)
    {
        var evidence = index.Items[item];
        var directness = evidence.Directness switch
        {
            Directness.Firsthand => options.Directness.Firsthand,
            Directness.Secondhand => options.Directness.Secondhand,
            Directness.Hearsay => options.Directness.Hearsay,
            _ => evidence.DerivedFrom.IsEmpty ? 1 : options.Directness.Derived,
        };
        var certainty = evidence.Certainty is { } said ? Math.Clamp(((2 * said.Value) - 1) / options.CertaintySpan, 0, 1) : 1;
        var preliminary = evidence.Preliminary ? options.PreliminaryFactor : 1;
        return directness * certainty * preliminary * evidence.Relevance * Freshness(item);
    }

    /// <summary>What age has left of an item’s strength: a half for every half-life of its claim.</summary>
    public double Freshness(int item) =>
        index.Claims[index.ClaimOf[item]].HalfLife is { } halfLife && index.DateOf[item] is { } date && asOf is { } now
            ? Math.Pow(0.5, (now - date) / halfLife)
            : 1;
}
