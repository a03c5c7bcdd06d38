using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary>The accuracies of sources and the probabilities of values, each worked out from the other, in SQL.</summary>
internal static class Accuracy
{
    private static readonly string Least = Sql.Number(AccuracyModel.LeastAccuracy);

    /// <summary>A query of how probable values are, with the number of false ones.</summary>
    /// <param name="tally">A query of <c>item, label, support, sources, score</c>: the votes without the logarithm of the false values.</param>
    /// <param name="voices">How many times that logarithm counts.</param>
    public static string Judged(string tally, string voices) =>
        $"""
            select item, label, support, sources, false_values,
                power / (greatest(0, false_values + 1 - known) * {Sql.Exp("(-top)")} + sum(power) over (partition by item)) as figure
            from (
                select *, {Sql.Exp("(vote - top)")} as power
                from (
                    select *, greatest(0, max(vote) over (partition by item)) as top
                    from (
                        select *, score + {voices} * ln(false_values) as vote
                        from (
                            select *, coalesce((select value from parameter where name = 'false_values'), greatest(1, known - 1)) as false_values
                            from (select *, count(*) over (partition by item) as known from ({tally}) t) k
                        ) f
                    ) v
                ) g
            ) p
            """;

    public static IReadOnlyList<(string Name, double? Value)> Parameters(AccuMethod method) => [("false_values", method.FalseValues)];

    public static string Start(AccuMethod method) =>
        $"select id, {Sql.Number(method.InitialAccuracy)}, {LogOdds(Sql.Number(method.InitialAccuracy))} from source";

    /// <summary>From <c>judged</c>: the sums of the probabilities.</summary>
    public static string Update(AccuMethod method) =>
        $"""
            select source, trust, {LogOdds("trust")} as weight
            from (
                select source, least(1 - {Least}, greatest({Least},
                    (part + {Sql.Number(method.InitialWeight * method.InitialAccuracy)}) / (assertions + {Sql.Number(
                method.InitialWeight
            )}))) as trust
                from judged
            ) t
            """;

    private static string LogOdds(string accuracy) => $"ln({accuracy} / (1 - {accuracy}))";
}
