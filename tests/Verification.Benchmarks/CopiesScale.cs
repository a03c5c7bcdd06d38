using System.Diagnostics;
using System.Globalization;
using Verification.Copies;
using Verification.Evidence;

namespace Verification.Benchmarks;

/// <summary>Shows what looking for copies costs: in large cases, and in such as are made to be hard.</summary>
internal static class CopiesScale
{
    private const int LongQuote = 10_000_000;
    private const double Megabyte = 1 << 20;

    /// <param name="items">How many items the large cases have.</param>
    public static void Run(int items)
    {
        CopyDetector.Find(SyntheticStories.Stories(10_000, 10));
        Console.WriteLine("case                              items  proposals  seconds  of all cores  MB of the case  MB at most in all");
        Measure("ten items a claim", () => SyntheticStories.Stories(items, 10));
        Measure("all on one claim", () => SyntheticStories.Stories(items, items));
        Measure("the same quote throughout", () => SyntheticStories.Identical(items));
        Measure("one passage in all, else different", () => SyntheticStories.Colliding(items / 10));
        Measure("one quote of 10 MB", () => SyntheticStories.Long(LongQuote));
    }

    private static void Measure(string name, Func<VerificationCase> make)
    {
        var @case = make();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var own = GC.GetTotalMemory(forceFullCollection: true) / Megabyte;
        using var watch = new MemoryWatch();
        var work = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var proposals = CopyDetector.Find(@case);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        work = Environment.CpuUsage.TotalTime - work;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -34}{@case.Evidence.Length, 9}  {proposals.Length, 9}  {seconds, 7:F1}  {work.TotalSeconds, 12:F1}  {own, 14:F0}  {watch.Most / Megabyte, 17:F0}"
            )
        );
    }

    /// <summary>Looks every few milliseconds how much memory the process takes from the machine.</summary>
    private sealed class MemoryWatch : IDisposable
    {
        private readonly Timer timer;
        private long most;

        public MemoryWatch() => timer = new(_ => Look(), null, 0, 20);

        public long Most
        {
            get
            {
                Look();
                return most;
            }
        }

        public void Dispose() => timer.Dispose();

        private void Look() => most = Math.Max(most, Environment.WorkingSet);
    }
}
