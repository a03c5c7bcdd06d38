using Npgsql;
using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary>The table of runs.</summary>
internal static class RunTable
{
    /// <summary>The run of a method on what the database holds now, as far as it has come; a new one where there is none.</summary>
    public static async Task<RunRow> FindOrAddAsync(DatabaseSession session, TruthMethod method, CancellationToken cancellation)
    {
        using var command = new NpgsqlCommand(
            """
            insert into run (method, settings, revision) select @method, @settings, revision from corpus on conflict do nothing;
            select id, round, change, reason, ended from run
            where method = @method and settings = @settings and revision = (select revision from corpus)
            """,
            session.Connection
        );
        command.Parameters.AddWithValue("method", method.Name);
        command.Parameters.AddWithValue("settings", MethodSettings.Of(method));
        using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await reader.ReadAsync(cancellation).ConfigureAwait(false);
        return new(
            reader.GetInt32(0),
            reader.GetInt32(1),
            reader.GetDouble(2),
            await reader.IsDBNullAsync(3, cancellation).ConfigureAwait(false) ? null : reader.GetString(3),
            reader.GetBoolean(4)
        );
    }

    /// <summary>Notes that a round is finished, and forgets what no later one needs.</summary>
    public static Task FinishRoundAsync(DatabaseSession session, RunRow row, CancellationToken cancellation)
    {
        var kept = row.Rounds - 2;
        return UpdateAsync(
            session,
            row,
            $"; delete from state where run = @id and round < {kept}; delete from class_total where run = @id and round < {kept}",
            cancellation
        );
    }

    public static Task UpdateAsync(DatabaseSession session, RunRow row, CancellationToken cancellation) =>
        UpdateAsync(session, row, "", cancellation);

    private static async Task UpdateAsync(DatabaseSession session, RunRow row, string more, CancellationToken cancellation)
    {
        using var command = new NpgsqlCommand(
            $"update run set round = @round, change = @change, reason = @reason, ended = @ended where id = @id{more}",
            session.Connection
        );
        command.Parameters.AddWithValue("round", row.Rounds);
        command.Parameters.AddWithValue("change", row.Change);
        command.Parameters.AddWithValue("reason", NpgsqlTypes.NpgsqlDbType.Text, (object?)row.Reason ?? DBNull.Value);
        command.Parameters.AddWithValue("ended", row.IsEnded);
        command.Parameters.AddWithValue("id", row.Id);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }
}
