using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;
using static Verification.Tests.Scoring.OneClaim;

namespace Verification.Tests.Scoring;

/// <summary>What is told of the weights behind a claim, item by item, and of the items of each source.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void A_copy_carries_its_origin_with_no_more_than_it_deserves_itself() =>
        Weights(Assess([Supports("e1", "s1"), Supports("e2", "s2", "e1") with { Relevance = 0.5 }, Refutes("e3", "s3")]).Weights)
            .Should()
            .Equal("e1 Supports source:s1 s1 4.667", "e2 Supports source:s1 s1 0.916", "e3 Refutes source:s3 s3 4.667");

    [Fact]
    public void An_item_that_repeats_two_gives_each_half_of_its_weight() =>
        Weights(Assess([Supports("e1", "s1"), Supports("e2", "s2"), Supports("e3", "s3", "e1", "e2")]).Weights)
            .Should()
            .Equal(
                "e1 Supports source:s1 s1 4.667",
                "e2 Supports source:s2 s2 4.667",
                "e3 Supports source:s1 s1 1.336",
                "e3 Supports source:s2 s2 1.336"
            );

    [Fact]
    public void What_weighs_nothing_is_not_listed() => Assess([Supports("e1", "s1") with { Relevance = 0 }]).Weights.Should().BeEmpty();

    [Fact]
    public void A_circle_carries_one_origin_each_item_once() =>
        Weights(Assess([Supports("e1", "s2", "e2"), Supports("e2", "s1", "e1")]).Weights)
            .Should()
            .Equal("e1 Supports source:s1 s1 2.673", "e2 Supports source:s1 s1 2.673");

    [Fact]
    public void Among_alternatives_the_evidence_for_another_is_left_out()
    {
        var claims = new ScoringEngine()
            .Assess(
                new()
                {
                    Claims = [new() { Id = "a" }, new() { Id = "b" }],
                    Sources = [Document("s1"), Document("s2")],
                    Evidence = [Supports("e1", "s1") with { Claim = "a" }, Supports("e2", "s2") with { Claim = "b", Relevance = 0.5 }],
                    Alternatives = [new() { Id = "h", Claims = ["a", "b"] }],
                }
            )
            .Claims;
        Weights(claims[0].Weights).Should().Equal("e1 Supports source:s1 s1 4.667", "e2 Refutes source:s2 s2 1.380");
        Weights(claims[0].AlternativeWeights).Should().Equal("e1 Supports source:s1 s1 4.667");
        Weights(claims[1].AlternativeWeights).Should().Equal("e2 Supports source:s2 s2 1.380");
    }

    [Fact]
    public void A_claim_without_alternatives_has_no_weights_among_them() => Assess(Supporting(1)).AlternativeWeights.Should().BeEmpty();

    [Fact]
    public void The_items_of_a_source_are_counted_by_what_becomes_of_them()
    {
        var @case = new VerificationCase
        {
            Claims = [new() { Id = "c" }],
            Sources = [Document("z"), Document("a"), Document("none")],
            Evidence =
            [
                Supports("e1", "z"),
                Supports("e2", "z", "e1"),
                Refutes("e3", "z"),
                Supports("e4", "z") with
                {
                    Relevance = 0,
                },
                Item("e5", "z", Stance.Neutral),
                Item("e6", "a", Stance.Silent) with
                {
                    ExpectedIfTrue = (Probability)0.8,
                    ExpectedIfFalse = (Probability)0.1,
                },
            ],
        };
        new ScoringEngine()
            .Assess(@case)
            .Sources.Should()
            .Equal(
                new SourceUse("z", Items: 5, Supports: 2, Refutes: 1, Unused: 2),
                new SourceUse("a", Items: 1, Supports: 0, Refutes: 1, Unused: 0),
                new SourceUse("none", Items: 0, Supports: 0, Refutes: 0, Unused: 0)
            );
    }

    private static IEnumerable<string> Weights(IEnumerable<EvidenceWeight> weights) =>
        weights.Select(weight =>
            FormattableString.Invariant($"{weight.Evidence} {weight.Direction} {weight.Group} {weight.Origin} {weight.Weight:0.000}")
        );
}
