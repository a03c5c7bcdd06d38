using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary><see cref="Crh"/> on labels, in a database.</summary>
internal sealed class CrhRounds(Crh method) : MethodRounds(method, "crh")
{
    public static IReadOnlyList<ValueView> Views { get; } =
    [
        new(
            "crh_round",
            $"""
            select item, label, support, sources,
                case when is_heaviest then 1 - 1.0::double precision / count(*) filter (where is_heaviest) over (partition by item) else 1 end as figure
            from (
                select *, score > 0 and score >= max(score) over (partition by item) * (1 - 1e-9::double precision) as is_heaviest
                from ({ValueView.Tally}) t
            ) h
            """
        ),
        new("crh_truth", ValueShare.Of("score", ValueView.Tally)),
    ];

    protected override string Start => "select id, 1, 1 from source";

    protected override string Update =>
        $"""
            select source, weight as trust, weight
            from (
                select source,
                    case when least < greatest then (1 - ln(loss / greatest)) / (1 + ln(greatest / least)) else 1 end as weight
                from (
                    select source, loss, min(loss) over () as least, max(loss) over () as greatest
                    from (
                        select source,
                            (part + {Sql.Number(method.PriorAssertions)} * sum(part) over () / sum(assertions) over ())
                                / (assertions + {Sql.Number(method.PriorAssertions)}) as loss
                        from judged
                    ) l
                ) e
            ) w
            """;

    protected override bool ConvergesOnTrust => false;

    public override string? Misfit(DatabaseExtent extent) =>
        extent.Format.Kind == ValueKind.Numeric ? "the values are numbers, whose distances count in memory alone" : null;
}
