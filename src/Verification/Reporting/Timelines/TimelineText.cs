using System.Collections.Immutable;
using Verification.Evidence;

namespace Verification.Reporting;

/// <summary>What reports say of a timeline, in words.</summary>
internal sealed class TimelineText(VerificationCase @case, Timeline timeline)
{
    private const int MostNames = 6;

    /// <summary>What they say of the case as a whole.</summary>
    public CaseText Case { get; } =
        new(
            @case,
            new()
            {
                Title = timeline.Title,
                AsOf = timeline.AsOf,
                Options = timeline.Options,
                Claims = [],
                Sources = [],
                Absent = [],
            }
        );

    /// <summary>How to read a table of changes.</summary>
    public static IEnumerable<string> Legend(ProbabilityStrip strip) =>
        [
            "Each row is a date at which something about the claim changed, and what happened then that bears on it.",
            $"P: how probable the claim was. From 0 to 1, {strip.Point} is the probability, and {strip.Range} where it could lie if missing ratings were known. Contest: how much credible evidence disagreed, from 0 to 1.",
        ];

    /// <summary>The date of a point.</summary>
    public static string Date(ClaimPoint point) => point.Date is { } date ? Figures.Moment(date) : "from the start";

    /// <summary>The points at which something of a claim changed, each with whether its verdict did.</summary>
    public static IEnumerable<(ClaimPoint Point, bool IsTurn)> Changes(ClaimTimeline claim)
    {
        ClaimPoint? before = null;
        foreach (var point in claim.Points)
        {
            if (point.IsChange)
            {
                yield return (point, before is not null && before.Verdict != point.Verdict);
            }

            before = point;
        }
    }

    /// <summary>How many moments bore on a claim and changed nothing of it; or null where there is none.</summary>
    public static string? Unchanged(ClaimTimeline claim) =>
        claim.Points.Count(point => !point.IsChange) is > 0 and var count
            ? $"{Figures.Count(count, "other moment", "other moments")} changed nothing of it."
            : null;

    /// <summary>What happened at a point that bears on its claim.</summary>
    public IEnumerable<string> Causes(ClaimPoint point) =>
        point.Causes.IsEmpty
            ? [point.Date is null ? "nothing bears on it" : "fading alone"]
            : point
                .Causes.GroupBy(cause => (cause.Event.Kind, cause.Weighs))
                .OrderBy(same => same.Key.Kind)
                .ThenByDescending(same => same.Key.Weighs)
                .Select(same => Said(same.Key.Kind, same.Key.Weighs, [.. same.Select(cause => cause.Event)]));

    private string Said(TimelineEventKind kind, bool weighs, ImmutableArray<TimelineEvent> events)
    {
        var names = Figures.Row([.. events.Select(Name)], MostNames);
        return $"{kind.InWords()}{(weighs ? "" : ", without weight")}: {names}";
    }

    private string Name(TimelineEvent happened)
    {
        var copies = happened.Copies.IsEmpty
            ? ""
            : $", and its {(happened.Copies.Length == 1 ? "copy" : "copies")} {Figures.Listing(happened.Copies, MostNames)}";
        return $"{happened.Evidence} ({Case.Labels.Source(happened.Source)}){copies}";
    }
}
