using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Verification.Postgres;
using Verification.PostgresTests.Server;
using Verification.TruthDiscovery;

namespace Verification.Benchmarks.Databases;

/// <summary>
/// Shows what loading a corpus into PostgreSQL and a round there cost, beside memory and beside what the server cannot do without: a bare COPY,
/// and counting the assertions of each item. On a server of its own, or the one that <c>DATABASE</c> says how to connect to.
/// </summary>
internal static class DatabaseScale
{
    private const string Variable = "DATABASE";
    private const int Rounds = 4;
    private const int WorkMemory = 256;

    private static readonly TruthMethod[] Methods =
    [
        new Sums { MaximumIterations = Rounds, Tolerance = 0 },
        new PooledInvestment { MaximumIterations = Rounds, Tolerance = 0 },
        new TruthFinder { MaximumIterations = Rounds, Tolerance = 0 },
        new Accu { MaximumIterations = Rounds, Tolerance = 0 },
        new AccuCopy { MaximumIterations = Rounds, Tolerance = 0 },
        new OneCoinDawidSkene { MaximumIterations = Rounds, Tolerance = 0 },
        new Crh { MaximumIterations = Rounds, Tolerance = 0 },
    ];

    /// <param name="greatest">The greatest number of assertions to try.</param>
    public static async Task RunAsync(int greatest)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection)
        {
            await MeasureAsync(connection, greatest);
            return;
        }

        if (PostgresServer.Absence is { } absence)
        {
            Console.WriteLine($"In a database, nothing is measured: {absence}");
            return;
        }

        await using var server = await PostgresServer.StartAsync(isDurable: true, sharedMemory: 1024);
        await MeasureAsync(server.Connection, greatest);
    }

    private static async Task MeasureAsync(string connection, int greatest)
    {
        Console.WriteLine("assertions  what              seconds  µs/assertion  of the floor  of memory");
        for (var assertions = 10_000L; assertions <= greatest; assertions *= 10)
        {
            await MeasureAsync(connection, SyntheticCorpus.Build((int)assertions));
        }
    }

    private static async Task MeasureAsync(string connection, AssertionCorpus corpus)
    {
        var schema = string.Create(CultureInfo.InvariantCulture, $"benchmark_{corpus.AssertionCount}");
        await using var floors = new Floors(connection, schema);
        await floors.ExecuteAsync($"drop schema if exists {schema} cascade");
        await using var database = new TruthDatabase(connection, new() { Schema = schema, WorkMemory = WorkMemory });
        await database.CreateAsync();

        var copy = await floors.CopyAsync(corpus);
        Print(corpus, "bare COPY", copy, copy, null);
        var start = Stopwatch.GetTimestamp();
        await database.LoadAsync(corpus);
        Print(corpus, "load", Stopwatch.GetElapsedTime(start), copy, null);

        var count = await floors.CountAsync();
        Print(corpus, "count by item", count, count, null);
        foreach (var method in Methods)
        {
            var rounds = new RoundEnds();
            var begin = Stopwatch.GetTimestamp();
            await database.RunAsync(method, rounds);
            var whole = Stopwatch.GetElapsedTime(begin);
            Print(corpus, method.Name, rounds.Median, count, RoundTimes.Medians(method, corpus).Clock);
            Print(corpus, "  start and truths", whole - rounds.All, count, null);
        }

        var (table, index) = await floors.SizesAsync();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{corpus.AssertionCount, 10}  bytes an assertion: {(double)table / corpus.AssertionCount:F1} in the table, {(double)index / corpus.AssertionCount:F1} in its key"
            )
        );
        await floors.ExecuteAsync($"drop schema {schema} cascade");
    }

    private static void Print(AssertionCorpus corpus, string what, TimeSpan time, TimeSpan floor, TimeSpan? memory) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{corpus.AssertionCount, 10}  {what, -17} {time.TotalSeconds, 7:F3}  {time.TotalMicroseconds / corpus.AssertionCount, 12:F3}  {time / floor, 12:F1}  {(memory is { } own ? time / own : double.NaN), 9:F0}"
            )
        );

    /// <summary>Notes when each round ends.</summary>
    private sealed class RoundEnds : IProgress<DiscoveryProgress>
    {
        private readonly List<long> ends = [];

        /// <summary>From the end of the first round to that of the last.</summary>
        public TimeSpan All => Stopwatch.GetElapsedTime(ends[0], ends[^1]);

        /// <summary>The median time of a round after the first.</summary>
        public TimeSpan Median
        {
            get
            {
                var spans = ends.Zip(ends.Skip(1)).Select(pair => Stopwatch.GetElapsedTime(pair.First, pair.Second)).Order().ToList();
                return spans[spans.Count / 2];
            }
        }

        public void Report(DiscoveryProgress value) => ends.Add(Stopwatch.GetTimestamp());
    }
}
