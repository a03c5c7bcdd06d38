using Npgsql;
using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary>Takes a method from where it is to its end: a transaction for the start, one for each round, one for the truths.</summary>
/// <param name="session">The connection, which holds the lock.</param>
/// <param name="method">How the method goes.</param>
/// <param name="cancellation">Looked at by every statement.</param>
internal sealed class MethodRunner(DatabaseSession session, MethodRounds method, CancellationToken cancellation)
{
    /// <summary>Runs the method, or goes on with it.</summary>
    /// <param name="progress">Told of every round; or null.</param>
    public async Task<DatabaseRun> RunAsync(IProgress<DiscoveryProgress>? progress)
    {
        var first = method.First is { } before ? await RoundsAsync(before, first: null, progress: null).ConfigureAwait(false) : null;
        var row = await RoundsAsync(method, first, progress).ConfigureAwait(false);
        var step = new Step(session, row.Id, first, cancellation);
        if (!row.IsEnded)
        {
            row = row with { IsEnded = true };
            await session
                .InTransactionAsync(
                    async () =>
                    {
                        await method.FinishAsync(step, row.Rounds).ConfigureAwait(false);
                        await RunTable.UpdateAsync(session, row, cancellation).ConfigureAwait(false);
                    },
                    cancellation
                )
                .ConfigureAwait(false);
        }

        var reasons = await method.ReasonsAsync(step).ConfigureAwait(false);
        return new(row.Id, method.Method, row.Rounds, row.Change, Enum.Parse<StopReason>(row.Reason!), reasons);
    }

    /// <summary>Does the rounds that are left.</summary>
    private async Task<RunRow> RoundsAsync(MethodRounds rounds, RunRow? first, IProgress<DiscoveryProgress>? progress)
    {
        var row = await RunTable.FindOrAddAsync(session, rounds.Method, cancellation).ConfigureAwait(false);
        var step = new Step(session, row.Id, first, cancellation);
        var counter = rounds.Method.Begin(progress, cancellation);
        counter.Resume(Math.Max(0, row.Rounds), row.Change, StopReason.Limit);
        if (row.Rounds < 0)
        {
            row = row with { Rounds = 0, Reason = rounds.Method is IterativeMethod ? null : nameof(StopReason.Converged) };
            await InStepAsync(row, () => rounds.StartAsync(step)).ConfigureAwait(false);
        }

        while (row.Reason is null)
        {
            await session
                .InTransactionAsync(
                    async () =>
                    {
                        await rounds.RoundAsync(step, row.Rounds + 1).ConfigureAwait(false);
                        row = await ConcludeAsync(row with { Rounds = row.Rounds + 1 }, counter).ConfigureAwait(false);
                        await RunTable.FinishRoundAsync(session, row, cancellation).ConfigureAwait(false);
                    },
                    cancellation
                )
                .ConfigureAwait(false);
        }

        return row;
    }

    private Task InStepAsync(RunRow row, Func<Task> work) =>
        session.InTransactionAsync(
            async () =>
            {
                await work().ConfigureAwait(false);
                await RunTable.FinishRoundAsync(session, row, cancellation).ConfigureAwait(false);
            },
            cancellation
        );

    /// <summary>Whether another round is due, as in memory: the state of before the first round counts for nothing.</summary>
    private async Task<RunRow> ConcludeAsync(RunRow row, Rounds counter)
    {
        var change = row.Rounds > 1 ? await ChangeAsync(row, row.Rounds - 1).ConfigureAwait(false) : double.PositiveInfinity;
        var back = row.Rounds > 2 ? await ChangeAsync(row, row.Rounds - 2).ConfigureAwait(false) : double.PositiveInfinity;
        var goesOn = counter.Conclude(change, back);
        return row with { Change = change, Reason = goesOn ? null : counter.Reason.ToString() };
    }

    private async Task<double> ChangeAsync(RunRow row, int since)
    {
        using var command = new NpgsqlCommand(
            """
            select max(abs(n.trust - b.trust)) from state n join state b on b.run = n.run and b.source = n.source
            where n.run = @run and n.round = @round and b.round = @since
            """,
            session.Connection
        );
        command.Parameters.AddWithValue("run", row.Id);
        command.Parameters.AddWithValue("round", row.Rounds);
        command.Parameters.AddWithValue("since", since);
        return (double)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
    }
}
