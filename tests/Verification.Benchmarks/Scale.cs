using System.Diagnostics;
using System.Globalization;
using Verification.TruthDiscovery;

namespace Verification.Benchmarks;

/// <summary>Shows what building a corpus and one round over it cost, from ten thousand assertions to a hundred million: beside the floors of the same run.</summary>
internal static class Scale
{
    private const int Rounds = 12;

    private static readonly TruthMethod[] Methods =
    [
        new TruthFinder { MaximumIterations = Rounds, Tolerance = 0 },
        new PooledInvestment { MaximumIterations = Rounds, Tolerance = 0 },
    ];

    /// <param name="greatest">The greatest number of assertions to try.</param>
    public static void Run(int greatest)
    {
        WarmUp();
        var floor = CsvFloor.Measure();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"floors, ns/assertion: splitting the lines of a CSV file {floor.Split:F0}, copying its bytes {floor.Copy:F1}"
            )
        );
        Console.WriteLine("assertions  build s  x split  bytes/assertion  method            s/round  ns/assertion  of all cores  x split");
        for (var assertions = 10_000L; assertions <= greatest; assertions *= 10)
        {
            Measure((int)assertions, floor);
        }
    }

    /// <summary>So that the first figures are not those of code that is still being compiled.</summary>
    private static void WarmUp()
    {
        var corpus = SyntheticCorpus.Build(1_000_000);
        foreach (var method in Methods)
        {
            method.Discover(corpus);
        }
    }

    private static void Measure(int assertions, CsvFloor floor)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var corpus = SyntheticCorpus.Build(assertions);
        var built = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var bytes = (double)(GC.GetTotalMemory(forceFullCollection: true) - before) / corpus.AssertionCount;
        foreach (var method in Methods)
        {
            var (clock, work) = RoundTimes.Medians(method, corpus);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{corpus.AssertionCount, 10}  {built, 7:F2}  {built * 1e9 / corpus.AssertionCount / floor.Split, 7:F2}  {bytes, 15:F1}  {method.Name, -16}  {clock.TotalSeconds, 7:F4}  {Each(clock, corpus), 12:F2}  {Each(work, corpus), 12:F2}  {Each(clock, corpus) / floor.Split, 7:F3}"
                )
            );
        }
    }

    private static double Each(TimeSpan time, AssertionCorpus corpus) => time.TotalNanoseconds / corpus.AssertionCount;
}
