using System.Diagnostics;
using Verification.TruthDiscovery;

namespace Verification.Benchmarks;

/// <summary>Notes when each round of a method ends, by the clock and by the work of all cores.</summary>
internal sealed class RoundTimes : IProgress<DiscoveryProgress>
{
    private readonly List<(TimeSpan Clock, TimeSpan Work)> ends = [];

    public void Report(DiscoveryProgress value) => ends.Add((Stopwatch.GetElapsedTime(0), Process.GetCurrentProcess().TotalProcessorTime));

    /// <summary>The median times of a round after the first, before which methods prepare.</summary>
    public static (TimeSpan Clock, TimeSpan Work) Medians(TruthMethod method, AssertionCorpus corpus)
    {
        var times = new RoundTimes();
        method.Discover(corpus, progress: times);
        var rounds = times.ends.Zip(times.ends.Skip(1)).ToList();
        return (
            Median(rounds.Select(round => round.Second.Clock - round.First.Clock)),
            Median(rounds.Select(round => round.Second.Work - round.First.Work))
        );
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> spans) =>
        spans.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : default;
}
