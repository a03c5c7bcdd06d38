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
        await RunAsync(new(await server.CreateDatabaseAsync()), output);

        output.ToString().Should().Be("sky: blue" + output.NewLine);
    }

    [Fact]
    public void The_code_in_the_guide_is_the_code_that_runs()
    {
        var run = File.ReadAllText(Path.Combine(Cases.Root, "tests", "Verification.PostgresTests", "DatabaseGuideTests.cs"));
        var code = Guide.Split("```csharp\n")[1].Split("```")[0];

        code.Replace("Console", "output", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .Should()
            .AllSatisfy(line => run.Should().Contain(line));
    }

    [PostgresFact]
    public async Task The_query_in_the_guide_finds_what_was_found()
    {
        var connection = await server.CreateDatabaseAsync();
        await RunAsync(new(connection), TextWriter.Null);

        await PostgresServer.ExecuteAsync(connection, Guide.Split("```sql\n")[1].Split("```")[0]);
    }

    [Fact]
    public void Every_method_that_runs_in_a_database_is_in_the_guide() =>
        TruthDatabase.Methods.Should().AllSatisfy(method => Guide.Should().Contain($"| `{method.Name}` |"));

    private static async Task RunAsync(TruthDatabase named, TextWriter output)
    {
        await using var database = named;
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
