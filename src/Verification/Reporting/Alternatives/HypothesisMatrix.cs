using System.Collections.Immutable;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>
/// Evidence against hypotheses: how each item sits with each of a set of alternatives, how far it tells them apart, and how much speaks against
/// each (analysis of competing hypotheses, Heuer 1999, ch. 8), beside the probabilities of the engine.
/// </summary>
/// <remarks>Logarithms are natural. <c>docs/alternatives.md</c> explains every figure.</remarks>
public sealed record HypothesisMatrix
{
    /// <summary>The id of the set of alternatives.</summary>
    public required string Set { get; init; }

    /// <summary>The hypotheses, in the order of the set.</summary>
    public required ImmutableArray<HypothesisColumn> Hypotheses { get; init; }

    /// <summary>The items that weigh on any hypothesis, most diagnostic first, then by id; an origin’s items are one row.</summary>
    public required ImmutableArray<HypothesisRow> Evidence { get; init; }

    /// <summary>The ids of the items on the hypotheses that exist and weigh on none of them, ordinal.</summary>
    public required ImmutableArray<string> Neutral { get; init; }

    /// <summary>Where what speaks against the hypotheses ranks two of them otherwise than the probabilities do; null where it never does.</summary>
    public RankDisagreement? Disagreement { get; init; }

    /// <summary>The matrix of every set of alternatives in a case, in the case’s order.</summary>
    /// <param name="case">The case.</param>
    /// <param name="assessment">Its assessment.</param>
    /// <exception cref="KeyNotFoundException">The assessment is that of another case.</exception>
    public static ImmutableArray<HypothesisMatrix> Of(VerificationCase @case, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(assessment);
        if (@case.Alternatives.IsEmpty)
        {
            return [];
        }

        var matching = new EvidenceMatching(@case, assessment);
        return [.. @case.Alternatives.Select(matching.Matrix)];
    }
}

/// <summary>One of the hypotheses, with what speaks against it and how probable it is.</summary>
public sealed record HypothesisColumn
{
    /// <summary>What it is called in the matrix: H1, H2 and so on.</summary>
    public required string Label { get; init; }

    /// <summary>The id of the claim.</summary>
    public required string Claim { get; init; }

    /// <summary>The probability of the claim on its own.</summary>
    public required Probability Probability { get; init; }

    /// <summary>The probability that it is the true one among its alternatives.</summary>
    public required Probability AlternativeProbability { get; init; }

    /// <summary>Its rank by <see cref="AlternativeProbability"/>: 1 for the most probable; equals share a rank.</summary>
    public required int ProbabilityRank { get; init; }

    /// <summary>How many origins are inconsistent with it, each counted once.</summary>
    public required int Inconsistent { get; init; }

    /// <summary>How many of those speak against it themselves, and not only for another hypothesis.</summary>
    public required int InconsistentDirectly { get; init; }

    /// <summary>What speaks against it: the sum over origins of ln(1 + w), w the greatest weight of the origin against it; 0 or more.</summary>
    public required double Inconsistency { get; init; }

    /// <summary>Its rank by <see cref="Inconsistency"/>: 1 for the hypothesis with the least against it; equals share a rank.</summary>
    public required int InconsistencyRank { get; init; }
}

/// <summary>An item of evidence, with all that counts only through it.</summary>
public sealed record HypothesisRow
{
    /// <summary>The id of the item: of those of one origin that say the same of the same claim, the one that weighs most.</summary>
    public required string Evidence { get; init; }

    /// <summary>The ids of the sources where what it says starts, ordinal.</summary>
    public required ImmutableArray<string> Origins { get; init; }

    /// <summary>The ids of its copies, and of what else its origin says to the same effect, ordinal: they tell no hypotheses apart any further.</summary>
    public required ImmutableArray<string> Repetitions { get; init; }

    /// <summary>How far it tells the hypotheses apart: the span of its log likelihood ratios, exclusion left aside; 0 if it fits all alike.</summary>
    public required double Diagnosticity { get; init; }

    /// <summary>How it sits with each hypothesis, in their order.</summary>
    public required ImmutableArray<HypothesisCell> Cells { get; init; }
}

/// <summary>How an item sits with a hypothesis.</summary>
/// <param name="Consistency">In the marks of an analysis of competing hypotheses.</param>
/// <param name="Weight">What it weighs on it; 0 or more.</param>
/// <param name="LogLikelihoodRatio">ln(1 + weight), negative if it speaks against the hypothesis.</param>
/// <param name="Bearing">By what way it bears on it.</param>
public readonly record struct HypothesisCell(Consistency Consistency, double Weight, double LogLikelihoodRatio, HypothesisBearing Bearing);

/// <summary>By what way an item bears on a hypothesis.</summary>
public enum HypothesisBearing
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>The item is about the hypothesis.</summary>
    Itself,

    /// <summary>The item is about another claim, which a relation of the case ties to the hypothesis.</summary>
    Relation,

    /// <summary>Only in that the hypotheses exclude each other: what speaks for another speaks against this one.</summary>
    Exclusion,
}

/// <summary>Two hypotheses of which the more probable one has more against it.</summary>
/// <param name="MoreProbable">The label of the more probable one.</param>
/// <param name="LessInconsistent">The label of the one with less against it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Message">The same in a sentence.</param>
public sealed record RankDisagreement(string MoreProbable, string LessInconsistent, DisagreementReason Reason, string Message);

/// <summary>Why a hypothesis can be more probable than one with less against it.</summary>
public enum DisagreementReason
{
    /// <summary>By its base rate, which inconsistency leaves out.</summary>
    BaseRate = 1,

    /// <summary>By the way of counting: the engine adds weights up, and discounts further origins of one affiliation; inconsistency adds logarithms.</summary>
    Counting,
}
