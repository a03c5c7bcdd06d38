using System.Collections.Immutable;
using Verification.Confidence;

namespace Verification.Scoring;

/// <summary>How well one claim is corroborated or contested, and why.</summary>
public sealed record ClaimAssessment
{
    /// <summary>The id of the claim.</summary>
    public required string Id { get; init; }

    /// <summary>What the evidence makes of it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How probable it is: the projected probability of <see cref="Opinion"/>.</summary>
    public required Probability Probability { get; init; }

    /// <summary>The probability at the least and at the greatest that unrated axes might deserve.</summary>
    public required ProbabilityInterval Range { get; init; }

    /// <summary>The central credible interval of the Beta distribution behind <see cref="Opinion"/>.</summary>
    public required ProbabilityInterval Interval { get; init; }

    /// <summary>The term of ICD 203 for <see cref="Probability"/>.</summary>
    public required LikelihoodTerm Term { get; init; }

    /// <summary>Belief, disbelief and uncertainty.</summary>
    public required Opinion Opinion { get; init; }

    /// <summary>The weight of what supports it, r; 0 or more.</summary>
    public required double Support { get; init; }

    /// <summary>The weight of what refutes it, s; 0 or more.</summary>
    public required double Refutation { get; init; }

    /// <summary>How much credible evidence disagrees, 0 to 1.</summary>
    public required double Contest { get; init; }

    /// <summary>How many independent groups stand on each side.</summary>
    public required GroupCounts Groups { get; init; }

    /// <summary>How good the basis is.</summary>
    public required AnalyticConfidence Confidence { get; init; }

    /// <summary>What each affiliation contributes: supporting before refuting, heaviest first.</summary>
    public required ImmutableArray<Contribution> Contributions { get; init; }

    /// <summary>What each item of evidence weighs on the claim, for each origin that it carries: in the case’s order. Assessment files leave it out.</summary>
    public required ImmutableArray<EvidenceWeight> Weights { get; init; }

    /// <summary>What would carry the probability across each threshold, and change the verdict.</summary>
    public required ImmutableArray<Flip> Flips { get; init; }

    /// <summary>What a reader should know of the evidence.</summary>
    public required ImmutableArray<Flag> Flags { get; init; }

    /// <summary>The probability that this one of its alternatives is the true one; null for a claim without alternatives.</summary>
    public Probability? AlternativeProbability { get; init; }

    /// <summary>
    /// What each item weighs behind <see cref="AlternativeProbability"/>: as <see cref="Weights"/>, but as if the claims of its set did not
    /// exclude each other. Empty for a claim without alternatives. Assessment files leave it out.
    /// </summary>
    public ImmutableArray<EvidenceWeight> AlternativeWeights { get; init; } = [];

    /// <summary>What <see cref="Probability"/> turned out to mean on claims whose truth became known; null unless a recalibration was asked for.</summary>
    public Probability? RecalibratedProbability { get; init; }

    /// <summary>What another scheme calls it; null unless such a scheme was asked for.</summary>
    public Grade? Grade { get; init; }

    /// <summary>What came out as declared, where copies that nobody declared were assumed and it is another verdict; else null.</summary>
    public DeclaredOutcome? AsDeclared { get; init; }

    /// <summary>The figures in a few English sentences.</summary>
    public required string Narrative { get; init; }
}

/// <summary>What becomes of a claim if nothing is assumed beyond what its case declares.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Probability">The probability.</param>
public sealed record DeclaredOutcome(Verdict Verdict, Probability Probability);

/// <summary>How many independent groups stand on each side of a claim.</summary>
/// <param name="Supports">Those that support it.</param>
/// <param name="Refutes">Those that refute it.</param>
public sealed record GroupCounts(int Supports, int Refutes);

/// <summary>What one affiliation of sources contributes to one side of a claim.</summary>
/// <param name="Direction">The side.</param>
/// <param name="Group">The affiliation: <c>party:ID</c>, <c>source:ID</c> or <c>kind:KIND</c>.</param>
/// <param name="Weight">Its weight as a whole.</param>
/// <param name="ProbabilityWithout">The probability of the claim without it.</param>
/// <param name="Origins">Its origins, heaviest first.</param>
public sealed record Contribution(
    Direction Direction,
    string Group,
    double Weight,
    Probability ProbabilityWithout,
    ImmutableArray<OriginContribution> Origins
);

/// <summary>What one origin brings to an affiliation.</summary>
/// <param name="Source">The id of the source where the assertion starts.</param>
/// <param name="Weight">Its weight, before later origins of the affiliation are discounted.</param>
/// <param name="Evidence">The ids of all items that carry it, ordinal.</param>
public sealed record OriginContribution(string Source, double Weight, ImmutableArray<string> Evidence);

/// <summary>What it would take for the probability of a claim to cross a threshold, in units of weight.</summary>
/// <param name="Threshold">The probability to cross.</param>
/// <param name="Support">Support to remove where the probability is at or above the threshold, to add where it is below.</param>
/// <param name="Refutation">Refutation to add where the probability is at or above the threshold, to remove where it is below.</param>
/// <param name="IsReached">Whether the probability is at or above the threshold.</param>
/// <param name="RemoveGroups">The smallest set of affiliations whose removal changes the verdict; empty if none does.</param>
public sealed record Flip(double Threshold, double Support, double Refutation, bool IsReached, ImmutableArray<string> RemoveGroups);

/// <summary>What an item of evidence weighs on a claim, its own or a related one, for one of the origins that it carries.</summary>
/// <param name="Evidence">The id of the item.</param>
/// <param name="Direction">Which way it pulls the claim.</param>
/// <param name="Group">The affiliation of the origin: <c>party:ID</c>, <c>source:ID</c> or <c>kind:KIND</c>.</param>
/// <param name="Origin">The id of the source where the assertion starts.</param>
/// <param name="Weight">Its weight before grouping, above 0. Of an origin on one side only the greatest counts.</param>
public readonly record struct EvidenceWeight(string Evidence, Direction Direction, string Group, string Origin, double Weight);
