using Verification.Confidence;
using Verification.Evidence;
using Verification.Interchange;

namespace Verification.Tests.Interchange;

public sealed class StixConfidenceTests
{
    [Theory]
    [InlineData(Credibility.Confirmed, 90)]
    [InlineData(Credibility.ProbablyTrue, 70)]
    [InlineData(Credibility.PossiblyTrue, 50)]
    [InlineData(Credibility.Doubtful, 30)]
    [InlineData(Credibility.Improbable, 10)]
    public void A_credibility_is_written_as_its_number_and_read_back(Credibility credibility, int number)
    {
        StixConfidence.Of(credibility).Should().Be(number);
        StixConfidence.ToCredibility(number).Should().Be(credibility);
    }

    [Fact]
    public void What_cannot_be_judged_has_no_number() => StixConfidence.Of(Credibility.CannotBeJudged).Should().BeNull();

    [Theory]
    [InlineData(ConfidenceLevel.Low, 15, 1)]
    [InlineData(ConfidenceLevel.Low, 15, 29)]
    [InlineData(ConfidenceLevel.Moderate, 50, 30)]
    [InlineData(ConfidenceLevel.High, 85, 100)]
    public void A_level_of_confidence_is_written_as_its_number_and_read_from_its_range(ConfidenceLevel level, int number, int within)
    {
        StixConfidence.Of(level).Should().Be(number);
        StixConfidence.ToConfidenceLevel(within).Should().Be(level);
    }

    [Fact]
    public void No_confidence_at_all_is_none_of_the_three_levels() => StixConfidence.ToConfidenceLevel(0).Should().BeNull();

    [Theory]
    [InlineData(0, 5, 0)]
    [InlineData(.094, 5, 10)]
    [InlineData(.5, 50, 50)]
    [InlineData(.636426, 70, 70)]
    [InlineData(.9, 95, 90)]
    [InlineData(.9999, 95, 90)]
    [InlineData(1, 95, 100)]
    public void A_probability_is_written_by_the_table_of_each_scale(double probability, int dni, int wep)
    {
        StixConfidence.OnDniScale(new(probability)).Should().Be(dni);
        StixConfidence.OnWepScale(new(probability)).Should().Be(wep);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_number_outside_0_to_100_is_refused(int number)
    {
        FluentActions.Invoking(() => StixConfidence.ToCredibility(number)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => StixConfidence.ToConfidenceLevel(number)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("strongly-disagree", .1)]
    [InlineData("disagree", .3)]
    [InlineData("neutral", .5)]
    [InlineData("agree", .7)]
    [InlineData("strongly-agree", .9)]
    public void An_opinion_is_a_share_and_back(string opinion, double share)
    {
        StixOpinions.ToShare(opinion)!.Value.Value.Should().BeApproximately(share, 1e-12);
        StixOpinions.Of(new(share)).Should().Be(opinion);
    }

    [Fact]
    public void What_is_no_opinion_of_STIX_has_no_share() => StixOpinions.ToShare("partly-agree").Should().BeNull();
}
