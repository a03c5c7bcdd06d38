namespace Verification.PostgresTests.Server;

/// <summary>One server for all the tests that do not end theirs.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private PostgresServer? server;
    private int databases;

    public async Task InitializeAsync() => server = PostgresServer.Absence is null ? await PostgresServer.StartAsync() : null;

    /// <summary>Makes a database that nobody else uses.</summary>
    /// <returns>How to connect to it.</returns>
    public Task<string> CreateDatabaseAsync() => server!.CreateDatabaseAsync($"claims_{Interlocked.Increment(ref databases)}");

    public async Task DisposeAsync() => await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
}

/// <summary>The tests that share the server.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServer : ICollectionFixture<ServerFixture>
{
    public const string Name = "server";
}
