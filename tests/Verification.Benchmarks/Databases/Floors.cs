using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using Verification.TruthDiscovery;

namespace Verification.Benchmarks.Databases;

/// <summary>What a server cannot do without, whatever is worked out.</summary>
/// <param name="connection">How to connect to it.</param>
/// <param name="schema">The schema that holds the assertions.</param>
internal sealed class Floors(string connection, string schema) : IAsyncDisposable
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connection);

    public async Task ExecuteAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The time to send the texts of the assertions, and to store them as they are.</summary>
    public async Task<TimeSpan> CopyAsync(AssertionCorpus corpus)
    {
        await ExecuteAsync($"create table {schema}.bare (item text, source text, value text)");
        var start = Stopwatch.GetTimestamp();
        await using (var connected = await source.OpenConnectionAsync())
        await using (var importer = await connected.BeginBinaryImportAsync($"copy {schema}.bare from stdin (format binary)"))
        {
            for (var value = 0; value < corpus.ValueCount; value++)
            {
                foreach (var (item, by, text) in AssertionsOf(corpus, value))
                {
                    importer.StartRow();
                    importer.Write(item, NpgsqlDbType.Text);
                    importer.Write(by, NpgsqlDbType.Text);
                    importer.Write(text, NpgsqlDbType.Text);
                }
            }

            await importer.CompleteAsync();
        }

        var time = Stopwatch.GetElapsedTime(start);
        await ExecuteAsync($"drop table {schema}.bare");
        return time;
    }

    /// <summary>The shorter of two times to count the assertions of each item.</summary>
    public async Task<TimeSpan> CountAsync()
    {
        var shortest = TimeSpan.MaxValue;
        for (var time = 0; time < 2; time++)
        {
            var start = Stopwatch.GetTimestamp();
            await ExecuteAsync($"select count(*) from (select item, count(*) from {schema}.assertion group by item) i");
            var elapsed = Stopwatch.GetElapsedTime(start);
            shortest = elapsed < shortest ? elapsed : shortest;
        }

        return shortest;
    }

    /// <summary>The bytes of the assertions, and of their key.</summary>
    public async Task<(long Table, long Index)> SizesAsync()
    {
        await using var command = source.CreateCommand(
            $"select sum(pg_table_size(relid))::bigint, sum(pg_indexes_size(relid))::bigint from pg_partition_tree('{schema}.assertion')"
        );
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static IEnumerable<(string Item, string Source, string Value)> AssertionsOf(AssertionCorpus corpus, int value)
    {
        var (item, text) = (corpus.ItemName(corpus.ValueItem[value]), corpus.ValueText(value));
        foreach (var by in corpus.SourcesOf(value).ToArray())
        {
            yield return (item, corpus.SourceName(by), text);
        }
    }
}
