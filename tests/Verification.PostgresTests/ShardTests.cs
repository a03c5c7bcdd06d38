using Verification.Postgres;
using Verification.PostgresTests.Server;
using Verification.TruthDiscovery;

namespace Verification.PostgresTests;

/// <summary>Three servers: one that coordinates, and two that hold the assertions.</summary>
public sealed class ShardTests
{
    [PostgresFact]
    public async Task Methods_find_the_same_on_two_shards_as_in_memory()
    {
        await using var coordinator = await PostgresServer.StartAsync();
        await using var left = await PostgresServer.StartAsync();
        await using var right = await PostgresServer.StartAsync();
        foreach (var shard in new[] { left, right })
        {
            await using var database = new TruthDatabase(shard.Connection);
            await database.CreateAsync();
        }

        await PostgresServer.ExecuteAsync(coordinator.Connection, Foreign("shard_a", left) + Foreign("shard_b", right));
        var connection = coordinator.Connection;
        await using var whole = new TruthDatabase(connection, new() { Shards = ["shard_a", "shard_b"] });
        await whole.CreateAsync();
        var corpus = Crowd.Of(items: 60, sources: 9);
        await whole.LoadAsync(corpus);

        foreach (var method in TruthDatabase.Methods)
        {
            (await whole.DiscoverAsync(method)).ShouldEqual(method.Discover(corpus));
        }

        await AssertSpreadAsync(left, corpus);
        await AssertSpreadAsync(right, corpus);
    }

    private static string Foreign(string name, PostgresServer server) =>
        $"""
            create extension if not exists postgres_fdw;
            create server "{name}" foreign data wrapper postgres_fdw
                options (host '127.0.0.1', port '{server.Port}', dbname 'postgres', fetch_size '10000', async_capable 'true');
            create user mapping for current_user server "{name}" options (user 'postgres', password '{PostgresServer.Password}');
            """;

    /// <summary>Each holds a good part of the assertions, and all of those of its items.</summary>
    private static async Task AssertSpreadAsync(PostgresServer shard, AssertionCorpus corpus)
    {
        var held = await shard.CountAsync("select count(*) from verification.assertion");
        held.Should().BeInRange(corpus.AssertionCount / 4, corpus.AssertionCount * 3 / 4);
    }
}
