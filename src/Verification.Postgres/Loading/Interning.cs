using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary>The statements that make numbers of the texts of assertions: each text once, chunk by chunk.</summary>
internal static class Interning
{
    /// <summary>Before the first chunk.</summary>
    public const string Begin = """
        set local enable_sort = on;
        create temp table stage (item text collate "C", source text collate "C", value text collate "C", number double precision) on commit drop
        """;

    /// <summary>After the last chunk: what sources assert in all, and that whatever was found before is out of date.</summary>
    /// <param name="format">How the values are read.</param>
    public static string End(ValueFormat format) =>
        $"""
            update source s set assertions = c.assertions, items = c.items
            from (select source, sum(assertions) as assertions, sum(items) as items from assertion_count group by source) c
            where s.id = c.source;
            truncate truth;
            delete from run;
            update corpus set revision = revision + 1, kind = '{DatabaseReader.KindOf(format)}',
                separator = {(format.Kind == ValueKind.Set ? $"chr({(int)format.Separator})" : "''")}
            """;

    /// <summary>After that, each on its own and outside of a transaction: what makes a round read the key alone.</summary>
    public static IReadOnlyList<string> Tidy { get; } =
    ["vacuum (analyze) assertion", "vacuum (analyze) source", "analyze item", "analyze label"];

    private const string LabelsByText = """
        insert into label (name)
        select distinct value from stage s where not exists (select from label l where l.name = s.value);
        """;

    // Of the texts of a number, the first in order is its name, as in memory.
    private const string LabelsByNumber = """
        insert into label (name, number)
        select min(value), number from stage s where not exists (select from label l where l.number = s.number) group by number;
        update label l set name = m.name
        from (select number, min(value) as name from stage group by number) m
        where l.number = m.number and m.name < l.name;
        """;

    /// <summary>Takes what is staged over.</summary>
    public static string Chunk(ValueKind kind)
    {
        var isNumeric = kind == ValueKind.Numeric;
        return $"""
            analyze stage;
            insert into item (name)
            select distinct item from stage s where not exists (select from item i where i.name = s.item);
            insert into source (name)
            select distinct source from stage s where not exists (select from source o where o.name = s.source);
            {(isNumeric ? LabelsByNumber : LabelsByText)}
            analyze item;
            analyze source;
            analyze label;
            insert into assertion
            select distinct i.id, l.id, o.id
            from stage s
            join item i on i.name = s.item
            join label l on {(isNumeric ? "l.number = s.number" : "l.name = s.value")}
            join source o on o.name = s.source
            order by 1, 2, 3
            on conflict do nothing;
            truncate stage
            """;
    }
}
