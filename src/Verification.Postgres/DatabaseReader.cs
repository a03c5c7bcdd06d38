using System.Runtime.CompilerServices;
using System.Text;
using Npgsql;
using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary>Reads what a database holds, and what was found.</summary>
internal static class DatabaseReader
{
    private const string Categorical = "categorical";
    private const string Numeric = "numeric";
    private const string Set = "set";

    /// <summary>The word for what values are.</summary>
    public static string KindOf(ValueFormat format) =>
        format.Kind switch
        {
            ValueKind.Categorical => Categorical,
            ValueKind.Numeric => Numeric,
            _ => Set,
        };

    /// <summary>How much a database holds; nothing, as labels, where nothing has been loaded.</summary>
    public static async Task<DatabaseExtent> ExtentAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        using var command = new NpgsqlCommand(
            """
            select kind, separator, (select count(*) from item), (select count(*) from source), (select count(*) from label),
                (select coalesce(sum(assertions), 0)::bigint from source)
            from corpus
            """,
            connection
        )
        {
            CommandTimeout = 0,
        };
        using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await reader.ReadAsync(cancellation).ConfigureAwait(false);
        var format = reader.GetString(0) switch
        {
            Numeric => ValueFormat.Numeric(),
            Set => ValueFormat.Set(reader.GetString(1)[0]),
            _ => ValueFormat.Categorical,
        };
        return new(format, reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5));
    }

    /// <summary>All assertions, in memory.</summary>
    public static async Task<AssertionCorpus> CorpusAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var extent = await ExtentAsync(connection, cancellation).ConfigureAwait(false);
        var builder = new AssertionCorpusBuilder(extent.Format);
        var rows = RowsAsync(
            connection,
            """
            select i.name, s.name, l.name
            from assertion a join item i on i.id = a.item join source s on s.id = a.source join label l on l.id = a.label
            """,
            reader => (Item: reader.GetString(0), Source: reader.GetString(1), Value: reader.GetString(2)),
            cancellation
        );
        await foreach (var row in rows.ConfigureAwait(false))
        {
            builder.Add(row.Item, row.Source, row.Value);
        }

        return builder.Build();
    }

    /// <summary>For each value of an item, how probable it is, item by item, in order of their names.</summary>
    public static IAsyncEnumerable<(string Item, ValueTruth Value)> ValuesAsync(
        NpgsqlConnection connection,
        int run,
        CancellationToken cancellation
    ) =>
        RowsAsync(
            connection,
            $"""
            select i.name, l.name, t.probability, t.support
            from truth t join item i on i.id = t.item join label l on l.id = t.label
            where t.run = {run}
            order by i.name
            """,
            reader => (reader.GetString(0), new ValueTruth(reader.GetString(1), reader.GetDouble(2), (int)reader.GetInt64(3))),
            cancellation
        );

    /// <summary>The items, in order of their names.</summary>
    public static async IAsyncEnumerable<ItemTruth> ItemsAsync(
        NpgsqlConnection connection,
        int run,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        string? item = null;
        var values = new List<ValueTruth>();
        await foreach (var row in ValuesAsync(connection, run, cancellation).ConfigureAwait(false))
        {
            if (item is not null && item != row.Item)
            {
                yield return Truth(item, values);
                values.Clear();
            }

            item = row.Item;
            values.Add(row.Value);
        }

        if (item is not null)
        {
            yield return Truth(item, values);
        }
    }

    /// <summary>The sources, in order of their names.</summary>
    public static IAsyncEnumerable<SourceTruth> SourcesAsync(NpgsqlConnection connection, int run, CancellationToken cancellation) =>
        RowsAsync(
            connection,
            $"""
            select s.name, t.trust, s.assertions, s.items::double precision / (select count(*) from item)
            from source_truth t join source s on s.id = t.source
            where t.run = {run}
            order by s.name
            """,
            reader => new SourceTruth(reader.GetString(0), reader.GetDouble(1), (int)reader.GetInt64(2), reader.GetDouble(3)),
            cancellation
        );

    /// <summary>The pairs of sources that are dependent with at least some probability, in order of their names.</summary>
    public static IAsyncEnumerable<CopyingPair> CopyingAsync(
        NpgsqlConnection connection,
        int run,
        double threshold,
        CancellationToken cancellation
    ) =>
        RowsAsync(
            connection,
            $"""
            select case when f.name < s.name then f.name else s.name end as first_name,
                case when f.name < s.name then s.name else f.name end as second_name,
                least(1, p.first_copies + p.second_copies),
                case when f.name < s.name then p.first_copies else p.second_copies end,
                p.shared
            from pair p join source f on f.id = p.first join source s on s.id = p.second
            where p.run = {run} and p.first_copies + p.second_copies >= {Sql.Number(threshold)}
            order by 1, 2
            """,
            reader => new CopyingPair(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetDouble(2),
                reader.GetDouble(3),
                (int)reader.GetInt64(4)
            ),
            cancellation
        );

    private static ItemTruth Truth(string item, List<ValueTruth> values) =>
        RankedTruths.Ranked(item, values.Sum(value => value.Support), [.. values]);

    private static async IAsyncEnumerable<T> RowsAsync<T>(
        NpgsqlConnection connection,
        string sql,
        Func<NpgsqlDataReader, T> read,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            yield return read(reader);
        }
    }
}
