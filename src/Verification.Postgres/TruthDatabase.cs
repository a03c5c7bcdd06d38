using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Npgsql;
using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary>
/// Truth discovery inside PostgreSQL 15 or later: assertions are loaded once, and methods run where they are, as SQL whose every step joins and
/// adds up by item or by source. What is found equals what the methods find in memory, within 1e-9.
/// </summary>
/// <remarks>
/// A round is one transaction, which also notes how far the run has come: a run that was cut off goes on after its last finished
/// round. One load or one run is at work in a schema at a time; others wait for a while, and then throw. Can be used by many threads.
/// </remarks>
public sealed class TruthDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly DatabaseOptions options;

    /// <summary>Names a database, without connecting to it.</summary>
    /// <param name="connection">A connection string as Npgsql has it, such as <c>Host=localhost;Database=claims;Username=me</c>.</param>
    /// <param name="options">Where in the database, and what may be used; null for the defaults.</param>
    /// <exception cref="DatabaseException">The connection string cannot be read.</exception>
    public TruthDatabase(string connection, DatabaseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        source = DatabaseErrors.Source(connection);
        this.options = options ?? new();
    }

    /// <summary>The methods that run in a database, with their default options.</summary>
    public static ImmutableArray<TruthMethod> Methods { get; } =
    [.. TruthMethods.All.Where(method => MethodCatalog.Find(method) is not null)];

    /// <summary>Makes the schema, if it is not there: the tables, and the views that rounds are made of.</summary>
    /// <exception cref="DatabaseException">The database cannot be used, or its schema is one of another version.</exception>
    public Task CreateAsync(CancellationToken cancellation = default) =>
        DatabaseErrors.SaidAsync(
            source,
            async () =>
            {
                using var session = await DatabaseSession.OpenAsync(source, options, cancellation).ConfigureAwait(false);
                var isThere = $"select exists (select from pg_namespace where nspname = '{options.Schema}')";
                if (!await session.ScalarAsync<bool>(isThere, cancellation).ConfigureAwait(false))
                {
                    var script = SchemaScript.Of(options);
                    await session.InTransactionAsync(() => session.ExecuteAsync(script, cancellation), cancellation).ConfigureAwait(false);
                }

                await CheckAsync(session, cancellation).ConfigureAwait(false);
                return true;
            }
        );

    /// <summary>Begins to load assertions.</summary>
    /// <param name="format">How values are read: as whatever the database holds is. Not hierarchical, and numbers without a tolerance.</param>
    /// <param name="cancellation">Looked at while it begins.</param>
    /// <exception cref="ArgumentException">A database does not take values so read, or holds such as are read otherwise.</exception>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    public Task<AssertionLoad> BeginLoadAsync(ValueFormat format, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(format);
        if (format.Kind == ValueKind.Hierarchical || format.Tolerance > 0)
        {
            throw new ArgumentException("A database takes labels, numbers without a tolerance, and sets.", nameof(format));
        }

        return DatabaseErrors.SaidAsync(source, () => BeginAsync(format, cancellation));
    }

    /// <summary>Loads the assertions of a corpus.</summary>
    /// <returns>What the database holds then.</returns>
    /// <exception cref="ArgumentException">A database does not take values so read, or holds such as are read otherwise.</exception>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    public async Task<DatabaseExtent> LoadAsync(AssertionCorpus corpus, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var load = await BeginLoadAsync(corpus.Format, cancellation).ConfigureAwait(false);
        await using (load.ConfigureAwait(false))
        {
            for (var value = 0; value < corpus.ValueCount; value++)
            {
                var (item, text) = (corpus.ItemName(corpus.ValueItem[value]), corpus.ValueText(value));
                for (var each = 0; each < corpus.Support(value); each++)
                {
                    if (!load.TryAdd(item, corpus.SourceName(corpus.SourcesOf(value)[each]), text))
                    {
                        throw new ArgumentException($"PostgreSQL cannot store the assertion of '{item}'.", nameof(corpus));
                    }
                }
            }

            return await load.CompleteAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>How much the database holds.</summary>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    public Task<DatabaseExtent> ExtentAsync(CancellationToken cancellation = default) =>
        DatabaseErrors.SaidAsync(
            source,
            async () =>
            {
                using var connection = await DatabaseSession.ConnectAsync(source, options, cancellation).ConfigureAwait(false);
                return await DatabaseReader.ExtentAsync(connection, cancellation).ConfigureAwait(false);
            }
        );

    /// <summary>Runs a method, or goes on with a run of it that was cut off: one with the same options, on what the database holds now.</summary>
    /// <param name="method">One of <see cref="Methods"/>, with options of its own.</param>
    /// <param name="progress">Told of every round; or null.</param>
    /// <param name="cancellation">Ends the statement at work; rounds that are finished stay.</param>
    /// <returns>The run. What it found is in the database, until something is loaded.</returns>
    /// <exception cref="ArgumentException">The method does not run in a database, or does not fit what it holds.</exception>
    /// <exception cref="DatabaseException">The database cannot be used, or holds no assertions.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<DatabaseRun> RunAsync(
        TruthMethod method,
        IProgress<DiscoveryProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(method);
        var rounds =
            MethodCatalog.Find(method)
            ?? throw new ArgumentException(
                $"{method.Name} does not run in a database; these do: {string.Join(", ", Methods.Select(one => one.Name))}.",
                nameof(method)
            );
        return DatabaseErrors.SaidAsync(
            source,
            async () =>
            {
                using var session = await DatabaseSession.OpenAsync(source, options, cancellation).ConfigureAwait(false);
                await CheckAsync(session, cancellation).ConfigureAwait(false);
                await RefuseAsync(session, rounds, cancellation).ConfigureAwait(false);
                return await new MethodRunner(session, rounds, cancellation).RunAsync(progress).ConfigureAwait(false);
            }
        );
    }

    /// <summary>Runs a method, and brings the assertions and what was found into memory, where there is room for both.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public async Task<Discovery> DiscoverAsync(
        TruthMethod method,
        IProgress<DiscoveryProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var run = await RunAsync(method, progress, cancellation).ConfigureAwait(false);
        return await DatabaseErrors
            .SaidAsync(
                source,
                async () =>
                {
                    using var connection = await DatabaseSession.ConnectAsync(source, options, cancellation).ConfigureAwait(false);
                    return await FoundInDatabase.ReadAsync(connection, run, cancellation).ConfigureAwait(false);
                }
            )
            .ConfigureAwait(false);
    }

    /// <summary>The items and their truths, in order of their names, as they come out of the database.</summary>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    public IAsyncEnumerable<ItemTruth> ItemsAsync(DatabaseRun run, CancellationToken cancellation = default) =>
        RowsAsync(run, DatabaseReader.ItemsAsync, cancellation);

    /// <summary>The sources and how far they can be trusted, in order of their names, as they come out of the database.</summary>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    public IAsyncEnumerable<SourceTruth> SourcesAsync(DatabaseRun run, CancellationToken cancellation = default) =>
        RowsAsync(run, DatabaseReader.SourcesAsync, cancellation);

    /// <summary>The pairs of sources that are likely to copy, in order of their names; none for methods that do not look.</summary>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    public IAsyncEnumerable<CopyingPair> CopyingAsync(DatabaseRun run, CancellationToken cancellation = default) =>
        RowsAsync(
            run,
            (connection, id, token) => DatabaseReader.CopyingAsync(connection, id, (run.Method as AccuCopy)?.PairThreshold ?? 1, token),
            cancellation
        );

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async IAsyncEnumerable<T> RowsAsync<T>(
        DatabaseRun run,
        Func<NpgsqlConnection, int, CancellationToken, IAsyncEnumerable<T>> read,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(run);
        using var connection = await DatabaseErrors
            .SaidAsync(source, () => DatabaseSession.ConnectAsync(source, options, cancellation))
            .ConfigureAwait(false);
        var rows = read(connection, run.Id, cancellation).GetAsyncEnumerator(cancellation);
        await using (rows.ConfigureAwait(false))
        {
            while (await DatabaseErrors.SaidAsync(source, () => rows.MoveNextAsync().AsTask()).ConfigureAwait(false))
            {
                yield return rows.Current;
            }
        }
    }

    private async Task<AssertionLoad> BeginAsync(ValueFormat format, CancellationToken cancellation)
    {
        var session = await DatabaseSession.OpenAsync(source, options, cancellation).ConfigureAwait(false);
        try
        {
            await CheckAsync(session, cancellation).ConfigureAwait(false);
            var kind = await session.ScalarAsync<string>("select kind || separator from corpus", cancellation).ConfigureAwait(false);
            var own = DatabaseReader.KindOf(format) + (format.Kind == ValueKind.Set ? format.Separator : "");
            if (kind.Length > 0 && kind != own)
            {
                throw new ArgumentException(
                    $"The schema '{options.Schema}' holds values of another kind: {kind}, not {own}.",
                    nameof(format)
                );
            }

            return await AssertionLoad.BeginAsync(session, format, cancellation).ConfigureAwait(false);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private async Task CheckAsync(DatabaseSession session, CancellationToken cancellation)
    {
        var version = await session.ScalarAsync<int>("select version from corpus", cancellation).ConfigureAwait(false);
        if (version != SchemaScript.Version)
        {
            throw new DatabaseException(
                $"The schema '{options.Schema}' is of version {version}, and this library works with version {SchemaScript.Version}: load the assertions into another schema."
            );
        }
    }

    private async Task RefuseAsync(DatabaseSession session, MethodRounds rounds, CancellationToken cancellation)
    {
        var extent = await DatabaseReader.ExtentAsync(session.Connection, cancellation).ConfigureAwait(false);
        if (extent.Assertions == 0)
        {
            throw new DatabaseException($"The schema '{options.Schema}' holds no assertions.");
        }

        if (rounds.Misfit(extent) is { } misfit)
        {
            throw new ArgumentException($"{rounds.Method.Name} does not fit: {misfit}", nameof(rounds));
        }
    }
}
