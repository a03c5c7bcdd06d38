using System.Text;
using Npgsql;
using NpgsqlTypes;
using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary>
/// Assertions on their way into a database, by COPY. They are there once <see cref="CompleteAsync"/> has returned, all of them; disposed before
/// that, none. Their order says nothing, and nor does repetition. Not for several threads at once.
/// </summary>
public sealed class AssertionLoad : IAsyncDisposable
{
    private const int RowsPerChunk = 1_000_000;
    private readonly DatabaseSession session;
    private readonly NpgsqlTransaction transaction;
    private readonly ValueFormat format;
    private NpgsqlBinaryImporter? importer;
    private int rows;

    private AssertionLoad(DatabaseSession session, NpgsqlTransaction transaction, ValueFormat format) =>
        (this.session, this.transaction, this.format) = (session, transaction, format);

    internal static async Task<AssertionLoad> BeginAsync(DatabaseSession session, ValueFormat format, CancellationToken cancellation)
    {
        var begun = await session.Connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await session.ExecuteAsync(Interning.Begin, cancellation).ConfigureAwait(false);
        return new(session, begun, format);
    }

    /// <summary>Adds what a source asserts of an item.</summary>
    /// <param name="item">The item; not empty.</param>
    /// <param name="source">The source; not empty.</param>
    /// <param name="value">The value; not empty.</param>
    /// <returns>
    /// Whether it was added: not where the value cannot be read in the format, nor where a text has the character U+0000, which PostgreSQL
    /// cannot store.
    /// </returns>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public bool TryAdd(string item, string source, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(item);
        ArgumentException.ThrowIfNullOrEmpty(source);
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (HasNull(item) || HasNull(source) || HasNull(value) || !TryRead(ref value, out var number))
        {
            return false;
        }

        importer ??= session.Connection.BeginBinaryImport("copy stage from stdin (format binary)");
        importer.StartRow();
        importer.Write(item, NpgsqlDbType.Text);
        importer.Write(source, NpgsqlDbType.Text);
        importer.Write(value, NpgsqlDbType.Text);
        importer.Write(number, NpgsqlDbType.Double);
        if (++rows == RowsPerChunk)
        {
            EndChunk();
        }

        return true;
    }

    /// <summary>Makes what was added part of what the database holds. What was found of what it held before is thrown away.</summary>
    /// <returns>What it holds now.</returns>
    public async Task<DatabaseExtent> CompleteAsync(CancellationToken cancellation = default)
    {
        EndChunk();
        await session.ExecuteAsync(Interning.End(format), cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        foreach (var statement in Interning.Tidy)
        {
            await session.ExecuteAsync(statement, cancellation).ConfigureAwait(false);
        }

        return await DatabaseReader.ExtentAsync(session.Connection, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (importer is not null)
        {
            await importer.DisposeAsync().ConfigureAwait(false);
        }

        await transaction.DisposeAsync().ConfigureAwait(false);
        session.Dispose();
    }

    private static bool HasNull(string text) => text.Contains('\0', StringComparison.Ordinal);

    private bool TryRead(ref string value, out double number)
    {
        number = 0;
        switch (format.Kind)
        {
            case ValueKind.Numeric:
                return TypedValues.TryNumber(Encoding.UTF8.GetBytes(value), out number);
            case ValueKind.Set:
                value = TypedValues.Join(TypedValues.SplitText(value, format.Separator), format.Separator);
                return value.Length > 0;
            default:
                return true;
        }
    }

    private void EndChunk()
    {
        if (importer is null)
        {
            return;
        }

        importer.Complete();
        importer.Dispose();
        importer = null;
        rows = 0;
        using var command = new NpgsqlCommand(Interning.Chunk(format.Kind), session.Connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }
}
