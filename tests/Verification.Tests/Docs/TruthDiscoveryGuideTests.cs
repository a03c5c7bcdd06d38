using Newtonsoft.Json.Linq;
using Verification.Evidence;
using Verification.Tests.Cli;
using Verification.TruthDiscovery;

namespace Verification.Tests.Docs;

/// <summary>Runs what docs/truth-discovery.md shows.</summary>
[Collection("Standard output")]
public sealed class TruthDiscoveryGuideTests
{
    [Fact]
    public void The_code_does_what_it_says()
    {
        var @case = new VerificationCase { Sources = [new() { Id = "anna" }] };
        using var written = new StringWriter();
        var console = Console.Out;
        Console.SetOut(written);
        try
        {
            var corpus = new AssertionCorpusBuilder()
                .Add("sky", "anna", "blue")
                .Add("sky", "bob", "blue")
                .Add("sky", "carl", "grey")
                .Build();
            Discovery found = new TruthFinder { Dampening = 0.5 }.Discover(corpus);
            Console.WriteLine(found.ItemNamed("sky")!.Value);
            VerificationCase trusted = @case.WithTrust(found, minimumAssertions: 10);
            trusted.Sources.Should().Equal(@case.Sources);
        }
        finally
        {
            Console.SetOut(console);
        }

        written.ToString().TrimEnd().Should().Be("blue");
    }

    [Theory]
    [InlineData("majorityVote", .875)]
    [InlineData("auto", .986)]
    public void Seeing_the_copies_finds_the_opening_hours(string method, double accuracy)
    {
        var folder = Path.Combine(Cases.Root, "docs", "assertions");
        var (claims, truth) = (Path.Combine(folder, "museum-hours.csv"), Path.Combine(folder, "museum-hours-truth.csv"));

        var run = CommandRun.Of("discover", claims, "--truth", truth, "--algorithm", method, "--format", "json");

        JObject.Parse(run.Output)["quality"]!.Value<double>("accuracy").Should().BeApproximately(accuracy, .0005);
    }
}
