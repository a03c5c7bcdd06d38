using Newtonsoft.Json.Linq;
using Verification.Tests.Cli;

namespace Verification.Tests.TruthDiscovery;

/// <summary>
/// Figures on published data, from the command line as a user would get them. The bounds are what the methods reach, rounded down;
/// docs/truth-discovery.md has the figures beside those that others publish.
/// </summary>
public sealed class PublishedDataTests
{
    [PublishedDataTheory]
    [InlineData("flight", "auto", .945)]
    [InlineData("flight", "accuCopy", .945)]
    [InlineData("flight", "pooledInvestment", .915)]
    [InlineData("flight", "investment", .89)]
    [InlineData("flight", "sums", .84)]
    [InlineData("flight", "averageLog", .81)]
    [InlineData("book", "auto", .75)]
    [InlineData("book", "ltm", .75)]
    [InlineData("book", "investment", .69)]
    [InlineData("book", "pooledInvestment", .60)]
    [InlineData("book", "truthFinder", .51)]
    [InlineData("heritages", "auto", .741)]
    [InlineData("heritages", "tdh", .741)]
    [InlineData("crowd-bluebird", "dawidSkene", .889)]
    [InlineData("crowd-bluebird", "ibcc", .888)]
    [InlineData("crowd-rte", "ebcc", .93)]
    [InlineData("crowd-cf", "bwa", .89)]
    [InlineData("crowd-sp", "dawidSkeneOneCoin", .916)]
    [InlineData("crowd-zencrowd-us", "ebcc", .91)]
    [InlineData("crowd-sentiment", "ebcc", .96)]
    [InlineData("crowd-face", "dawidSkene", .639)]
    [InlineData("crowd-trec", "ibcc", .704)]
    public void A_method_is_as_accurate_as_published(string set, string method, double accuracy) =>
        Quality(set, method).Value<double>("accuracy").Should().BeGreaterThanOrEqualTo(accuracy);

    [PublishedDataTheory]
    [InlineData("population", "auto", 1754)]
    [InlineData("population", "truthFinder", 1754)]
    [InlineData("emotion", "auto", 12)]
    public void A_method_is_as_near_as_published(string set, string method, double error) =>
        Quality(set, method).Value<double>("meanAbsoluteError").Should().BeLessThan(error);

    [PublishedDataTheory]
    [InlineData(.857)]
    public void The_automatic_choice_does_as_well_on_crowds_as_the_best_method_of_each(double accuracy) =>
        Directory
            .GetDirectories(PublishedDataTheoryAttribute.Folder!, "crowd-*")
            .Average(set => Quality(Path.GetFileName(set), "auto").Value<double>("accuracy"))
            .Should()
            .BeGreaterThanOrEqualTo(accuracy);

    private static JObject Quality(string set, string method)
    {
        var folder = Path.Combine(PublishedDataTheoryAttribute.Folder!, set);
        var tree = Path.Combine(folder, "hierarchy.csv");
        var run = CommandRun.Of([
            "discover",
            Path.Combine(folder, "claims.csv"),
            "--truth",
            Path.Combine(folder, "truth.csv"),
            "--algorithm",
            method,
            "--format",
            "json",
            .. File.Exists(tree) ? new[] { "--hierarchy", tree } : [],
        ]);
        run.Error.Should().BeEmpty();
        return (JObject)JObject.Parse(run.Output)["quality"]!;
    }
}
