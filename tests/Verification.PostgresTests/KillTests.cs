using Verification.Postgres;
using Verification.PostgresTests.Server;
using Verification.TruthDiscovery;

namespace Verification.PostgresTests;

/// <summary>One server that is killed, and started again, again and again.</summary>
public sealed class KillTests(KillTests.DurableServer durable) : IClassFixture<KillTests.DurableServer>
{
    public static TheoryData<string> Methods => ["pooledInvestment", "accu", "accuCopy", "dawidSkeneOneCoin", "crh"];

    [PostgresTheory]
    [MemberData(nameof(Methods))]
    public async Task A_run_whose_server_is_killed_goes_on_after_the_last_finished_round(string name)
    {
        var method = TruthMethods.Find(name)!;
        var corpus = Crowd.Of(items: 200, sources: 12);
        var server = durable.Server!;
        await using var database = new TruthDatabase(server.Connection, new() { Schema = name.ToLowerInvariant(), Partitions = 2 });
        await database.CreateAsync();
        await database.LoadAsync(corpus);

        var before = new NotedRounds(after: 2, () => server.KillAsync().GetAwaiter().GetResult());
        await FluentActions.Invoking(() => database.RunAsync(method, before)).Should().ThrowAsync<DatabaseException>();
        await server.RestartAsync();
        var after = new NotedRounds();
        var found = await database.DiscoverAsync(method, after);

        before.Done.Should().Equal(1, 2);
        after.Done.Should().StartWith(2, "the second round was not finished when the server was killed");
        found.ShouldEqual(method.Discover(corpus));
    }

    public sealed class DurableServer : IAsyncLifetime
    {
        internal PostgresServer? Server { get; private set; }

        public async Task InitializeAsync() =>
            Server = PostgresServer.Absence is null ? await PostgresServer.StartAsync(isDurable: true) : null;

        public async Task DisposeAsync() => await (Server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
