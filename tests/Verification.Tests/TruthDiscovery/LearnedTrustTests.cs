using Verification.Confidence;
using Verification.Evidence;
using Verification.Sources;
using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class LearnedTrustTests
{
    private static readonly Discovery Found = new MajorityVote().Discover(
        Corpora.OfLabels("sky: anna blue, bob blue, carl grey", "sea: anna blue, bob blue")
    );

    private static readonly VerificationCase Case = new()
    {
        Sources =
        [
            new() { Id = "anna" },
            new() { Id = "carl", Reliability = Reliability.A },
            new() { Id = "dora", Trust = new Probability(.4) },
        ],
    };

    [Fact]
    public void A_source_of_the_corpus_is_trusted_as_learned() =>
        Case.WithTrust(Found).Sources.Select(source => source.Trust?.Value).Should().Equal((1 + (2.0 / 3)) / 2, 1.0 / 3, .4);

    [Fact]
    public void A_source_of_few_assertions_stays_as_it_was() =>
        Case.WithTrust(Found, minimumAssertions: 2)
            .Sources.Select(source => source.Trust?.Value)
            .Should()
            .Equal((1 + (2.0 / 3)) / 2, null, .4);

    [Fact]
    public void A_minimum_below_one_is_refused() =>
        FluentActions.Invoking(() => Case.WithTrust(Found, minimumAssertions: 0)).Should().Throw<ArgumentOutOfRangeException>();
}
