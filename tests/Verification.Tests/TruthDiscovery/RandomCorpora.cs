using FsCheck;
using FsCheck.Fluent;
using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

/// <summary>Rows of assertions for laws: few items, sources and values, so that they meet often.</summary>
internal static class RandomCorpora
{
    private const int Cases = 1000;
    private static readonly Hierarchy Tree = new([("0", "a", ""), ("1", "b", "0"), ("2", "c", "1"), ("3", "d", "0"), ("4", "e", "")]);

    public static Gen<RandomCorpus> Any { get; } =
        from format in Gen.Elements(ValueFormat.Categorical, ValueFormat.Numeric(), ValueFormat.Set(), ValueFormat.Hierarchical(Tree))
        from sources in Gen.Choose(1, 7)
        from values in Gen.Choose(1, 5)
        from count in Gen.Choose(1, 40)
        from rows in Gen.ArrayOf(Row(format.Kind, sources, values), count)
        select new RandomCorpus(format, rows);

    /// <summary>Checks a law of a method on the random corpora that it fits.</summary>
    public static void Hold(TruthMethod method, Action<RandomCorpus> law) =>
        Prop.ForAll(
                Any.ToArbitrary(),
                corpus =>
                {
                    if (method.Misfit(corpus.Build()) is null)
                    {
                        law(corpus);
                    }
                }
            )
            .Check(Laws.Over(Cases));

    private static Gen<Row> Row(ValueKind kind, int sources, int values) =>
        from item in Gen.Choose(0, 5)
        from source in Gen.Choose(1, sources)
        from value in Gen.Choose(0, values - 1)
        from other in Gen.Choose(0, values - 1)
        select new Row(
            $"item {item}",
            $"source {source}",
            kind switch
            {
                ValueKind.Numeric => $"{(value * value * 3) - 4}",
                ValueKind.Set => $"{Letter(value)} {Letter(other)}",
                _ => Letter(value),
            }
        );

    private static string Letter(int value) => ((char)('a' + value)).ToString();
}

internal sealed record Row(string Item, string Source, string Value);

internal sealed record RandomCorpus(ValueFormat Format, IReadOnlyList<Row> Rows)
{
    public AssertionCorpus Build() => Build(Rows);

    public AssertionCorpus Build(IEnumerable<Row> rows)
    {
        var builder = new AssertionCorpusBuilder(Format);
        foreach (var row in rows)
        {
            builder.Add(row.Item, row.Source, row.Value);
        }

        return builder.Build();
    }

    public override string ToString() =>
        $"{Format.Kind}: {string.Join("; ", Rows.Select(row => $"{row.Item}, {row.Source}, {row.Value}"))}";
}
