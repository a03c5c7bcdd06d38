using Npgsql;

namespace Verification.Postgres;

/// <summary>One transaction of a run: a round, or what comes before or after the rounds.</summary>
/// <param name="session">The connection, in a transaction.</param>
/// <param name="run">The number of the run.</param>
/// <param name="first">The run that this one starts from, where its method has such.</param>
/// <param name="cancellation">Looked at by every statement.</param>
internal sealed class Step(DatabaseSession session, int run, RunRow? first, CancellationToken cancellation)
{
    public int Run => run;

    /// <summary>The run that this one starts from.</summary>
    public RunRow First => first ?? throw new InvalidOperationException("The method starts from nothing.");

    public Task ExecuteAsync(string sql) => session.ExecuteAsync(sql, cancellation);

    public Task<long> CountAsync(string sql) => session.ScalarAsync<long>(sql, cancellation);

    /// <summary>Adds what sources have after a round.</summary>
    /// <param name="round">The round.</param>
    /// <param name="query">A query of <c>source, trust, weight</c>.</param>
    public Task AddStateAsync(int round, string query) =>
        ExecuteAsync($"insert into state select {run}, {round}, s.* from ({query}) s(source, trust, weight)");

    /// <summary>Sends every server what sources have after a round.</summary>
    /// <param name="round">The round whose weights are sent.</param>
    /// <param name="ofRun">The run that they are of, where it is another.</param>
    /// <param name="trustOfRound">The round of this run whose trust is sent with them, where it is another.</param>
    public Task SendWeightsAsync(int round, int? ofRun = null, int? trustOfRound = null) =>
        SendAsync(
            "weight",
            $"""
            select w.source, w.weight, t.trust
            from state w join state t on t.source = w.source
            where w.run = {ofRun ?? run} and w.round = {round}
                and t.run = {(trustOfRound is null ? ofRun ?? run : run)} and t.round = {trustOfRound ?? round}
            """
        );

    /// <summary>Sends every server the options that its views read.</summary>
    public Task SendParametersAsync(IReadOnlyList<(string Name, double? Value)> parameters) =>
        SendAsync(
            "parameter",
            parameters.Count == 0
                ? "select ''::text, null::double precision"
                : $"values {string.Join(", ", parameters.Select(parameter => $"('{parameter.Name}', {(parameter.Value is { } value ? Sql.Number(value) : "null::double precision")})"))}"
        );

    /// <summary>Sends every server a table.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="query">What it holds after the column of the shard.</param>
    public async Task SendAsync(string table, string query)
    {
        await ExecuteAsync($"truncate {table}").ConfigureAwait(false);
        await ExecuteAsync($"insert into {table} select n.number, q.* from shard n cross join ({query}) q").ConfigureAwait(false);
    }

    /// <summary>Writes the truths that a view gives.</summary>
    public async Task AddTruthsAsync(string view)
    {
        await ExecuteAsync($"delete from truth where run = {run}").ConfigureAwait(false);
        await ExecuteAsync($"insert into truth select {run}, item, label, support, figure from {view}").ConfigureAwait(false);
    }

    /// <summary>Writes how far sources can be trusted.</summary>
    /// <param name="query">A query of <c>source, trust</c>.</param>
    public async Task AddSourceTruthsAsync(string query)
    {
        await ExecuteAsync($"delete from source_truth where run = {run}").ConfigureAwait(false);
        await ExecuteAsync($"insert into source_truth select {run}, q.* from ({query}) q").ConfigureAwait(false);
    }
}
