using Verification.PostgresTests.Server;
using Verification.Tests.Cli;

namespace Verification.PostgresTests;

[Collection(SharedServer.Name)]
public sealed class DatabaseCommandTests(ServerFixture server)
{
    private const string Weather = """"
        item,source,value
        sky,anna,blue
        sky,bob,blue
        sky,carl,"grey, mostly"
        grass,anna,green
        grass,carl,"brown ""ish"""
        grass,dora,green

        """";

    [PostgresTheory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("table")]
    public async Task What_is_loaded_and_found_in_a_database_is_written_as_from_memory(string format)
    {
        var connection = await server.CreateDatabaseAsync();
        string[] options = ["--algorithm", "majorityVote", "--format", format];
        var expected = CommandRun.WithInput(Weather, ["discover", "-", .. options]);

        var loading = CommandRun.WithInput(Weather, ["discover", "-", "--database", connection, .. options]);
        var again = CommandRun.Of(["discover", "--database", connection, .. options]);

        loading.Should().Be(expected);
        (again with { Output = again.Output.Replace("the database", "-", StringComparison.Ordinal) }).Should().Be(expected);
    }

    [PostgresFact]
    public async Task Quality_is_measured_by_known_answers()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "item,value\nsky,blue\ngrass,brown\n");
        var run = CommandRun.WithInput(
            Weather,
            "discover",
            "-",
            "--database",
            await server.CreateDatabaseAsync(),
            "--truth",
            path,
            "--format",
            "json"
        );
        File.Delete(path);

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("\"accuracy\": 0.5");
    }

    [PostgresFact]
    public async Task Bad_rows_are_each_named_and_nothing_is_added()
    {
        var connection = await server.CreateDatabaseAsync();
        var run = CommandRun.WithInput("item,source,value\na,s,1\nb,s\na,t,\0\n", "discover", "-", "--database", connection);

        run.ExitCode.Should().Be(2);
        run.Error.Should()
            .StartWith("-:3: row: the row has more or fewer fields than the first line names [fieldCount]\n-:4: value: ")
            .And.Contain("U+0000");
        CommandRun.Of("discover", "--database", connection).Error.Should().Contain("holds no assertions");
    }

    [PostgresFact]
    public async Task Values_of_another_kind_than_the_database_holds_are_bad_usage()
    {
        var connection = await server.CreateDatabaseAsync();
        CommandRun.WithInput(Weather, "discover", "-", "--database", connection).ExitCode.Should().Be(0);

        var run = CommandRun.WithInput("item,source,value\na,s,1\n", "discover", "-", "--database", connection, "--values", "numeric");

        run.ExitCode.Should().Be(64);
        run.Error.Should().Contain("another kind");
    }

    [PostgresFact]
    public async Task A_database_without_assertions_cannot_be_read()
    {
        var run = CommandRun.Of("discover", "--database", await server.CreateDatabaseAsync());

        run.ExitCode.Should().Be(3);
        run.Error.Should().Contain("load assertions first");
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=me;Password=hush;Timeout=2", "127.0.0.1:1")]
    [InlineData("postgres://me:hush@localhost/claims", "expected such as Host=localhost")]
    [InlineData("Host=localhost;Colour=blue;Password=hush", "expected such as Host=localhost")]
    [InlineData("Host=localhost;Port=hush", "expected such as Host=localhost")]
    public void A_database_that_cannot_be_reached_is_named_without_its_password(string connection, string told)
    {
        var run = CommandRun.Of("discover", "--database", connection);

        run.ExitCode.Should().Be(3);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(told).And.NotContain("hush").And.NotContain(" at Verification.");
    }

    [PostgresFact]
    public async Task A_wrong_password_is_not_shown()
    {
        var connection = (await server.CreateDatabaseAsync()).Replace(
            $"Password={PostgresServer.Password}",
            "Password=hearsay",
            StringComparison.Ordinal
        );
        var run = CommandRun.Of("discover", "--database", connection);

        run.ExitCode.Should().Be(3);
        run.Error.Should().Contain("password authentication failed").And.NotContain("hearsay");
    }

    [Theory]
    [InlineData("--algorithm", "glad")]
    [InlineData("--known", "answers.csv")]
    [InlineData("--near", "1")]
    [InlineData("--compare", "all")]
    [InlineData("--set", "rounds=3")]
    [InlineData("--schema", "No Schema")]
    public void What_does_not_go_in_a_database_is_bad_usage(params string[] options) =>
        CommandRun.Of(["discover", "--database", "Host=127.0.0.1;Port=1", .. options]).ExitCode.Should().Be(64);

    [Fact]
    public void A_method_that_does_not_run_in_a_database_is_answered_with_those_that_do() =>
        CommandRun
            .Of("discover", "--database", "Host=127.0.0.1;Port=1", "--algorithm", "glad")
            .Error.Should()
            .Contain("these do: majorityVote, sums, pooledInvestment, truthFinder, accu, accuCopy, dawidSkeneOneCoin, crh.");

    [Fact]
    public void Without_a_file_and_without_a_database_there_are_no_claims() =>
        CommandRun.Of("discover").Should().Match<CommandRun>(run => run.ExitCode == 64 && run.Error.Contains("no CLAIMS"));
}
