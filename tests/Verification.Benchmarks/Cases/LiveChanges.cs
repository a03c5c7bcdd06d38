using System.Diagnostics;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Benchmarks.Cases;

/// <summary>How long it takes to follow one change in a case: an item added, changed, retracted or taken away.</summary>
/// <param name="Median">The middle of all.</param>
/// <param name="NinetyNinth">What 99 in a hundred stay below.</param>
/// <param name="BytesEach">Bytes allocated for a change.</param>
internal readonly record struct LiveChanges(TimeSpan Median, TimeSpan NinetyNinth, double BytesEach)
{
    private const int Rounds = 500;

    /// <summary>Changes items here and there in a case that states its date.</summary>
    public static LiveChanges To(VerificationCase @case)
    {
        var asOf = @case.Evidence.Max(item => item.Date) ?? throw new ArgumentException("The case has no dates.", nameof(@case));
        var live = new ScoringEngine().AssessLive(@case with { AsOf = asOf });
        for (var round = 0; round < Rounds; round++)
        {
            Change(live, @case, round, asOf);
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var times = Enumerable.Range(Rounds, Rounds).SelectMany(round => Change(live, @case, round, asOf)).Order().ToArray();
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        return new(times[times.Length / 2], times[times.Length * 99 / 100], (double)bytes / times.Length);
    }

    private static TimeSpan[] Change(LiveAssessment live, VerificationCase @case, int round, DateTimeOffset asOf)
    {
        var model = @case.Evidence[(int)(@case.Evidence.Length * Scattered.Uniform((ulong)round))];
        var added = model with { Id = $"added-{round}" };
        return
        [
            Time(() => live.Put(added)),
            Time(() => live.Put(added with { Preliminary = !added.Preliminary })),
            Time(() => live.Put(added with { RetractedAt = asOf })),
            Time(() => live.Remove(added.Id)),
        ];
    }

    private static TimeSpan Time(Action change)
    {
        var start = Stopwatch.GetTimestamp();
        change();
        return Stopwatch.GetElapsedTime(start);
    }
}
