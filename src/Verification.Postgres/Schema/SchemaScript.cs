using System.Globalization;

namespace Verification.Postgres;

/// <summary>The statements that make a schema.</summary>
internal static class SchemaScript
{
    /// <summary>Goes up with every change of a table or a view.</summary>
    public const int Version = 1;

    private static readonly string[] SentTables = ["weight", "parameter", "class_prior", "candidate", "partner"];

    /// <summary>The schema of a server, in statements to be run with the schema first in the search path.</summary>
    public static string Of(DatabaseOptions options)
    {
        IEnumerable<string> statements =
        [
            $"create schema {Sql.Name(options.Schema)}",
            Sql.File("tables.sql"),
            $"insert into corpus values ({Version}, '', '', 0)",
            .. options.Shards.Count == 0 ? Node(options) : Coordinator(options),
        ];
        return string.Join(";\n", statements);
    }

    /// <summary>A server that holds the assertions itself.</summary>
    private static IEnumerable<string> Node(DatabaseOptions options)
    {
        var parts = Enumerable.Range(0, options.Partitions).ToList();
        return
        [
            Sql.File("node.sql"),
            "insert into shard values (0)",
            .. parts.Select(part =>
                $"create table {Part(part)} partition of assertion for values with (modulus {parts.Count}, remainder {part})"
            ),
            .. MethodCatalog.Views.Select(view =>
                $"create view {view.Name} as {Union(parts.Select(part => view.OfPart.Replace(ValueView.Assertions, Part(part), StringComparison.Ordinal)))}"
            ),
        ];
    }

    /// <summary>A server whose assertions are on others.</summary>
    private static IEnumerable<string> Coordinator(DatabaseOptions options)
    {
        var views = MethodCatalog.Views;
        var names = string.Join(", ", views.Select(view => view.Name));
        return
        [
            Sql.File("coordinator.sql"),
            .. options.Shards.SelectMany((server, shard) => Shard(options, server, shard, names)),
            .. views.Select(view =>
                $"create view {view.Name} as {Union(options.Shards.Select((_, shard) => $"select * from {Mirror(options, shard)}.{view.Name}"))}"
            ),
        ];
    }

    private static IEnumerable<string> Shard(DatabaseOptions options, string server, int shard, string views)
    {
        string Foreign(string table, string rows) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"create foreign table {table}_{shard} partition of {table} for values {rows} server {Sql.Name(server)} options (schema_name '{options.Schema}', table_name '{table}', batch_size '5000', fetch_size '10000', async_capable 'true')"
            );

        var byItem = string.Create(CultureInfo.InvariantCulture, $"with (modulus {options.Shards.Count}, remainder {shard})");
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"insert into shard values ({shard})"),
            .. SentTables.Select(table => Foreign(table, string.Create(CultureInfo.InvariantCulture, $"in ({shard})"))),
            Foreign("assertion", byItem),
            Foreign("truth", byItem),
            $"create schema {Mirror(options, shard)}",
            $"import foreign schema {Sql.Name(options.Schema)} limit to ({views}) from server {Sql.Name(server)} into {Mirror(options, shard)}",
        ];
    }

    /// <summary>Where the views of a shard are seen.</summary>
    private static string Mirror(DatabaseOptions options, int shard) =>
        Sql.Name(string.Create(CultureInfo.InvariantCulture, $"{options.Schema}_shard_{shard}"));

    private static string Part(int part) => string.Create(CultureInfo.InvariantCulture, $"assertion_{part}");

    private static string Union(IEnumerable<string> queries) => string.Join("\nunion all\n", queries.Select(query => $"({query})"));
}
