using System.Collections.Immutable;
using Verification.Confidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>One claim through time.</summary>
/// <param name="Id">The id of the claim.</param>
/// <param name="Points">
/// Its figures at every moment at which something happened that bears on it, at every change of its verdict through fading alone and, where
/// evidence on it fades, at the date of assessment; in order, at least one. Without fading, the figures of a point hold until the next.
/// </param>
/// <param name="Curve">Where evidence on it fades, its figures between the points, in order; else empty.</param>
public sealed record ClaimTimeline(string Id, ImmutableArray<ClaimPoint> Points, ImmutableArray<ClaimPoint> Curve)
{
    /// <summary>The last point at or before a date; null for a date before anything that bears on the claim.</summary>
    public ClaimPoint? At(DateTimeOffset date) => Points.LastOrDefault(point => point.Date is not { } then || then <= date);
}

/// <summary>What a claim was worth at a date.</summary>
public sealed record ClaimPoint
{
    /// <summary>The date, UTC; null for the start, before every date.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>What the evidence made of it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How probable it was.</summary>
    public required Probability Probability { get; init; }

    /// <summary>The probability at the least and at the greatest that unrated axes might deserve.</summary>
    public required ProbabilityInterval Range { get; init; }

    /// <summary>How much credible evidence disagreed, 0 to 1.</summary>
    public required double Contest { get; init; }

    /// <summary>How good the basis was.</summary>
    public required ConfidenceLevel Confidence { get; init; }

    /// <summary>The weight of what supported it, 0 or more.</summary>
    public required double Support { get; init; }

    /// <summary>The weight of what refuted it, 0 or more.</summary>
    public required double Refutation { get; init; }

    /// <summary>What happened at that date that bears on it; empty where it is age alone that tells.</summary>
    public ImmutableArray<TimelineCause> Causes { get; init; } = [];

    /// <summary>Whether anything of it differs, by more than rounding, from the point before; true of the first point.</summary>
    public bool IsChange { get; init; }

    /// <summary>Whether the figures differ from those of another point by more than rounding.</summary>
    internal bool Differs(ClaimPoint other) =>
        Verdict != other.Verdict
        || Confidence != other.Confidence
        || Apart(Probability, other.Probability)
        || Apart(Range.Low, other.Range.Low)
        || Apart(Range.High, other.Range.High)
        || Apart(Contest, other.Contest)
        || Apart(Support, other.Support)
        || Apart(Refutation, other.Refutation);

    private static bool Apart(double one, double other) => Math.Abs(one - other) > ScoringOptions.Tolerance;
}

/// <summary>Something that happened, as it bears on a claim.</summary>
/// <param name="Event">What happened, to an item of the claim’s own or to one that bears on it along relations.</param>
/// <param name="Weighs">Whether the item, or one that came or fell with it, weighs on the claim or did so until then.</param>
public sealed record TimelineCause(TimelineEvent Event, bool Weighs);
