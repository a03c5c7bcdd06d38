namespace Verification.Reporting;

/// <summary>Gathers the points of one claim, in order.</summary>
internal sealed class ClaimTrack(string id)
{
    private const int MostChanges = 8;

    private readonly List<ClaimPoint> points = [];
    private readonly List<ClaimPoint> curve = [];
    private ClaimPoint? last;

    public bool IsEmpty => points.Count == 0;

    public ClaimTimeline Timeline => new(id, [.. points], [.. curve]);

    /// <summary>Adds what the claim is worth from a moment on.</summary>
    public void Add(ClaimPoint point)
    {
        points.Add(point with { IsChange = points.Count == 0 || point.Differs(points[^1]) });
        last = point;
    }

    /// <summary>Adds what fading has made of the claim by a later date, and the dates in between at which its verdict changed.</summary>
    /// <param name="point">The claim at that date.</param>
    /// <param name="isPoint">Whether it is one of the points of the claim, or of the curve between them.</param>
    /// <param name="at">Looks at the claim at a date in between.</param>
    public void Fade(ClaimPoint point, bool isPoint, Func<DateTimeOffset, ClaimPoint> at)
    {
        if (last?.Date is not { } from || point.Date is not { } to || from >= to)
        {
            return;
        }

        for (var change = 0; change < MostChanges && last.Verdict != point.Verdict; change++)
        {
            var verdict = last.Verdict;
            from = WholeSeconds.FirstAt(from, to, date => at(date).Verdict != verdict);
            Add(from == to ? point : at(from));
        }

        if (from < to && isPoint)
        {
            Add(point);
        }
        else if (from < to)
        {
            curve.Add(point);
            last = point;
        }
    }
}
