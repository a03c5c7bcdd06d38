using Verification.Postgres;
using Verification.PostgresTests.Server;
using Verification.TruthDiscovery;

namespace Verification.PostgresTests;

/// <summary>A schema that holds one corpus after another.</summary>
internal sealed class Claims(string connection, DatabaseOptions options) : IAsyncDisposable
{
    public TruthDatabase Database { get; } = new(connection, options);

    public static async Task<Claims> CreateAsync(string connection, DatabaseOptions? options = null)
    {
        var claims = new Claims(connection, options ?? new() { Partitions = 2 });
        await claims.Database.CreateAsync();
        return claims;
    }

    /// <summary>Forgets what was there, and loads a corpus.</summary>
    public async Task HoldAsync(AssertionCorpus corpus)
    {
        await PostgresServer.ExecuteAsync(
            connection,
            $"set search_path to {options.Schema}; truncate item, label, source, run cascade; truncate assertion; truncate truth; update corpus set kind = '', separator = ''"
        );
        await Database.LoadAsync(corpus);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
