using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary><see cref="AccuCopy"/> in a database: the rounds of <see cref="Accu"/>, with pairs of sources weighed before each.</summary>
/// <remarks>
/// Only pairs that share enough items are looked at (<see cref="AccuCopy.MinimumSharedItems"/>), and of those no more than
/// <see cref="AccuCopy.MaximumPairs"/>. Their probabilities are a row a pair, and stay from round to round; the probabilities of values are
/// worked out again where they are needed, from what the sources had.
/// </remarks>
internal sealed class AccuCopyRounds(AccuCopy method) : MethodRounds(method, "accu_copy")
{
    // As VoteDiscount has them: what is too improbable to count, and the points of the quadrature.
    private const string Negligible = "1e-6";
    private static readonly string[] Points = ["0.06943184420297371", "0.33000947820757187", "0.6699905217924281", "0.9305681557970262"];

    private static readonly string Rounds = Accuracy.Judged(CopyViews.DiscountedTally, voices: "voices");

    public static IReadOnlyList<ValueView> Views { get; } =
    [new("accu_copy_round", Rounds), new("accu_copy_truth", ValueShare.Of("figure", Rounds))];

    /// <summary>The views of pairs.</summary>
    public static IReadOnlyList<DataView> PairViews { get; } =
    [
        CopyViews.Meetings,
        CopyViews.Evidence("copy_evidence", Rounds),
        CopyViews.Evidence(
            "copy_evidence_first",
            $"""
            select *, coalesce((select value from parameter where name = 'false_values'),
                greatest(1, count(*) over (partition by item) - 1)) as false_values
            from ({PooledInvestmentRounds.Views.Single(view => view.Name == "pooled_investment_truth").Values}) y
            """
        ),
    ];

    public override MethodRounds? First { get; } = new PooledInvestmentRounds(new PooledInvestment());

    public override IReadOnlyList<(string Name, double? Value)> Parameters =>
        [
            .. Accuracy.Parameters(method),
            .. First!.Parameters,
            ("copying_rate", method.CopyingRate),
            ("maximum_item_sources", method.MaximumItemSources),
        ];

    protected override string Start => throw new InvalidOperationException("The start is that of another method.");

    protected override string Update => Accuracy.Update(method);

    public override async Task<IReadOnlyList<string>> ReasonsAsync(Step step)
    {
        var ofRun = $"select count(*) from pair where run = {step.Run}";
        var likely = $"{ofRun} and first_copies + second_copies >= {Sql.Number(method.PairThreshold)}";
        return [method.Reason(await step.CountAsync(likely).ConfigureAwait(false), await step.CountAsync(ofRun).ConfigureAwait(false))];
    }

    public override async Task StartAsync(Step step)
    {
        await step.SendParametersAsync(Parameters).ConfigureAwait(false);
        await step.SendWeightsAsync(step.First.Rounds, ofRun: step.First.Id).ConfigureAwait(false);
        await step.AddStateAsync(-1, "select id, 1, 1 from source").ConfigureAwait(false);
        await step.AddStateAsync(0, Judged(step, ValueView.BySource("pooled_investment_truth"), -1)).ConfigureAwait(false);
        await step.ExecuteAsync(
                $"""
                insert into pair (run, first, second, shared, different)
                select {step.Run}, first, second, shared, shared - same
                from (
                    select *, count(*) over (order by shared desc) as pairs
                    from (
                        select first, second, sum(shared) as shared, sum(same) as same
                        from copy_meeting
                        group by first, second
                        having sum(shared) >= {method.MinimumSharedItems} and sum(same) > 0
                    ) m
                ) r
                where pairs <= {method.MaximumPairs}
                """
            )
            .ConfigureAwait(false);
    }

    public override async Task RoundAsync(Step step, int round)
    {
        await step.SendParametersAsync(Parameters).ConfigureAwait(false);
        await step.SendAsync("candidate", $"select first, second from pair where run = {step.Run}").ConfigureAwait(false);
        if (round == 1)
        {
            await step.SendWeightsAsync(step.First.Rounds, ofRun: step.First.Id, trustOfRound: 0).ConfigureAwait(false);
        }
        else
        {
            await SendPartnersAsync(step).ConfigureAwait(false);
            await step.SendWeightsAsync(round - 2, trustOfRound: round - 1).ConfigureAwait(false);
        }

        await ConcludeAsync(step, round == 1 ? "copy_evidence_first" : "copy_evidence").ConfigureAwait(false);
        await SendPartnersAsync(step).ConfigureAwait(false);
        await step.SendWeightsAsync(round - 1).ConfigureAwait(false);
        await step.AddStateAsync(round, Judged(step, ValueView.BySource("accu_copy_round"), round - 1)).ConfigureAwait(false);
    }

    public override async Task SendForTruthsAsync(Step step, int rounds)
    {
        await base.SendForTruthsAsync(step, rounds).ConfigureAwait(false);
        await SendPartnersAsync(step).ConfigureAwait(false);
    }

    /// <summary>How probable it is that one source of a pair copies the other, from what they agree on.</summary>
    private Task ConcludeAsync(Step step, string evidence)
    {
        var none = Sql.Number(Math.Log(1 - method.DependencePrior));
        return step.ExecuteAsync(
            $"""
            update pair p
            set first_copies = first_odds / (first_odds + second_odds + none_odds),
                second_copies = second_odds / (first_odds + second_odds + none_odds)
            from (
                select first, second, {Sql.Exp("(first_log - top)")} as first_odds, {Sql.Exp("(second_log - top)")} as second_odds,
                    {Sql.Exp($"({none} - top)")} as none_odds
                from (
                    select *, greatest(first_log, second_log, {none}) as top
                    from (
                        select q.first, q.second, sum(e.first_log) + q.dependent as first_log, sum(e.second_log) + q.dependent as second_log
                        from (
                            select first, second, {Sql.Number(Math.Log(method.DependencePrior / 2))}
                                + different * {Sql.Number(Math.Log(1 - method.CopyingRate))} as dependent
                            from pair where run = {step.Run}
                        ) q
                        join {evidence} e using (first, second)
                        group by q.first, q.second, q.dependent
                    ) l
                ) g
            ) o
            where p.run = {step.Run} and p.first = o.first and p.second = o.second
            """
        );
    }

    /// <summary>
    /// For each source and each that it may copy or be copied by, what is its own of a vote that both have, by the places in the order of
    /// copying: 1 − (1 − u)^(p/q) of the time the other comes before.
    /// </summary>
    private Task SendPartnersAsync(Step step)
    {
        var kept = Points.Select(point =>
            $"""
                ln(1 - {Sql.Number(method.CopyingRate)} * (copies + copied) * case
                    when copied <= 0 or copies / copied * ln(1 - {point}::double precision) < -700 then 1
                    else 1 - exp(copies / copied * ln(1 - {point}::double precision)) end)
                """
        );
        return step.SendAsync(
            "partner",
            $"""
            select source, other, array[{string.Join(", ", kept)}]
            from (
                select first as source, second as other, first_copies as copies, second_copies as copied from pair where run = {step.Run}
                union all
                select second, first, second_copies, first_copies from pair where run = {step.Run}
            ) b
            where copies + copied > {Negligible}
            """
        );
    }
}
