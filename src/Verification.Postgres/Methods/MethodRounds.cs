using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary>
/// How a method goes in a database. What it knows between rounds is a row a source; a round adds up a figure of each value by its
/// sources, in a view that reads the assertions once, and makes new rows of the sums.
/// </summary>
/// <param name="method">The method with its options.</param>
/// <param name="view">What the names of its views begin with.</param>
internal abstract class MethodRounds(TruthMethod method, string view)
{
    /// <summary>The method with its options.</summary>
    public TruthMethod Method => method;

    /// <summary>A method that has to run before, whose truths this one starts from; or null.</summary>
    public virtual MethodRounds? First => null;

    /// <summary>What the views read of the options, by name.</summary>
    public virtual IReadOnlyList<(string Name, double? Value)> Parameters => [];

    /// <summary>What sources have before the first round: a query of <c>source, trust, weight</c>.</summary>
    protected abstract string Start { get; }

    /// <summary>
    /// What sources have after a round: a query of <c>source, trust, weight</c> from <c>judged</c>, which has <c>source, assertions, part,
    /// trust, weight</c>: the sum of the round, and what they had before.
    /// </summary>
    protected abstract string Update { get; }

    /// <summary>Whether trust is what converges; otherwise it is, in the end, the mean probability of what a source asserts.</summary>
    protected virtual bool ConvergesOnTrust => true;

    /// <summary>Whether truths come of what sources had after the last round; otherwise of what they had before it.</summary>
    protected virtual bool JudgesLast => false;

    /// <summary>Why the method cannot say anything of what the database holds; null where it can.</summary>
    public virtual string? Misfit(DatabaseExtent extent) => null;

    /// <summary>What there is to say of the result, in sentences.</summary>
    public virtual Task<IReadOnlyList<string>> ReasonsAsync(Step step) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Prepares the first round.</summary>
    public virtual Task StartAsync(Step step) => step.AddStateAsync(0, Start);

    /// <summary>Does a round.</summary>
    /// <param name="step">The transaction.</param>
    /// <param name="round">Its number, from 1.</param>
    public virtual async Task RoundAsync(Step step, int round)
    {
        await step.SendParametersAsync(Parameters).ConfigureAwait(false);
        await step.SendWeightsAsync(round - 1).ConfigureAwait(false);
        await step.AddStateAsync(round, Judged(step, ValueView.BySource(ViewOf(round)), round - 1)).ConfigureAwait(false);
    }

    /// <summary>Writes what was found.</summary>
    /// <param name="step">The transaction.</param>
    /// <param name="rounds">How many rounds there were.</param>
    public virtual async Task FinishAsync(Step step, int rounds)
    {
        await SendForTruthsAsync(step, rounds).ConfigureAwait(false);
        await step.AddTruthsAsync($"{view}_truth").ConfigureAwait(false);
        await step.AddSourceTruthsAsync(
                ConvergesOnTrust
                    ? $"select source, trust from state where run = {step.Run} and round = {rounds}"
                    : $"""
                    select s.id, sum(p.part) / s.assertions
                    from source s join {ValueView.BySource($"{view}_truth")} p on p.source = s.id
                    group by s.id
                    """
            )
            .ConfigureAwait(false);
    }

    /// <summary>Sends the servers what the view of the truths reads.</summary>
    public virtual async Task SendForTruthsAsync(Step step, int rounds)
    {
        await step.SendParametersAsync(Parameters).ConfigureAwait(false);
        await step.SendWeightsAsync(JudgesLast ? rounds : Math.Max(0, rounds - 1)).ConfigureAwait(false);
    }

    /// <summary>The view of a round.</summary>
    protected virtual string ViewOf(int round) => $"{view}_round";

    /// <summary>What sources have after a round whose sums are in a view.</summary>
    protected string Judged(Step step, string sums, int before) =>
        $"""
            with judged as (
                select s.id as source, s.assertions, sum(p.part) as part, b.trust, b.weight
                from source s
                join {sums} p on p.source = s.id
                join state b on b.source = s.id and b.run = {step.Run} and b.round = {before}
                group by s.id, s.assertions, b.trust, b.weight)
            {Update}
            """;
}
