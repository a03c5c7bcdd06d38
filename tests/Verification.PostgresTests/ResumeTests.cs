using Verification.Postgres;
using Verification.PostgresTests.Server;
using Verification.TruthDiscovery;

namespace Verification.PostgresTests;

[Collection(SharedServer.Name)]
public sealed class ResumeTests(ServerFixture server)
{
    [PostgresFact]
    public async Task A_run_that_is_cancelled_goes_on_after_the_last_finished_round()
    {
        var corpus = Crowd.Of(items: 50, sources: 8);
        var method = new Accu { Tolerance = 0, MaximumIterations = 9 };
        await using var database = new TruthDatabase(await server.CreateDatabaseAsync(), new() { Partitions = 2 });
        await database.CreateAsync();
        await database.LoadAsync(corpus);
        using var cancelled = new CancellationTokenSource();

        var before = new NotedRounds(after: 4, cancelled.Cancel);
        await FluentActions
            .Invoking(() => database.RunAsync(method, before, cancelled.Token))
            .Should()
            .ThrowAsync<OperationCanceledException>();
        var after = new NotedRounds();
        var found = await database.DiscoverAsync(method, after);

        after.Done.Should().Equal(4, 5, 6, 7, 8, 9);
        found.ShouldEqual(method.Discover(corpus));
    }

    [PostgresFact]
    public async Task A_finished_run_is_not_done_again_and_another_option_or_another_assertion_starts_anew()
    {
        await using var database = new TruthDatabase(await server.CreateDatabaseAsync(), new() { Partitions = 2 });
        await database.CreateAsync();
        await database.LoadAsync(Crowd.Of(items: 20, sources: 6));
        var method = new Sums();

        var first = await database.RunAsync(method);
        var (again, other, later) = (new NotedRounds(), new NotedRounds(), new NotedRounds());
        (await database.RunAsync(method, again)).Should().BeEquivalentTo(first);
        await database.RunAsync(method with { MaximumIterations = 3 }, other);
        await database.LoadAsync(Crowd.Of(items: 21, sources: 6));
        await database.RunAsync(method, later);

        again.Done.Should().BeEmpty();
        other.Done.Should().Equal(1, 2, 3);
        later.Done.Should().StartWith(1);
    }

    [PostgresFact]
    public async Task Runs_that_are_asked_for_at_once_take_their_turns()
    {
        await using var database = new TruthDatabase(await server.CreateDatabaseAsync(), new() { Partitions = 2, LockTimeout = 600 });
        await database.CreateAsync();
        var corpus = Crowd.Of(items: 20, sources: 6);
        await database.LoadAsync(corpus);
        TruthMethod[] methods = [new Sums(), new Accu(), new TruthFinder(), new Sums()];

        var found = await Task.WhenAll(methods.Select(method => database.DiscoverAsync(method)));

        foreach (var (method, discovery) in methods.Zip(found))
        {
            discovery.ShouldEqual(method.Discover(corpus));
        }
    }

    [PostgresFact]
    public async Task While_somebody_loads_nobody_runs_and_what_is_not_completed_was_never_there()
    {
        await using var database = new TruthDatabase(await server.CreateDatabaseAsync(), new() { Partitions = 2, LockTimeout = 1 });
        await database.CreateAsync();
        var load = await database.BeginLoadAsync(ValueFormat.Categorical);
        load.TryAdd("sky", "anna", "blue").Should().BeTrue();
        load.TryAdd("sky", "bob", "gr\0ey").Should().BeFalse();

        await FluentActions
            .Invoking(() => database.RunAsync(new Sums()))
            .Should()
            .ThrowAsync<DatabaseException>()
            .WithMessage("*Somebody else*");
        await load.DisposeAsync();

        (await database.ExtentAsync()).Assertions.Should().Be(0);
        await FluentActions
            .Invoking(() => database.RunAsync(new Sums()))
            .Should()
            .ThrowAsync<DatabaseException>()
            .WithMessage("*no assertions*");
    }
}
