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
    [InlineData("flight", "pooledInvestment", .92)]
    public void A_method_is_as_accurate_as_published(string set, string method, double accuracy) =>
        Quality(set, method).Value<double>("accuracy").Should().BeGreaterThanOrEqualTo(accuracy);

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
