using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;
using static Verification.Tests.Scoring.OneClaim;

namespace Verification.Tests.Scoring;

/// <summary>Each flag by an example, with all the flags that the example has.</summary>
public sealed class FlaggingTests
{
    private static readonly DateTimeOffset Today = new(2026, 1, 31, 0, 0, 0, TimeSpan.Zero);

    private static readonly Claim GoodForUs = new()
    {
        Id = "c",
        Interests = new Dictionary<string, Interest> { ["us"] = Interest.Gains, ["them"] = Interest.Loses },
    };

    [Fact]
    public void Two_independent_origins_raise_no_flag() => Flags(Assess(Supporting(2))).Should().BeEmpty();

    [Fact]
    public void Nothing_raises_no_flag() => Flags(Assess([])).Should().BeEmpty();

    [Fact]
    public void A_lone_item_has_one_origin_and_came_through_one_channel() =>
        Flags(Assess(Supporting(1)))
            .Should()
            .Equal("SingleOrigin: all that weighs has one origin [e1]", "SingleChannel: all that weighs came through one channel [e1]");

    [Fact]
    public void Two_origins_read_through_one_publication_came_through_one_channel() =>
        Flags(Assess([.. Supporting(2).Select(item => item with { Via = "wire" })]))
            .Should()
            .Equal("SingleChannel: all that weighs came through one channel [e1, e2]");

    [Fact]
    public void One_channel_for_one_origin_and_another_for_the_next_are_two() =>
        Flags(Assess([Supports("e1", "s1") with { Via = "wire" }, Refutes("e2", "s2") with { Via = "paper" }])).Should().BeEmpty();

    [Fact]
    public void Both_sides_through_one_publication_came_through_one_channel() =>
        Flags(Assess([Supports("e1", "s1") with { Via = "wire" }, Refutes("e2", "s2") with { Via = "wire" }]))
            .Should()
            .Equal("SingleChannel: all that weighs came through one channel [e1, e2]");

    [Fact]
    public void Copies_are_syndicated_under_the_name_of_their_origin() =>
        Flags(
                Assess(
                    [Supports("e1", "wire"), Supports("e2", "paper", "e1"), Supports("e3", "s3")],
                    [Document("wire") with { Name = "The wire" }]
                )
            )
            .Should()
            .Equal("Syndicated: 2 items, one origin: The wire [e1, e2]");

    [Fact]
    public void Items_of_one_source_that_repeat_nobody_are_not_syndicated() =>
        Flags(Assess([Supports("e1", "s1"), Supports("e2", "s1"), Supports("e3", "s3")])).Should().BeEmpty();

    [Fact]
    public void A_copy_of_what_weighs_nothing_is_not_syndicated() =>
        Flags(Assess([Supports("e1", "s1") with { Relevance = 0 }, Supports("e2", "s2", "e1"), .. Supporting(4)[2..]])).Should().BeEmpty();

    [Fact]
    public void A_circle_of_which_one_item_weighs_is_not_syndicated() =>
        Flags(Assess([Supports("e1", "s1", "e2"), Supports("e2", "s2", "e1") with { Relevance = 0 }, Supports("e3", "s3")]))
            .Should()
            .Equal("CircularSourcing: items repeat each other in a circle [e1, e2]");

    [Fact]
    public void A_copy_of_two_statements_that_serve_one_party_serves_it_too() =>
        Flags(
                Assess(
                    [Supports("e1", "o1"), Supports("e2", "o2"), Supports("e3", "s3", "e1", "e2"), Supports("e4", "s4")],
                    [Document("o1") with { Issuer = "us" }, Document("o2") with { Issuer = "us" }],
                    GoodForUs
                )
            )
            .Should()
            .Contain("SelfInterest: evidence that serves whoever issued it or passed it on [e1, e2, e3]");

    [Fact]
    public void A_copy_of_two_statements_against_the_interest_of_one_party_goes_against_it_too() =>
        Flags(
                Assess(
                    [Supports("e1", "o1"), Supports("e2", "o2"), Supports("e3", "s3", "e1", "e2"), Supports("e4", "s4")],
                    [Document("o1") with { Issuer = "them" }, Document("o2") with { Issuer = "them" }],
                    GoodForUs
                )
            )
            .Should()
            .Contain("AgainstInterest: evidence that goes against the interest of whoever issued it [e1, e2, e3]");

    [Fact]
    public void Items_that_repeat_each_other_are_circular_and_have_the_smallest_source_as_their_origin() =>
        Flags(Assess([Supports("e1", "s1", "e2"), Supports("e2", "s2", "e1"), Supports("e3", "s3")]))
            .Should()
            .Equal("CircularSourcing: items repeat each other in a circle [e1, e2]", "Syndicated: 2 items, one origin: s1 [e1, e2]");

    [Fact]
    public void An_origin_on_both_sides_is_reversed() =>
        Flags(Assess([Supports("e1", "s1"), Refutes("e2", "s1"), Refutes("e3", "s0"), Refutes("e4", "s2")]))
            .Should()
            .Equal(
                "Reversed: on both sides: s1 [e1, e2]",
                "ModelSensitive: Bayes’ rule over the same groups gives 0.03 and the verdict refuted []"
            );

    [Fact]
    public void An_origin_that_weighs_nothing_on_one_side_is_not_reversed() =>
        Flags(Assess([Supports("e1", "s1"), Supports("e3", "s3"), Refutes("e2", "s1") with { Relevance = 0 }])).Should().BeEmpty();

    [Fact]
    public void Evidence_against_a_claim_that_holds_all_the_same_is_disputed() =>
        Flags(Assess([.. Supporting(5), Refutes("f1", "t1")])).Should().Equal("Disputed: credible evidence disagrees (contest 0.52) []");

    [Fact]
    public void A_contested_verdict_says_already_that_it_is_disputed()
    {
        var claim = Assess([Supports("e1", "s1"), Refutes("e2", "s2")]);
        claim.Verdict.Should().Be(Verdict.Contested);
        Flags(claim).Should().BeEmpty();
    }

    [Fact]
    public void What_would_be_contested_were_it_factual_is_disputed() =>
        Flags(Assess([Supports("e1", "s1"), Refutes("e2", "s2")], claim: new() { Id = "c", Kind = ClaimKind.Evaluative }))
            .Should()
            .Equal("Disputed: credible evidence disagrees (contest 0.34) []");

    [Fact]
    public void Evidence_that_serves_its_issuer_is_self_interested_and_evidence_that_harms_it_goes_against_its_interest() =>
        Flags(
                Assess(
                    [Supports("e1", "ours"), Supports("e2", "theirs"), Supports("e3", "s3")],
                    [Document("ours") with { Issuer = "us" }, Document("theirs") with { Issuer = "them" }],
                    GoodForUs
                )
            )
            .Should()
            .Equal(
                "SelfInterest: evidence that serves whoever issued it or passed it on [e1]",
                "AgainstInterest: evidence that goes against the interest of whoever issued it [e2]"
            );

    [Fact]
    public void A_refutation_serves_whom_the_claim_harms() =>
        Flags(
                Assess(
                    [Refutes("e1", "theirs"), Refutes("e2", "ours"), Refutes("e3", "s3")],
                    [Document("ours") with { Issuer = "us" }, Document("theirs") with { Issuer = "them" }],
                    GoodForUs
                )
            )
            .Should()
            .Equal(
                "SelfInterest: evidence that serves whoever issued it or passed it on [e1]",
                "AgainstInterest: evidence that goes against the interest of whoever issued it [e2]"
            );

    [Fact]
    public void Evidence_passed_on_by_whom_it_serves_is_self_interested_and_so_are_its_copies() =>
        Flags(
                Assess(
                    [Supports("e1", "s1") with { Via = "ours" }, Supports("e2", "s2", "e1"), Supports("e3", "s3")],
                    [Document("ours") with { Issuer = "us" }],
                    GoodForUs
                )
            )
            .Should()
            .Equal(
                "Syndicated: 2 items, one origin: s1 [e1, e2]",
                "SelfInterest: evidence that serves whoever issued it or passed it on [e1, e2]"
            );

    [Fact]
    public void A_stance_that_weighs_nothing_serves_nobody() =>
        Flags(
                Assess(
                    [Item("e1", "ours", Stance.NeitherConfirmsNorDenies), .. Supporting(3)[1..]],
                    [Document("ours") with { Issuer = "us" }],
                    GoodForUs
                )
            )
            .Should()
            .BeEmpty();

    [Fact]
    public void Silence_is_told_whether_or_not_it_weighs() =>
        Flags(
                Assess([
                    .. Supporting(2),
                    Item("e3", "s3", Stance.Silent),
                    Item("e4", "s4", Stance.Silent) with
                    {
                        ExpectedIfTrue = (Probability)0.2,
                        ExpectedIfFalse = (Probability)0.6,
                    },
                ])
            )
            .Should()
            .Equal("Silence: a source that might have spoken is silent [e3, e4]");

    [Theory]
    [InlineData(10, "Stale: evidence that has lost half its strength or more to age [e2]")]
    [InlineData(9, null)]
    public void Evidence_as_old_as_the_half_life_is_stale(int days, string? flag) =>
        Flags(
                Assess(
                    [Supports("e1", "s1"), Supports("e2", "s2") with { Date = Today.AddDays(-days) }],
                    claim: new() { Id = "c", HalfLife = TimeSpan.FromDays(10) },
                    asOf: Today
                )
            )
            .Should()
            .Equal(flag is null ? [] : [flag]);

    [Fact]
    public void What_is_retracted_is_told_with_its_copies_and_what_is_yet_to_come_is_not() =>
        Flags(
                Assess(
                    [
                        .. Supporting(2),
                        Supports("r1", "s3") with
                        {
                            RetractedAt = Today,
                        },
                        Supports("r2", "s4", "r1"),
                        Supports("r3", "s5") with
                        {
                            Date = Today.AddDays(1),
                        },
                    ],
                    asOf: Today
                )
            )
            .Should()
            .Equal("Retracted: evidence that has been retracted [r1, r2]");

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(Reliability.F, Credibility.CannotBeJudged, true)]
    [InlineData(Reliability.B, null, false)]
    [InlineData(null, Credibility.ProbablyTrue, false)]
    public void Evidence_is_unrated_where_neither_its_source_nor_itself_is_rated(
        Reliability? reliability,
        Credibility? credibility,
        bool isUnrated
    ) =>
        Flags(
                Assess(
                    [.. Supporting(2), Supports("e3", "s3") with { Credibility = credibility }],
                    [Document("s3") with { Reliability = reliability }]
                )
            )
            .Should()
            .Equal(isUnrated ? ["Unrated: evidence that weighs though nobody has rated it or its source [e3]"] : []);

    [Theory]
    [InlineData(0.84, "Underclaimed: stated with a certainty of 0.84, below the 0.85 that the worst ratings would leave []")]
    [InlineData(0.85, null)]
    [InlineData(0.86, "Overclaimed: stated with a certainty of 0.86, above the 0.85 that the best ratings would allow []")]
    public void A_claim_stated_with_another_certainty_than_its_range_allows_is_told(double stated, string? flag)
    {
        var claim = Assess(Supporting(1), claim: new() { Id = "c", StatedCertainty = (Probability)stated });
        Flags(claim).Skip(2).Should().Equal(flag is null ? [] : [flag]);
    }

    [Fact]
    public void What_missing_ratings_might_allow_is_not_overclaimed()
    {
        var unrated = Supports("e1", "s1") with { Credibility = null };
        var claim = Assess([unrated], [Unknown("s1")], new() { Id = "c", StatedCertainty = (Probability)0.75 });
        claim.Probability.Value.Should().BeApproximately(0.6, 1e-12);
        claim.Range.High.Value.Should().BeApproximately(0.9, 1e-12);
        Flags(claim).Should().NotContain(flag => flag.Contains("claimed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_verdict_that_Bayes_rule_would_change_is_model_sensitive()
    {
        EvidenceItem[] unrated = [.. Supporting(4).Select(item => item with { Credibility = null })];
        Flags(Assess(unrated, [.. unrated.Select(item => Unknown(item.Source))]))
            .Should()
            .Equal(
                "Unrated: evidence that weighs though nobody has rated it or its source [e1, e2, e3, e4]",
                "ModelSensitive: Bayes’ rule over the same groups gives 0.84 and the verdict corroborated []"
            );
    }

    private static IEnumerable<string> Flags(ClaimAssessment claim) =>
        claim.Flags.Select(flag => $"{flag.Code}: {flag.Message} [{string.Join(", ", flag.Evidence)}]");
}
