using System.Collections.Immutable;
using FluentValidation;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>A case through time: what happened to its evidence when, and what each claim was worth from then on.</summary>
public sealed record Timeline
{
    /// <summary>The title of the case; or null.</summary>
    public string? Title { get; init; }

    /// <summary>The date of assessment, UTC, at which the timeline ends; null where nothing in the case has a date.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The constants it was made with.</summary>
    public required ScoringOptions Options { get; init; }

    /// <summary>The dates at which something happened to the evidence, in order. What has no date is there from the start, at a moment without one.</summary>
    public required ImmutableArray<TimelineMoment> Moments { get; init; }

    /// <summary>The claims, in the case’s order.</summary>
    public required ImmutableArray<ClaimTimeline> Claims { get; init; }

    /// <summary>Replays a case up to its date of assessment.</summary>
    /// <remarks>
    /// Claims that bear on each other are scored together, once at each moment that touches them. Where evidence on them fades, they are also
    /// looked at just before each moment and at 120 dates between the first date and the last; a change of verdict between two looks takes up to
    /// 40 more, and at most eight are looked for.
    /// </remarks>
    /// <param name="case">A valid case. To replay it up to another date, set <see cref="VerificationCase.AsOf"/>.</param>
    /// <param name="options">The constants of the scoring model; null for the defaults.</param>
    /// <param name="progress">Told of every moment that has been replayed.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ValidationException">The options are out of bounds; every problem is listed.</exception>
    /// <exception cref="InvalidCaseException">The case does not hold together.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Timeline Of(
        VerificationCase @case,
        ScoringOptions? options = null,
        IProgress<TimelineProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(@case);
        var engine = new ScoringEngine(options);
        var whole = engine.Prepare(@case, cancellationToken);
        var span = ReplaySpan.Of(whole.Index);
        var parts = whole.Parts().Select(part => new PartReplay(part, span, cancellationToken)).ToArray();
        var done = new TimelineProgress(0, parts.Sum(part => part.Moments));
        foreach (var part in parts)
        {
            part.Run(() => progress?.Report(done = done with { Done = done.Done + 1 }));
        }

        var claims = parts.SelectMany(part => part.Claims).ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        return new()
        {
            Title = @case.Title,
            AsOf = span.AsOf,
            Options = whole.Options,
            Moments = TimelineMoment.Merge(parts.SelectMany(part => part.Events)),
            Claims = [.. @case.Claims.Select(claim => claims[claim.Id])],
        };
    }
}

/// <summary>How far a replay has come.</summary>
/// <param name="Done">How many moments have been replayed, each counted for every group of claims that it touches.</param>
/// <param name="Total">How many there are.</param>
public readonly record struct TimelineProgress(int Done, int Total);
