using System.Collections.Immutable;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>What became of the claims of a case from one state to another, and which differences of the inputs did it.</summary>
/// <remarks>
/// The change of a claim’s probability is split over the differences that bear on it by the Shapley value, which is what each adds on average
/// over all orders in which they could be applied: the parts add up to the change. It is worked out exactly for up to eight differences in claims
/// that are connected by relations or alternatives; beyond that, over a fixed set of orders and their reverses
/// (<see cref="ClaimComparison.Orders"/>); beyond 64, neighbouring differences are taken together. A connected part takes at most 384 runs of
/// the engine over that part alone.
/// </remarks>
public sealed record CaseComparison
{
    /// <summary>The side before.</summary>
    public required ComparisonSide Before { get; init; }

    /// <summary>The side after.</summary>
    public required ComparisonSide After { get; init; }

    /// <summary>The date of assessment before, UTC; null where nothing in the case has a date.</summary>
    public DateTimeOffset? AsOfBefore { get; init; }

    /// <summary>The date of assessment after, UTC; null where nothing in the case has a date.</summary>
    public DateTimeOffset? AsOfAfter { get; init; }

    /// <summary>The claims: in the order of the case after, then those that it has no more.</summary>
    public required ImmutableArray<ClaimComparison> Claims { get; init; }

    /// <summary>Everything that differs in what the assessments were made from: by element, id and property, ordinal.</summary>
    public required ImmutableArray<Difference> Differences { get; init; }

    /// <summary>The differences that changed no figure of any claim; those that count through items of evidence are not among them.</summary>
    public required ImmutableArray<Difference> WithoutEffect { get; init; }

    /// <summary>Whether a claim has another verdict, came or went.</summary>
    public bool IsVerdictChanged => Claims.Any(claim => claim.Change is ClaimChange.Verdict or ClaimChange.Added or ClaimChange.Removed);

    /// <summary>Compares two assessments: two cases, or one case as of two dates or with two sets of constants.</summary>
    /// <param name="before">The side before.</param>
    /// <param name="after">The side after.</param>
    /// <param name="progress">Told of each connected part of the cases that is done; or null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="InvalidCaseException">A case does not hold together.</exception>
    /// <exception cref="FluentValidation.ValidationException">Constants are out of bounds.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static CaseComparison Of(
        ComparisonSide before,
        ComparisonSide after,
        IProgress<ComparisonProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new ComparisonRun(before, after, progress, cancellationToken).Compare();
    }
}

/// <summary>How far a comparison has come.</summary>
/// <param name="Done">How many connected parts of the cases are done.</param>
/// <param name="Parts">How many there are.</param>
public readonly record struct ComparisonProgress(int Done, int Parts);
