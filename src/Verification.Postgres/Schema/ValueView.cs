namespace Verification.Postgres;

/// <summary>
/// A view that works out a figure for each value from the weights of its sources, item by item, and the same added up by source: a
/// round reads the assertions once and sends on no more than a row a source.
/// </summary>
/// <param name="Name">The name of the view; those of the sums begin with it.</param>
/// <param name="Values">
/// A query of <c>item, label, support, sources, figure</c>, in which <see cref="Assertions"/> stands for a part of the assertions.
/// </param>
internal sealed record ValueView(string Name, string Values)
{
    /// <summary>Stands for a part of the assertions, which holds all those of its items.</summary>
    public const string Assertions = "{assertion}";

    /// <summary>For each value, its sources, how many they are, and what they weigh together.</summary>
    public const string Tally = $"""
        select a.item, a.label, count(*) as support, sum(w.weight) as score, array_agg(a.source) as sources
        from {Assertions} a
        join weight w on w.source = a.source
        group by a.item, a.label
        """;

    /// <summary>Whether the figures are also added up by label.</summary>
    public bool IsByLabel { get; init; }

    /// <summary>The views, by name.</summary>
    public IEnumerable<DataView> Views()
    {
        yield return new(Name, $"select item, label, support, figure from ({Values}) v");
        yield return new(
            BySource(Name),
            $"select s.source, sum(v.figure) as part from ({Values}) v cross join lateral unnest(v.sources) as s(source) group by s.source"
        );
        if (IsByLabel)
        {
            yield return new(ByLabel(Name), $"select label, sum(figure) as part from ({Values}) v group by label");
        }
    }

    /// <summary>The name of the view of sums by source: <c>source, part</c>.</summary>
    public static string BySource(string name) => $"{name}_by_source";

    /// <summary>The name of the view of sums by label: <c>label, part</c>.</summary>
    public static string ByLabel(string name) => $"{name}_by_label";
}

/// <summary>A view over the assertions, part by part.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OfPart">Its query of one part, which <see cref="ValueView.Assertions"/> stands for. The parts follow one another.</param>
internal sealed record DataView(string Name, string OfPart);
