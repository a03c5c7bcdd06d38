using Verification.Cli;
using Verification.PostgresTests.Server;
using Verification.Tests;
using Verification.TruthDiscovery;

namespace Verification.PostgresTests;

[Collection(SharedServer.Name)]
public sealed class PublishedDataTests(ServerFixture server)
{
    public static TheoryData<string, string> Sets =>
        new()
        {
            { "crowd-sp", "truthFinder" },
            { "crowd-sp", "dawidSkeneOneCoin" },
            { "crowd-face", "crh" },
            { "book", "sums" },
            { "book", "accuCopy" },
            { "flight", "accu" },
        };

    [PostgresPublishedDataTheory]
    [MemberData(nameof(Sets))]
    public async Task Published_data_have_the_truths_that_they_have_in_memory(string set, string name)
    {
        var path = Path.Combine(PublishedDataTheoryAttribute.Folder!, set, "claims.csv");
        var corpus = new DiscoverInput(Shell.OfProcess(), skipBadRows: false).Assertions(path, format: null)!;
        await using var claims = await Claims.CreateAsync(await server.CreateDatabaseAsync());
        await claims.HoldAsync(corpus);
        var method = TruthMethods.Find(name)!;

        (await claims.Database.DiscoverAsync(method)).ShouldEqual(method.Discover(corpus));
    }
}
