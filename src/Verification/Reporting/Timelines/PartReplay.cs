using Verification.Confidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>Replays claims that bear on each other.</summary>
internal sealed class PartReplay
{
    private readonly PreparedCase part;
    private readonly CaseIndex index;
    private readonly ReplaySpan span;
    private readonly CancellationToken cancellationToken;
    private readonly ConfidenceGrading confidence;
    private readonly CalendarDay[] days;
    private readonly ClaimTrack[] tracks;
    private readonly Finding?[] findings;
    private readonly bool[] fading;
    private readonly ILookup<int, int> reached;
    private readonly List<(DateTimeOffset? Date, TimelineEvent Event)> events = [];
    private AbsenceReason?[]? absent;
    private int nextLook;

    public PartReplay(PreparedCase part, ReplaySpan span, CancellationToken cancellationToken)
    {
        this.part = part;
        this.span = span;
        this.cancellationToken = cancellationToken;
        index = part.Index;
        confidence = new(part.Affiliations, new Labels(index.Case), part.Options);
        days = EventCalendar.Of(index, span);
        tracks = [.. index.Claims.Select(claim => new ClaimTrack(claim.Id))];
        findings = new Finding?[tracks.Length];
        fading = new bool[tracks.Length];
        reached = Enumerable
            .Range(0, tracks.Length)
            .SelectMany(claim =>
                part.Inflows.Into(claim).ToArray().Select(inflow => inflow.Claim).Append(claim).Distinct().Select(from => (from, claim))
            )
            .ToLookup(link => link.from, link => link.claim);
    }

    /// <summary>How many moments touch these claims.</summary>
    public int Moments => days.Length;

    /// <summary>What happened, once it has been replayed.</summary>
    public IEnumerable<(DateTimeOffset? Date, TimelineEvent Event)> Events => events;

    /// <summary>The claims, once they have been replayed.</summary>
    public IEnumerable<ClaimTimeline> Claims => tracks.Select(track => track.Timeline);

    /// <summary>Replays every moment.</summary>
    /// <param name="replayed">Called after each.</param>
    public void Run(Action replayed)
    {
        foreach (var day in days)
        {
            if (day.Date is { } date)
            {
                FadeUntil(date);
            }

            Pass(day);
            replayed();
        }

        if (span.AsOf is { } end)
        {
            FadeUntil(end);
            Look(end, isPoint: true);
        }

        Untouched();
    }

    private void Pass(CalendarDay day)
    {
        var dated = part.AsOf(day.Date ?? span.Start, cancellationToken);
        var happened = HappenedEvents.On(index, day, absent, dated.Absent);
        foreach (var claim in happened.SelectMany(one => reached[index.ClaimOf[one.Items[0]]]).Distinct().Order())
        {
            var finding = dated.Findings.On(claim);
            var causes = Causes(happened, claim, [findings[claim], finding]);
            findings[claim] = finding;
            fading[claim] |= Array.Exists(finding.Bearings, Fades);
            if (causes.Length > 0)
            {
                tracks[claim].Add(Point(day.Date, finding) with { Causes = [.. causes] });
            }
        }

        events.AddRange(happened.Select(one => (day.Date, one.Event)));
        absent = dated.Absent;
    }

    /// <summary>What happened that bears on a claim: to its own items, or to others that weigh on it.</summary>
    private TimelineCause[] Causes(IReadOnlyList<(TimelineEvent Event, int[] Items)> happened, int claim, Finding?[] around)
    {
        var touched = happened.SelectMany(one => one.Items).ToHashSet();
        var weighing = around
            .OfType<Finding>()
            .SelectMany(finding => finding.Bearings)
            .Select(bearing => bearing.Item)
            .Where(touched.Contains)
            .ToHashSet();
        return
        [
            .. happened
                .Where(one => index.ClaimOf[one.Items[0]] == claim || Array.Exists(one.Items, weighing.Contains))
                .Select(one => new TimelineCause(one.Event, Array.Exists(one.Items, weighing.Contains))),
        ];
    }

    /// <summary>Looks at what fades, up to the last second before a date.</summary>
    private void FadeUntil(DateTimeOffset date)
    {
        for (; nextLook < span.Looks.Length && span.Looks[nextLook] < date; nextLook++)
        {
            Look(span.Looks[nextLook], isPoint: false);
        }

        if (WholeSeconds.Before(date) is { } second)
        {
            Look(second, isPoint: false);
        }
    }

    private void Look(DateTimeOffset date, bool isPoint)
    {
        if (!Array.Exists(fading, fades => fades))
        {
            return;
        }

        var dated = part.AsOf(date, cancellationToken);
        for (var claim = 0; claim < tracks.Length; claim++)
        {
            if (fading[claim])
            {
                tracks[claim].Fade(At(dated, claim), isPoint, between => At(part.AsOf(between, cancellationToken), claim));
            }
        }
    }

    private bool Fades(Bearing bearing) =>
        index.DateOf[bearing.Item] is not null && index.Claims[index.ClaimOf[bearing.Item]].HalfLife is not null;

    /// <summary>Gives claims on which nothing ever bore their one point.</summary>
    private void Untouched()
    {
        if (!Array.Exists(tracks, track => track.IsEmpty))
        {
            return;
        }

        var dated = part.AsOf(span.AsOf, cancellationToken);
        for (var claim = 0; claim < tracks.Length; claim++)
        {
            if (tracks[claim].IsEmpty)
            {
                tracks[claim].Add(At(dated, claim) with { Date = null });
            }
        }
    }

    private ClaimPoint At(DatedCase dated, int claim) => Point(dated.AsOf, dated.Findings.On(claim));

    private ClaimPoint Point(DateTimeOffset? date, Finding finding) =>
        new()
        {
            Date = date,
            Verdict = finding.VerdictOn(index.Claims[finding.Claim]),
            Probability = (Probability)finding.Standing.Probability,
            Range = new((Probability)finding.Lowest.Probability, (Probability)finding.Highest.Probability),
            Contest = finding.Standing.Contest,
            Confidence = confidence.Level(finding),
            Support = finding.Standing.Supports.Total,
            Refutation = finding.Standing.Refutes.Total,
        };
}
