using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;
using static Verification.Tests.Scoring.OneClaim;

namespace Verification.Tests.Scoring;

public sealed class NarrativeTests
{
    [Fact]
    public void A_supported_claim_is_told() =>
        Narrative(Supporting(1))
            .Should()
            .Be(
                "Supported. Very likely (0.85), with low confidence. "
                    + "One independent group (weight 4.67) supports it; nothing that weighs refutes it. "
                    + "The heaviest weight is s1, for it; without it the probability would be 0.50."
            );

    [Fact]
    public void A_refuted_claim_is_told() =>
        Narrative([Refutes("e1", "s1"), Refutes("e2", "s2")])
            .Should()
            .Be(
                "Refuted. Very unlikely (0.09), with moderate confidence. "
                    + "Two independent groups (weight 9.33) refute it; nothing that weighs supports it. "
                    + "The heaviest weight is s1, against it; without it the probability would be 0.15."
            );

    [Fact]
    public void A_contested_claim_is_told() =>
        Narrative([Supports("e1", "s1"), Refutes("e2", "s2"), Refutes("e3", "s3")])
            .Should()
            .Be(
                "Contested. Unlikely (0.35), with low confidence. "
                    + "One independent group (weight 4.67) supports it, two independent groups (weight 9.33) refute it. "
                    + "Credible evidence disagrees: contest 0.44. "
                    + "The heaviest weight is s1, for it; without it the probability would be 0.09."
            );

    [Fact]
    public void A_claim_that_nothing_is_known_of_is_told() =>
        Narrative([])
            .Should()
            .Be("Unverified. Roughly even chance (0.50), with low confidence. Nothing that weighs supports or refutes it.");

    [Fact]
    public void A_weight_too_light_for_a_group_is_told() =>
        Narrative([Supports("e1", "s1") with { Relevance = 0.02 }])
            .Should()
            .Contain("No independent group of any weight supports it; nothing that weighs refutes it.");

    [Fact]
    public void One_group_is_told_of_in_the_singular()
    {
        Narrative([Refutes("e1", "s1")])
            .Should()
            .Contain("One independent group (weight 4.67) refutes it; nothing that weighs supports it.");
        Narrative([.. Supporting(2), Refutes("f", "t")])
            .Should()
            .Contain("Two independent groups (weight 9.33) support it, one independent group (weight 4.67) refutes it.");
    }

    [Fact]
    public void The_heaviest_weight_is_told_of_wherever_it_stands() =>
        Narrative([Supports("e1", "s1") with { Relevance = 0.5 }, Refutes("e2", "s2"), Supports("e3", "s3") with { Relevance = 0.5 }])
            .Should()
            .Contain("The heaviest weight is s2, against it;");

    [Theory]
    [InlineData(3, "Three independent groups (weight 14.00) support it")]
    [InlineData(4, "Four independent groups (weight 18.67) support it")]
    [InlineData(5, "Five independent groups (weight 23.33) support it")]
    [InlineData(6, "Six independent groups (weight 28.00) support it")]
    [InlineData(7, "Seven independent groups (weight 32.67) support it")]
    [InlineData(8, "Eight independent groups (weight 37.33) support it")]
    [InlineData(9, "Nine independent groups (weight 42.00) support it")]
    [InlineData(10, "Ten independent groups (weight 46.67) support it")]
    [InlineData(11, "11 independent groups (weight 51.33) support it")]
    public void Groups_are_counted_in_words_up_to_ten(int groups, string words) => Narrative(Supporting(groups)).Should().Contain(words);

    [Theory]
    [InlineData(
        ClaimKind.Predictive,
        "A prediction, which evidence cannot settle yet; were it a factual claim, it would be supported. Very likely"
    )]
    [InlineData(
        ClaimKind.Evaluative,
        "A judgement of value, which evidence cannot settle; were it a factual claim, it would be supported. Very likely"
    )]
    public void What_evidence_cannot_settle_is_told_as_such(ClaimKind kind, string beginning) =>
        Assess(Supporting(1), claim: new() { Id = "c", Kind = kind }).Narrative.Should().StartWith(beginning);

    [Fact]
    public void What_missing_ratings_might_make_of_it_is_told() =>
        Assess([Supports("e1", "s1") with { Credibility = null }], [Unknown("s1")])
            .Narrative.Should()
            .Contain("Likely (0.60), and anywhere from 0.50 to 0.90 depending on ratings that are missing, with low confidence.");

    [Theory]
    [InlineData(0.001, "Almost no chance (less than 0.01),")]
    [InlineData(0.0049, "Almost no chance (less than 0.01),")]
    [InlineData(0.0051, "Almost no chance (0.01),")]
    [InlineData(0.9949, "Almost certain (0.99),")]
    [InlineData(0.9951, "Almost certain (more than 0.99),")]
    [InlineData(0.999, "Almost certain (more than 0.99),")]
    public void No_probability_is_told_as_none_or_as_all(double baseRate, string words) =>
        Assess([], claim: new() { Id = "c", BaseRate = (Probability)baseRate }).Narrative.Should().Contain(words);

    private static string Narrative(EvidenceItem[] items) => Assess(items).Narrative;
}
