using System.Data;
using System.Globalization;
using Npgsql;

namespace Verification.Postgres;

/// <summary>A connection that holds the lock of a schema, so that nobody else loads or runs there meanwhile.</summary>
internal sealed class DatabaseSession : IDisposable
{
    private DatabaseSession(NpgsqlConnection connection) => Connection = connection;

    public NpgsqlConnection Connection { get; }

    /// <summary>Connects, and takes the lock.</summary>
    /// <exception cref="DatabaseException">Somebody else keeps the lock.</exception>
    public static async Task<DatabaseSession> OpenAsync(NpgsqlDataSource source, DatabaseOptions options, CancellationToken cancellation)
    {
        var session = new DatabaseSession(await ConnectAsync(source, options, cancellation).ConfigureAwait(false));
        try
        {
            await session
                .ExecuteAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"set lock_timeout = '{options.LockTimeout}s'; select pg_advisory_lock(hashtextextended('verification ' || '{options.Schema}', 0)); set lock_timeout = 0"
                    ),
                    cancellation
                )
                .ConfigureAwait(false);
            return session;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            session.Dispose();
            throw new DatabaseException($"Somebody else is loading or running a method in the schema '{options.Schema}'.", e);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Connects, to read.</summary>
    public static async Task<NpgsqlConnection> ConnectAsync(
        NpgsqlDataSource source,
        DatabaseOptions options,
        CancellationToken cancellation
    )
    {
        var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        using var command = new NpgsqlCommand(
            string.Create(
                CultureInfo.InvariantCulture,
                // Rows are read in the order of the key and put in order nowhere else; to compile statements takes longer than it saves.
                $"set search_path to {Sql.Name(options.Schema)}; set work_mem = '{options.WorkMemory}MB'; set jit = off; set enable_sort = off; set client_connection_check_interval = '2s'; set statement_timeout = 0"
            ),
            connection
        );
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        return connection;
    }

    /// <summary>Does something in a transaction.</summary>
    public async Task InTransactionAsync(Func<Task> work, CancellationToken cancellation)
    {
        using var transaction = await Connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation).ConfigureAwait(false);
        await work().ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    public async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        using var command = new NpgsqlCommand(sql, Connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>The only field of the only row.</summary>
    public async Task<T> ScalarAsync<T>(string sql, CancellationToken cancellation)
    {
        using var command = new NpgsqlCommand(sql, Connection) { CommandTimeout = 0 };
        return (T)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
    }

    public void Dispose() => Connection.Dispose();
}
