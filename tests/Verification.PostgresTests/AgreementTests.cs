using FsCheck;
using FsCheck.Fluent;
using Verification.Postgres;
using Verification.PostgresTests.Server;
using Verification.Tests;
using Verification.Tests.TruthDiscovery;
using Verification.TruthDiscovery;

namespace Verification.PostgresTests;

[Collection(SharedServer.Name)]
public sealed class AgreementTests(ServerFixture server)
{
    private const int RandomCases = 10;

    public static TheoryData<string> Methods => [.. TruthDatabase.Methods.Select(method => method.Name)];

    [PostgresTheory]
    [MemberData(nameof(Methods))]
    public async Task Random_assertions_have_the_truths_that_they_have_in_memory(string name)
    {
        var method = Few(TruthMethods.Find(name)!);
        await using var claims = await Claims.CreateAsync(await server.CreateDatabaseAsync());
        var compared = 0;

        Prop.ForAll(
                RandomCorpora.Any.ToArbitrary(),
                random =>
                {
                    var corpus = random.Build();
                    if (corpus.Format.Kind != ValueKind.Hierarchical && Fits(method, corpus) && Agreement.IsFirm(method, corpus))
                    {
                        claims.HoldAsync(corpus).GetAwaiter().GetResult();
                        claims.Database.DiscoverAsync(method).GetAwaiter().GetResult().ShouldEqual(method.Discover(corpus));
                        compared++;
                    }
                }
            )
            .Check(Laws.Over(RandomCases));

        compared.Should().BeGreaterThan(RandomCases / 6);
    }

    private static bool Fits(TruthMethod method, AssertionCorpus corpus) =>
        method.Misfit(corpus) is null && !(corpus.Format.Kind == ValueKind.Numeric && method is Crh or TruthFinder);

    /// <summary>A method that looks at pairs with little in common, as random assertions have it.</summary>
    private static TruthMethod Few(TruthMethod method) => method is AccuCopy copy ? copy with { MinimumSharedItems = 2 } : method;
}
