using Verification.Postgres;
using Verification.TruthDiscovery;

namespace Verification.Cli;

/// <summary>Loads assertions into a PostgreSQL database, and runs methods there.</summary>
/// <param name="shell">Where problems and progress go.</param>
/// <param name="connection">How to connect; it may hold a password, and is never shown.</param>
/// <param name="schema">The schema to use, or null for the usual one.</param>
internal sealed class DatabaseDiscovery(Shell shell, string connection, string? schema) : IDisposable
{
    /// <summary>What a report says the assertions come from.</summary>
    public const string Name = "the database";

    private readonly TruthDatabase database = new(connection, schema is null ? new() : new() { Schema = schema });

    /// <summary>Adds the assertions of a file to what the database holds.</summary>
    /// <returns>Whether the file is valid; where it is not, nothing was added.</returns>
    public bool Load(DiscoverInput input, string path, ValueFormat format)
    {
        database.CreateAsync().GetAwaiter().GetResult();
        var load = database.BeginLoadAsync(format).GetAwaiter().GetResult();
        try
        {
            if (!input.Load(path, format, load.TryAdd))
            {
                return false;
            }

            shell.While("Taking in what was read", _ => load.CompleteAsync().GetAwaiter().GetResult());
            return true;
        }
        finally
        {
            load.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>Runs a method; what it found is read as it is asked for, or where there are known answers to measure by, into memory.</summary>
    public DiscoveryReport Run(TruthMethod method, KnownAnswers gold) =>
        shell.While(
            method.Name,
            progress =>
            {
                var rounds = new RoundProgress(progress);
                if (gold.Answers.Count > 0)
                {
                    var found = database.DiscoverAsync(method, rounds).GetAwaiter().GetResult();
                    return DiscoveryReport.Of(found, DiscoveryQuality.Measure(found, gold));
                }

                return Report(database.RunAsync(method, rounds).GetAwaiter().GetResult());
            }
        );

    public void Dispose() => database.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private DiscoveryReport Report(DatabaseRun run)
    {
        var extent = database.ExtentAsync().GetAwaiter().GetResult();
        return new()
        {
            Method = run.Method.Name,
            Reasons = run.Reasons,
            Kind = extent.Format.Kind,
            Assertions = extent.Assertions,
            ItemCount = extent.Items,
            SourceCount = extent.Sources,
            Iterations = run.Iterations,
            StopReason = run.StopReason,
            Items = database.ItemsAsync(run).ToBlockingEnumerable(),
            Sources = database.SourcesAsync(run).ToBlockingEnumerable(),
            Copying = database.CopyingAsync(run).ToBlockingEnumerable(),
        };
    }
}
