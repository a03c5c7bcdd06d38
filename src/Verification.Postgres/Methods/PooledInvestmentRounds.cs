using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary><see cref="PooledInvestment"/> in a database. The weight of a source is its stake: its trust, in equal parts.</summary>
internal sealed class PooledInvestmentRounds(PooledInvestment method) : MethodRounds(method, "pooled_investment")
{
    // PostgreSQL refuses products and powers that would round to 0.
    private const string Least = "1e-140";

    private const string Growth = "(select value from parameter where name = 'growth')";

    /// <summary>What is invested in a value to the power of the growth, the most of an item being 1.</summary>
    private const string Powers = $"""
        select item, label, support, sources, score,
            case
                when score >= top then 1
                when score <= 0 or {Growth} * ln(score / top) < -700 then 0
                else power(score / top, {Growth})
            end as grown
        from (select *, max(score) over (partition by item) as top from ({ValueView.Tally}) t) g
        """;

    private static readonly string Yield = ValueShare.Of("grown", Powers);

    public static IReadOnlyList<ValueView> Views { get; } =
    [
        new(
            "pooled_investment_first",
            $"""
            select item, label, support, sources, 1 / (score * count(*) over (partition by item)) as figure
            from ({ValueView.Tally}) t
            """
        ),
        new("pooled_investment_round", Yield),
        new(
            "pooled_investment_truth",
            ValueShare.Of(
                "worth",
                $"""
                select item, label, support, sources, case when grown > {Least} and score > {Least} then grown * score else 0 end as worth
                from ({Powers}) p
                """
            )
        ),
    ];

    public override IReadOnlyList<(string Name, double? Value)> Parameters => [("growth", method.Growth)];

    protected override string Start => "select id, 1, 1::double precision / assertions from source";

    protected override string Update =>
        $"""
            select source, trust, trust / assertions as weight
            from (
                select source, assertions, case when gain > {Least} then gain / max(gain) over () else 0 end as trust
                from (select source, assertions, case when part > {Least} and weight > {Least} then weight * part else 0 end as gain from judged) g
            ) t
            """;

    protected override bool ConvergesOnTrust => false;

    protected override bool JudgesLast => true;

    protected override string ViewOf(int round) => round == 1 ? "pooled_investment_first" : base.ViewOf(round);
}
