using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary>
/// <see cref="OneCoinDawidSkene"/> in a database. Figures are on the grid of the engine in memory, so that sums are exact, in whatever order
/// servers add them up.
/// </summary>
internal sealed class OneCoinRounds(OneCoinDawidSkene method) : MethodRounds(method, "one_coin")
{
    // As HiddenStates has it: by how much a label that all who spoke agree on is to be ahead.
    private const string Trifle = "1e-6::double precision";

    /// <summary>The logarithms of how probable the classes of each item are, up to a constant, asserted or not.</summary>
    private const string Logits = $"""
        select i.item, c.label, coalesce(t.support, 0) as support, t.sources, c.log_share + coalesce(t.score, 0) as logit
        from (select item from {ValueView.Assertions} group by item) i
        cross join class_prior c
        left join ({ValueView.Tally}) t on t.item = i.item and t.label = c.label
        """;

    private static readonly string Posterior = Normalised(Logits);

    public static IReadOnlyList<ValueView> Views { get; } =
    [
        new(
            "one_coin_first",
            Normalised($"select item, label, support, sources, ln(support::double precision) as logit from ({ValueView.Tally}) t")
        )
        {
            IsByLabel = true,
        },
        new("one_coin_round", Posterior) { IsByLabel = true },
        new("one_coin_truth", Preferring(ValueShare.Of("figure", Posterior))),
    ];

    protected override string Start => throw new InvalidOperationException("The start is a round.");

    protected override string Update =>
        $"""
            select source, trust, {Sql.Snap($"ln(trust * (select greatest(1, count(*) - 1) from label) / (1 - trust))")} as weight
            from (
                select source, (part + {Sql.Number(method.Smoothing)}) / (assertions + {Sql.Number(2 * method.Smoothing)}) as trust
                from judged
            ) t
            """;

    public override string? Misfit(DatabaseExtent extent) =>
        extent.Format.Kind != ValueKind.Categorical ? "the values are not labels"
        : extent.Labels > method.MaximumClasses
            ? $"there are {extent.Labels} labels, and {method.MaximumClasses} at most are taken for classes that items share"
        : null;

    public override async Task StartAsync(Step step)
    {
        await step.AddStateAsync(-1, "select id, 1, 1 from source").ConfigureAwait(false);
        await step.SendWeightsAsync(-1).ConfigureAwait(false);
        await AddAsync(step, "one_coin_first", 0).ConfigureAwait(false);
    }

    public override async Task RoundAsync(Step step, int round)
    {
        await SendAsync(step, round - 1).ConfigureAwait(false);
        await AddAsync(step, "one_coin_round", round).ConfigureAwait(false);
    }

    public override Task SendForTruthsAsync(Step step, int rounds) => SendAsync(step, rounds - 1);

    private async Task SendAsync(Step step, int round)
    {
        await step.SendWeightsAsync(round).ConfigureAwait(false);
        await step.SendAsync(
                "class_prior",
                $"""
                select label, {Sql.Snap(
                    $"ln((total + {Sql.Number(method.Smoothing)}) / (sum(total) over () + count(*) over () * {Sql.Number(method.Smoothing)}))"
                )}
                from class_total where run = {step.Run} and round = {round}
                """
            )
            .ConfigureAwait(false);
    }

    private async Task AddAsync(Step step, string view, int round)
    {
        await step.AddStateAsync(round, Judged(step, ValueView.BySource(view), round - 1)).ConfigureAwait(false);
        await step.ExecuteAsync(
                $"""
                insert into class_total
                select {step.Run}, {round}, l.id, coalesce(sum(p.part), 0)
                from label l left join {ValueView.ByLabel(view)} p on p.label = l.id
                group by l.id
                """
            )
            .ConfigureAwait(false);
    }

    private static string Normalised(string logits) =>
        $"""
            select item, label, support, sources, {Sql.Snap("odds / sum(odds) over (partition by item)")} as figure
            from (
                select *, {Sql.Snap(Sql.Exp("(logit - top)"))} as odds
                from (select *, max(logit) over (partition by item) as top from ({logits}) l) g
            ) o
            """;

    /// <summary>
    /// Of an item of which only one value is asserted, gives that as much as the most probable class, and a trifle more, at the cost of the
    /// classes that are more probable: they share evenly.
    /// </summary>
    /// <remarks>
    /// The classes are gone through from the most probable one down, as long as they are above the mean of the asserted one and of those
    /// before them.
    /// </remarks>
    private static string Preferring(string shares) =>
        $"""
            select item, label, support, sources,
                case
                    when asserted <> 1 then figure
                    when support > 0 then shared * (1 + gone * {Trifle})
                    when is_gone then shared * (1 - {Trifle})
                    else figure
                end as figure
            from (
                select *,
                    (own + coalesce(sum(figure) filter (where is_gone) over i, 0)) / (1 + count(*) filter (where is_gone) over i) as shared,
                    count(*) filter (where is_gone) over i as gone
                from (
                    select *, support = 0 and figure > (own + coalesce(sum(case when support = 0 then figure else 0 end) over above, 0))
                        / (1 + count(*) filter (where support = 0) over above) * (1 - {Trifle}) as is_gone
                    from (
                        select *,
                            count(*) filter (where support > 0) over (partition by item) as asserted,
                            sum(figure) filter (where support > 0) over (partition by item) as own
                        from ({shares}) s
                    ) o
                    window above as (
                        partition by item order by figure desc range between unbounded preceding and current row exclude group)
                ) g
                window i as (partition by item)
            ) p
            """;
}
