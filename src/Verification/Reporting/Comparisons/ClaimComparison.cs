using System.Collections.Immutable;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>What became of one claim, and what did it.</summary>
public sealed record ClaimComparison
{
    /// <summary>The id of the claim.</summary>
    public required string Id { get; init; }

    /// <summary>Its figures before; null where it was not in the case.</summary>
    public ClaimFigures? Before { get; init; }

    /// <summary>Its figures after; null where it is not in the case.</summary>
    public ClaimFigures? After { get; init; }

    /// <summary>
    /// What changed its figures: the largest part first. The parts add up to the change of probability. Empty for a claim that is on one side only.
    /// </summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>
    /// In how many orders the differences were applied one by one to average what each adds; 0 where all orders were, so that the parts are the
    /// Shapley values themselves (Shapley 1953).
    /// </summary>
    public int Orders { get; init; }

    /// <summary>What became of the claim.</summary>
    public ClaimChange Change =>
        (Before, After) switch
        {
            (null, _) => ClaimChange.Added,
            (_, null) => ClaimChange.Removed,
            var (before, after) when before.Verdict != after.Verdict => ClaimChange.Verdict,
            var (before, after) when before.DiffersFrom(after) => ClaimChange.Figures,
            _ => ClaimChange.None,
        };
}

/// <summary>What became of a claim.</summary>
public enum ClaimChange
{
    /// <summary>Nothing: its figures are the same.</summary>
    None,

    /// <summary>Other figures, and the same verdict.</summary>
    Figures,

    /// <summary>Another verdict.</summary>
    Verdict,

    /// <summary>It is in the case after, and not before.</summary>
    Added,

    /// <summary>It was in the case before, and is not after.</summary>
    Removed,
}

/// <summary>What one difference, or a few taken together, did to a claim.</summary>
/// <param name="Differences">The difference; several where there were too many to tell apart one by one.</param>
/// <param name="Part">Its part of the change of probability, from −1 to 1.</param>
/// <param name="VerdictWithout">The verdict with all differences but this.</param>
/// <param name="VerdictAlone">The verdict with this difference alone.</param>
/// <param name="IsDecisive">Whether the verdict changed, and undoing this alone would give the old one back.</param>
/// <param name="IsSufficient">Whether the verdict changed, and this alone would have given the new one.</param>
public sealed record Attribution(
    ImmutableArray<Difference> Differences,
    double Part,
    Verdict VerdictWithout,
    Verdict VerdictAlone,
    bool IsDecisive,
    bool IsSufficient
);
