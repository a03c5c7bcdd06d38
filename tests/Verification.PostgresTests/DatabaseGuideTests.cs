using Verification.Postgres;
using Verification.PostgresTests.Server;
using Verification.Tests;
using Verification.TruthDiscovery;

namespace Verification.PostgresTests;

[Collection(SharedServer.Name)]
public sealed class DatabaseGuideTests(ServerFixture server)
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Cases.Root, "docs", "database.md"));

    [PostgresFact]
    public async Task The_code_in_the_guide_runs()
    {
        using var output = new StringWriter();
        await RunAsync(await server.CreateDatabaseAsync(), output);

        output.ToString().Should().Be("sky: blue" + output.NewLine);
    }

    [PostgresFact]
    public async Task The_statements_in_the_guide_run()
    {
        var connection = await server.CreateDatabaseAsync();
        await RunAsync(connection, TextWriter.Null);

        var statements = Guide.Split("```sql\n").Skip(1).Select(block => block.Split("```")[0]).ToArray();
        statements.Should().HaveCount(3);
        foreach (var statement in statements)
        {
            await PostgresServer.ExecuteAsync(connection, statement);
        }
    }

    [Fact]
    public void Every_method_that_runs_in_a_database_is_in_the_guide() =>
        TruthDatabase.Methods.Should().AllSatisfy(method => Guide.Should().Contain($"| `{method.Name}` |"));

    private static async Task RunAsync(string connection, TextWriter output)
    {
        await using var database = new TruthDatabase(connection);
        await database.CreateAsync();
        await using (var load = await database.BeginLoadAsync(ValueFormat.Categorical))
        {
            load.TryAdd("sky", "anna", "blue");
            await load.CompleteAsync();
        }

        var run = await database.RunAsync(new Accu { MaximumIterations = 20 });
        await foreach (var truth in database.ItemsAsync(run))
        {
            output.WriteLine($"{truth.Item}: {truth.Value}");
        }
    }
}
