using Verification.Postgres;
using Verification.PostgresTests.Server;
using Verification.TruthDiscovery;

namespace Verification.PostgresTests;

public sealed class ResumeTests
{
    public static TheoryData<string> Methods => ["pooledInvestment", "accu", "accuCopy", "dawidSkeneOneCoin", "crh"];

    [PostgresTheory]
    [MemberData(nameof(Methods))]
    public async Task A_run_whose_server_is_killed_goes_on_after_the_last_finished_round(string name)
    {
        var method = TruthMethods.Find(name)!;
        var corpus = Crowd.Of(items: 200, sources: 12);
        await using var server = await PostgresServer.StartAsync(isDurable: true);
        await using var database = new TruthDatabase(server.Connection, new() { Partitions = 2 });
        await database.CreateAsync();
        await database.LoadAsync(corpus);

        var before = new Rounds(after: 2, () => server.KillAsync().GetAwaiter().GetResult());
        await FluentActions.Invoking(() => database.RunAsync(method, before)).Should().ThrowAsync<DatabaseException>();
        await server.RestartAsync();
        var after = new Rounds();
        var found = await database.DiscoverAsync(method, after);

        before.Done.Should().Equal(1, 2);
        after.Done.Should().StartWith(2, "the second round was not finished when the server was killed");
        found.ShouldEqual(method.Discover(corpus));
    }

    [PostgresFact]
    public async Task A_run_that_is_cancelled_goes_on_after_the_last_finished_round()
    {
        var corpus = Crowd.Of(items: 50, sources: 8);
        var method = new Accu { Tolerance = 0, MaximumIterations = 9 };
        await using var server = await PostgresServer.StartAsync();
        await using var database = new TruthDatabase(server.Connection, new() { Partitions = 2 });
        await database.CreateAsync();
        await database.LoadAsync(corpus);
        using var cancelled = new CancellationTokenSource();

        var before = new Rounds(after: 4, cancelled.Cancel);
        await FluentActions
            .Invoking(() => database.RunAsync(method, before, cancelled.Token))
            .Should()
            .ThrowAsync<OperationCanceledException>();
        var after = new Rounds();
        var found = await database.DiscoverAsync(method, after);

        after.Done.Should().Equal(4, 5, 6, 7, 8, 9);
        found.ShouldEqual(method.Discover(corpus));
    }

    [PostgresFact]
    public async Task A_finished_run_is_not_done_again_and_another_option_or_another_assertion_starts_anew()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var database = new TruthDatabase(server.Connection, new() { Partitions = 2 });
        await database.CreateAsync();
        await database.LoadAsync(Crowd.Of(items: 20, sources: 6));
        var method = new Sums();

        var first = await database.RunAsync(method);
        var (again, other, later) = (new Rounds(), new Rounds(), new Rounds());
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
        await using var server = await PostgresServer.StartAsync();
        await using var database = new TruthDatabase(server.Connection, new() { Partitions = 2 });
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
        await using var server = await PostgresServer.StartAsync();
        await using var database = new TruthDatabase(server.Connection, new() { Partitions = 2 });
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

    /// <summary>Notes the rounds, and does something when a number of them are about to be finished.</summary>
    private sealed class Rounds(int after = int.MaxValue, Action? act = null) : IProgress<DiscoveryProgress>
    {
        private readonly List<int> done = [];

        public IReadOnlyList<int> Done => done;

        public void Report(DiscoveryProgress value)
        {
            done.Add(value.Iteration);
            if (value.Iteration == after)
            {
                act!();
            }
        }
    }
}
