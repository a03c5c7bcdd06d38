using Verification.Sources;
using static Verification.Tests.Scoring.OneClaim;

namespace Verification.Tests.Scoring;

/// <summary>How strong an item is.</summary>
public sealed class AppraisalTests
{
    [Fact]
    public void What_counts_unrated_for_as_much_as_it_might_may_still_deserve_less()
    {
        var options = Crediting(SourceKind.Document, 0.9, 0.9);
        var claim = Assess([Supports("e", "s") with { Credibility = null }], [Document("s") with { Reliability = null }], options: options);

        claim.Range.High.Should().Be(claim.Probability);
        claim.Range.Low.Value.Should().Be(0.5);
    }

    [Fact]
    public void What_an_unrated_source_says_for_a_claim_may_count_for_less_than_what_it_says_against_it()
    {
        var options = Crediting(SourceKind.Document, 0.6, 0.75);
        var unrated = Document("s") with { Reliability = null };

        Assess([Supports("e", "s") with { Credibility = null }], [unrated], options: options).Support.Should().BeApproximately(0.5, 1e-9);
        Assess([Refutes("e", "s") with { Credibility = null }], [unrated], options: options).Refutation.Should().BeApproximately(2, 1e-9);
    }
}
