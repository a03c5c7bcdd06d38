using System.Diagnostics;

namespace Verification.Benchmarks.Cases;

/// <summary>What a piece of work took: by the clock, of all cores, and in bytes allocated.</summary>
internal readonly record struct Measured(TimeSpan Clock, TimeSpan Work, long Allocated)
{
    /// <summary>The quickest of some runs, after one that is not measured.</summary>
    public static Measured Best(int runs, Action work)
    {
        work();
        return Enumerable.Range(0, runs).Select(_ => Once(work)).MinBy(measured => measured.Clock);
    }

    public static Measured Once(Action work)
    {
        GC.Collect();
        var (clock, processor, bytes) = (Stopwatch.GetTimestamp(), Processor(), GC.GetTotalAllocatedBytes(precise: true));
        work();
        return new(Stopwatch.GetElapsedTime(clock), Processor() - processor, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    private static TimeSpan Processor() => Process.GetCurrentProcess().TotalProcessorTime;
}
