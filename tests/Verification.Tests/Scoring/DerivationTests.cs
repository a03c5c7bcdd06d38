using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;
using static Verification.Tests.Scoring.OneClaim;

namespace Verification.Tests.Scoring;

/// <summary>Who repeats whom. A copy of what <see cref="OneClaim"/> holds weighs (17/3)^0.75 − 1 = 2.672787063.</summary>
public sealed class DerivationTests
{
    private static readonly DateTimeOffset Date = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Claim Good = new()
    {
        Id = "c",
        Interests = new Dictionary<string, Interest> { ["us"] = Interest.Gains },
    };

    [Fact]
    public void A_copy_of_a_copy_shares_its_weight_among_the_origins_of_the_first()
    {
        var claim = Assess([Supports("a", "s1"), Supports("b", "s2"), Supports("c", "s3", "a", "b"), Supports("d", "s4", "c")]);

        Weights(claim, "d").Should().Equal(("s1", 1.336393531), ("s2", 1.336393531));
    }

    [Fact]
    public void Origins_that_reach_a_copy_in_several_ways_are_shared_among_once()
    {
        var claim = Assess([
            Supports("a", "s1"),
            Supports("b", "s2"),
            Supports("c", "s3"),
            Supports("d", "s4", "a", "b"),
            Supports("e", "s5", "b", "c"),
            Supports("f", "s6", "a"),
            Supports("g", "s7", "d", "e", "f"),
        ]);

        Weights(claim, "g").Should().Equal(("s1", 0.890929021), ("s2", 0.890929021), ("s3", 0.890929021));
    }

    [Fact]
    public void Two_items_of_one_source_are_one_origin_of_a_copy() =>
        Weights(Assess([Supports("a", "s1"), Supports("b", "s1"), Supports("c", "s2", "a", "b")]), "c").Should().Equal(("s1", 2.672787063));

    [Fact]
    public void Weights_of_an_item_are_in_the_order_of_their_origins_whomever_these_belong_to() =>
        Weights(
                Assess(
                    [Supports("a", "s1"), Supports("b", "s2"), Supports("c", "s3", "a", "b")],
                    [Document("s1"), Document("s2") with { Issuer = "us" }, Document("s3")]
                ),
                "c"
            )
            .Select(weight => weight.Origin)
            .Should()
            .Equal("s1", "s2");

    /// <summary>One of the statements was passed on by a publication with an interest in it.</summary>
    [Theory]
    [InlineData("p", "q")]
    [InlineData("q", "p")]
    public void Of_two_statements_of_one_origin_a_copy_weighs_as_the_heavier(string first, string second)
    {
        var claim = Assess(
            [Supports("a", "s1") with { Via = first }, Supports("b", "s1") with { Via = second }, Supports("c", "s2", "a", "b")],
            [Document("p") with { Issuer = "us" }, Document("q")],
            Good
        );

        Weights(claim, "a").Single().Weight.Should().NotBe(Weights(claim, "b").Single().Weight);
        Weights(claim, "c").Should().Equal(("s1", 2.672787063));
    }

    [Fact]
    public void A_copy_may_stand_before_all_that_it_repeats() =>
        Weights(Assess([Supports("c", "s3", "a", "b"), Supports("a", "s1"), Supports("b", "s2")]), "c")
            .Should()
            .Equal(("s1", 1.336393531), ("s2", 1.336393531));

    [Fact]
    public void A_copy_is_as_strong_as_the_strongest_that_it_repeats() =>
        Weights(
                Assess([
                    Supports("a", "s1"),
                    Supports("b", "s2", "a") with
                    {
                        Relevance = 0.1,
                    },
                    Supports("c", "s3", "a") with
                    {
                        Relevance = 0.5,
                    },
                    Supports("d", "s4", "b", "c"),
                ]),
                "d"
            )
            .Should()
            .Equal(("s1", Math.Round(Math.Pow(17.0 / 3, 0.375) - 1, 9)));

    /// <summary>b is weak and repeats a root; a repeats b, and c, which has been retracted, made a circle of the two.</summary>
    [Fact]
    public void Items_of_a_circle_do_not_limit_each_other_even_if_it_is_broken()
    {
        EvidenceItem[] items =
        [
            Supports("r", "s0"),
            Supports("a", "s1", "b"),
            Supports("b", "s2", "c", "r") with
            {
                Relevance = 0.1,
            },
            Supports("c", "s3", "a") with
            {
                RetractedAt = Date,
            },
        ];

        Weights(Assess(items, asOf: Date.AddDays(-1)), "a").Should().Equal(("s0", 2.672787063));
        Weights(Assess(items, asOf: Date), "a").Should().Equal(("s0", 2.672787063));
    }

    /// <summary>One item of the circle was passed on by a publication with an interest in it; the origin weighs as if read in the other.</summary>
    [Theory]
    [InlineData("p", "q")]
    [InlineData("q", "p")]
    public void Items_of_a_circle_weigh_as_what_weighs_most_of_it(string first, string second)
    {
        var claim = Assess(
            [Supports("a", "s1", "b") with { Via = first }, Supports("b", "s2", "a") with { Via = second, Relevance = 0.5 }],
            [Document("p") with { Issuer = "us" }, Document("q")],
            Good
        );

        Weights(claim, "a").Should().Equal(("s1", 2.672787063));
        Weights(claim, "b").Should().Equal(("s1", Math.Round(Math.Pow(17.0 / 3, 0.375) - 1, 9)));
    }

    [Fact]
    public void A_circle_came_through_the_channels_of_all_its_items_however_little_one_of_them_weighs()
    {
        EvidenceItem[] circle =
        [
            Supports("a", "s1", "b") with
            {
                Via = "p",
            },
            Supports("b", "s2", "a") with
            {
                Via = "q",
                Relevance = 0.05,
            },
        ];

        Flags(Assess(circle)).Should().NotContain(FlagCode.SingleChannel);
        Flags(Assess([circle[0] with { Relevance = 0.05 }, circle[1] with { Relevance = 1 }])).Should().NotContain(FlagCode.SingleChannel);
    }

    [Fact]
    public void A_copy_serves_nobody_any_more_when_what_did_was_retracted()
    {
        EvidenceItem[] items = [Supports("a", "ours") with { RetractedAt = Date }, Supports("b", "s1"), Supports("c", "s2", "a", "b")];
        Source[] sources = [Document("ours") with { Issuer = "us" }];

        Flags(Assess(items, sources, Good, Date.AddDays(-1))).Should().Contain(FlagCode.SelfInterest);
        Flags(Assess(items, sources, Good, Date)).Should().NotContain(FlagCode.SelfInterest);
    }

    [Fact]
    public void The_channel_of_a_retracted_item_of_a_circle_goes_with_it()
    {
        EvidenceItem[] circle = [Read("a", "p", "b"), Read("b", "p", "a", "c"), Read("c", "q", "a") with { RetractedAt = Date.AddDays(1) }];

        Flags(Assess(circle, asOf: Date)).Should().NotContain(FlagCode.SingleChannel);
        Flags(Assess(circle, asOf: Date.AddDays(1))).Should().Contain(FlagCode.SingleChannel);

        static EvidenceItem Read(string id, string via, params string[] derivedFrom) =>
            Supports(id, $"of {id}", [.. derivedFrom]) with
            {
                Via = via,
                Date = Date,
            };
    }

    private static IEnumerable<(string Origin, double Weight)> Weights(ClaimAssessment claim, string item) =>
        claim.Weights.Where(weight => weight.Evidence == item).Select(weight => (weight.Origin, Math.Round(weight.Weight, 9)));

    private static IEnumerable<FlagCode> Flags(ClaimAssessment claim) => claim.Flags.Select(flag => flag.Code);
}
