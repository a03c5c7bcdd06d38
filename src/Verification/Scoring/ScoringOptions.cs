using System.Collections.Frozen;
using Verification.Sources;

namespace Verification.Scoring;

/// <summary>
/// Every constant of the scoring model. The defaults are conventions, chosen once and stated in <c>docs/scoring.md</c>;
/// they can be fitted to claims whose truth became known.
/// </summary>
/// <remarks>
/// A <em>credence</em> is the probability that a report is right, read off a rating; λ, the strength of an item, is made of credences in
/// log-odds. <see cref="ScoringEngine"/> refuses options that are out of bounds.
/// </remarks>
public sealed record ScoringOptions
{
    /// <summary>The rounding that every comparison forgives: ≥ holds from t − 1e-9, &gt; only above t + 1e-9.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>The defaults.</summary>
    public static ScoringOptions Default { get; } = new();

    /// <summary>Credence by Admiralty reliability, A to E, each ½ or more and less than 1, never rising from A to E.</summary>
    public ReliabilityCredences Reliability { get; init; } = new();

    /// <summary>Credence by Admiralty credibility, 1 to 5, each strictly between 0 and 1, never rising from 1 to 5.</summary>
    public CredibilityCredences Credibility { get; init; } = new();

    /// <summary>What each kind of source is given where nobody has rated it. Kinds left out keep their defaults.</summary>
    public FrozenDictionary<SourceKind, KindCredence> Kinds
    {
        get;
        init =>
            field = KindCredence
                .Defaults.ToDictionary(pair => pair.Key, pair => value.GetValueOrDefault(pair.Key, pair.Value))
                .ToFrozenDictionary();
    } = KindCredence.Defaults;

    /// <summary>The least that learned trust counts for; from ½.</summary>
    public double TrustFloor { get; init; } = 0.50;

    /// <summary>The most that learned trust counts for; below 1.</summary>
    public double TrustCeiling { get; init; } = 0.98;

    /// <summary>The share of reliability in λ, 0 to 1; the rest is credibility’s. In practice the two are rated together, so they are averaged.</summary>
    public double ReliabilityShare { get; init; } = 0.4;

    /// <summary>What is left of λ at each distance from the matter.</summary>
    public DirectnessFactors Directness { get; init; } = new();

    /// <summary>How far above even chance, doubled, a source’s own certainty must be to count in full: 0.9 stands for 95 %. Above 0, at most 1.</summary>
    public double CertaintySpan { get; init; } = 0.9;

    /// <summary>What is left of λ in a preliminary report, 0 to 1.</summary>
    public double PreliminaryFactor { get; init; } = 0.8;

    /// <summary>The factor on the likelihood ratio of what serves its issuer’s interest, to the power of the kind’s sensitivity; above 0, at most 1.</summary>
    public double SelfInterestFactor { get; init; } = 0.46;

    /// <summary>The factor on the likelihood ratio of what goes against its issuer’s interest, to the power of the kind’s sensitivity; 1 to 10.</summary>
    public double AgainstInterestFactor { get; init; } = 2;

    /// <summary>The most that one item can weigh; above 0, at most 999.</summary>
    public double MaximumWeight { get; init; } = 49;

    /// <summary>How far origins of one affiliation repeat each other, ρ from 0 (not at all) to 1 (only the strongest counts): the n-th counts (1 − ρ)ⁿ⁻¹.</summary>
    public double AffiliationCorrelation { get; init; } = 0.5;

    /// <summary>The weight of the base rate, W (Jøsang 2016, §3.3.2); above 0, at most 100.</summary>
    public double PriorWeight { get; init; } = 2;

    /// <summary>The probability of a claim before any evidence, where the claim states none; strictly between 0 and 1.</summary>
    public double BaseRate { get; init; } = 0.5;

    /// <summary>The least credence that an axis which cannot be judged might deserve; ½ to 0.9.</summary>
    public double UnratedLow { get; init; } = 0.50;

    /// <summary>The greatest credence that an axis which cannot be judged might deserve; ½ to 0.9.</summary>
    public double UnratedHigh { get; init; } = 0.90;

    /// <summary>The probability that the credible interval holds; strictly between 0 and 1.</summary>
    public double IntervalMass { get; init; } = 0.90;

    /// <summary>Where verdicts begin.</summary>
    public GradingThresholds Grading { get; init; } = new();

    /// <summary>What high confidence asks for.</summary>
    public ConfidenceThresholds HighConfidence { get; init; } = new(MaximumUncertainty: 0.15, IndependentGroups: 3, ContestBelow: 0.10);

    /// <summary>What moderate confidence asks for.</summary>
    public ConfidenceThresholds ModerateConfidence { get; init; } = new(MaximumUncertainty: 0.40, IndependentGroups: 2, ContestBelow: 0.30);

    /// <summary>Whether these are the defaults, number for number.</summary>
    public bool IsDefault => Equals(Default);

    /// <inheritdoc/>
    public bool Equals(ScoringOptions? other) =>
        other is not null
        && (Reliability, Credibility, Directness, Grading, HighConfidence, ModerateConfidence)
            == (other.Reliability, other.Credibility, other.Directness, other.Grading, other.HighConfidence, other.ModerateConfidence)
        && Kinds.All(pair => other.Kinds[pair.Key] == pair.Value)
        && Scalars.SequenceEqual(other.Scalars);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reliability, Credibility, Grading, PriorWeight, BaseRate, ReliabilityShare);

    private double[] Scalars =>
        [
            TrustFloor,
            TrustCeiling,
            ReliabilityShare,
            CertaintySpan,
            PreliminaryFactor,
            SelfInterestFactor,
            AgainstInterestFactor,
            MaximumWeight,
            AffiliationCorrelation,
            PriorWeight,
            BaseRate,
            UnratedLow,
            UnratedHigh,
            IntervalMass,
        ];
}

/// <summary>Credence by Admiralty reliability, each from 0.5 to 0.999 and none above the one before it. F is no rating, and has none.</summary>
/// <param name="A">Completely reliable.</param>
/// <param name="B">Usually reliable.</param>
/// <param name="C">Fairly reliable.</param>
/// <param name="D">Not usually reliable.</param>
/// <param name="E">Unreliable.</param>
public sealed record ReliabilityCredences(double A = 0.95, double B = 0.85, double C = 0.70, double D = 0.60, double E = 0.50);

/// <summary>
/// Credence by Admiralty credibility, 1 to 5, each from 0.001 to 0.999 and none above the one before it. 6 is no rating, and has none.
/// </summary>
/// <param name="Confirmed">Confirmed by other sources, 1.</param>
/// <param name="ProbablyTrue">Probably true, 2.</param>
/// <param name="PossiblyTrue">Possibly true, 3.</param>
/// <param name="Doubtful">Doubtful, 4.</param>
/// <param name="Improbable">Improbable, 5.</param>
public sealed record CredibilityCredences(
    double Confirmed = 0.95,
    double ProbablyTrue = 0.85,
    double PossiblyTrue = 0.70,
    double Doubtful = 0.40,
    double Improbable = 0.25
);

/// <summary>What is left of λ at each distance from the matter, each from 0 to 1.</summary>
/// <param name="Firsthand">Saw, measured or did it.</param>
/// <param name="Secondhand">Has it from somebody who did.</param>
/// <param name="Hearsay">Has it from further off.</param>
/// <param name="Derived">Not stated, for an item that repeats others.</param>
public sealed record DirectnessFactors(double Firsthand = 1, double Secondhand = 0.75, double Hearsay = 0.5, double Derived = 0.75);

/// <summary>Where verdicts begin, on the side of support; on the side of refutation, 1 minus the same.</summary>
/// <param name="Contested">The least contest of a contested claim; strictly between 0 and 1.</param>
/// <param name="Unverified">The uncertainty above which a claim is unverified; strictly between 0 and 1.</param>
/// <param name="Supported">The least probability of a supported claim; ½ to <paramref name="Corroborated"/>.</param>
/// <param name="Corroborated">The least probability of a corroborated claim; below 1.</param>
/// <param name="GroupWeight">The least weight of an affiliation that counts as an independent group, and of an item whose channel counts; above 0.</param>
/// <param name="CorroboratingGroups">How many independent groups, and how many channels, corroboration takes; 1 or more.</param>
public sealed record GradingThresholds(
    double Contested = 0.20,
    double Unverified = 0.70,
    double Supported = 0.55,
    double Corroborated = 0.80,
    double GroupWeight = 0.10,
    int CorroboratingGroups = 2
);

/// <summary>What a level of analytic confidence asks for.</summary>
/// <param name="MaximumUncertainty">The most uncertainty allowed, 0 to 1.</param>
/// <param name="IndependentGroups">How many independent groups must stand behind the verdict; 1 or more.</param>
/// <param name="ContestBelow">The contest that it must stay below, 0 to 1.</param>
public sealed record ConfidenceThresholds(double MaximumUncertainty, int IndependentGroups, double ContestBelow);
