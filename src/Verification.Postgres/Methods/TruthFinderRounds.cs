using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary><see cref="TruthFinder"/> in a database.</summary>
internal sealed class TruthFinderRounds(TruthFinder method) : MethodRounds(method, "truth_finder")
{
    private const string Strength = "(select value from parameter where name = 'dampening') * score";

    public static IReadOnlyList<ValueView> Views { get; } =
    [
        new(
            "truth_finder_round",
            $"""
            select item, label, support, sources, case when strength > 700 then 0 else 1 / (1 + exp(strength)) end as figure
            from (select *, {Strength} as strength from ({ValueView.Tally}) t) s
            """
        ),
        new(
            "truth_finder_truth",
            ValueShare.Of(
                "odds",
                $"""
                select item, label, support, sources, {Sql.Exp("(strength - top)")} as odds
                from (
                    select *, max(strength) over (partition by item) as top
                    from (select *, {Strength} as strength from ({ValueView.Tally}) t) s
                ) g
                """
            )
        ),
    ];

    public override IReadOnlyList<(string Name, double? Value)> Parameters => [("dampening", method.Dampening)];

    protected override string Start =>
        $"select id, {Sql.Number(method.InitialTrust)}, -ln(1 - {Sql.Number(method.InitialTrust)}) from source";

    protected override string Update =>
        """
            select source, 1 - doubt as trust, -ln(greatest(doubt, 1e-9)) as weight
            from (select source, part / assertions as doubt from judged) d
            """;

    public override string? Misfit(DatabaseExtent extent) =>
        extent.Format.Kind == ValueKind.Numeric && method.Influence > 0
            ? "the values are numbers, which speak for one another in memory alone; with an influence of 0 they do not"
            : null;
}
