using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;
using static Verification.Tests.Scoring.OneClaim;

namespace Verification.Tests.Scoring;

/// <summary>Levels of analytic confidence with the reasons that are given for them.</summary>
public sealed class ConfidenceGradingTests
{
    [Fact]
    public void Three_groups_that_agree_make_high_confidence() =>
        Told(Assess(Supporting(3)))
            .Should()
            .Equal(
                "High",
                "Uncertainty: uncertainty is 0.13 (at most 0.40 for moderate, 0.15 for high)",
                "Groups: independent groups behind the verdict: 3 (at least 2 for moderate, 3 for high)",
                "Contest: contest is 0.00 (below 0.30 for moderate, 0.10 for high)",
                "Range: the verdict holds whatever the missing ratings would be",
                "WithoutOneGroup: the verdict holds without any one group"
            );

    [Fact]
    public void Two_groups_make_moderate_confidence_as_the_verdict_needs_both() =>
        Told(Assess(Supporting(2), [Document("s1") with { Name = "The wire" }]))
            .Should()
            .Equal(
                "Moderate",
                "Uncertainty: uncertainty is 0.18 (at most 0.40 for moderate, 0.15 for high)",
                "Groups: independent groups behind the verdict: 2 (at least 2 for moderate, 3 for high)",
                "Contest: contest is 0.00 (below 0.30 for moderate, 0.10 for high)",
                "Range: the verdict holds whatever the missing ratings would be",
                "WithoutOneGroup: the verdict would change without The wire"
            );

    [Fact]
    public void One_origin_makes_low_confidence_and_so_does_one_channel() =>
        Told(Assess([Refutes("e1", "s1") with { Preliminary = true }]))
            .Should()
            .Equal(
                "Low",
                "Uncertainty: uncertainty is 0.40 (at most 0.40 for moderate, 0.15 for high)",
                "Groups: independent groups behind the verdict: 1 (at least 2 for moderate, 3 for high)",
                "Contest: contest is 0.00 (below 0.30 for moderate, 0.10 for high)",
                "Range: the verdict holds whatever the missing ratings would be",
                "WithoutOneGroup: the verdict would change without s1",
                "SingleOrigin: all that weighs has one origin",
                "SingleChannel: all that weighs came through one channel",
                "AllPreliminary: all that weighs is preliminary"
            );

    [Fact]
    public void Nothing_makes_low_confidence_in_a_verdict_that_takes_no_side() =>
        Told(Assess([]))
            .Should()
            .Equal(
                "Low",
                "Uncertainty: uncertainty is 1.00 (at most 0.40 for moderate, 0.15 for high)",
                "Groups: no group stands behind a verdict that takes no side",
                "Contest: contest is 0.00 (below 0.30 for moderate, 0.10 for high)",
                "Range: the verdict holds whatever the missing ratings would be",
                "WithoutOneGroup: the verdict holds without any one group"
            );

    [Fact]
    public void The_limits_that_reasons_name_are_those_of_the_options() =>
        Told(
                Assess(
                    [],
                    options: ScoringOptions.Default with
                    {
                        HighConfidence = new(0.11, 5, 0.12),
                        ModerateConfidence = new(0.21, 4, 0.22),
                    }
                )
            )
            .Should()
            .Contain("Uncertainty: uncertainty is 1.00 (at most 0.21 for moderate, 0.11 for high)")
            .And.Contain("Contest: contest is 0.00 (below 0.22 for moderate, 0.12 for high)");

    [Fact]
    public void Better_ratings_may_be_what_a_verdict_lacks() =>
        Range(Assess([Unrated("e1", "s1")], [Unknown("s1")])).Should().Be("missing ratings could make it supported");

    [Fact]
    public void Worse_ratings_may_undo_a_verdict() =>
        Range(Assess([Supports("e1", "s1") with { Credibility = Credibility.PossiblyTrue }], [Document("s1") with { Reliability = null }]))
            .Should()
            .Be("missing ratings could make it unverified");

    [Fact]
    public void Ratings_may_change_a_verdict_either_way() =>
        Range(Assess([Unrated("e1", "s1"), Unrated("e2", "s2")], [Unknown("s1"), Unknown("s2")]))
            .Should()
            .Be("missing ratings could make it unverified or corroborated");

    /// <summary>Eyewitnesses who refute weigh nothing as long as nobody has rated them, and might weigh enough to make the claim a contested one.</summary>
    [Fact]
    public void Confidence_is_low_where_missing_ratings_could_change_a_verdict_at_one_end_alone()
    {
        string[] unrated = ["u1", "u2", "u3"];
        var claim = Assess(
            [.. Supporting(3), .. unrated.Select(id => Refutes(id, id) with { Credibility = null })],
            [.. unrated.Select(id => new Source { Id = id, Kind = SourceKind.Eyewitness })],
            options: Crediting(SourceKind.Eyewitness, 0.5, 0.5)
        );

        Range(claim).Should().Be("missing ratings could make it contested");
        claim.Confidence.Level.Should().Be(ConfidenceLevel.Low);
    }

    [Fact]
    public void Interest_which_leaves_too_little_for_a_channel_and_want_of_ratings_hold_confidence_down()
    {
        var claim = Assess(
            [Unrated("e1", "s1"), Unrated("e2", "s2")],
            [Unknown("s1") with { Issuer = "us" }, Unknown("s2")],
            new()
            {
                Id = "c",
                Interests = new Dictionary<string, Interest> { ["us"] = Interest.Gains },
            }
        );
        Told(claim)
            .Skip(6)
            .Should()
            .Equal(
                "SingleChannel: all that weighs came through one channel",
                "SelfInterest: part of what weighs serves whoever issued it or passed it on",
                "MostlyUnrated: most of what weighs is unrated"
            );
    }

    [Fact]
    public void Interest_that_weighs_nothing_holds_nothing_down()
    {
        var claim = Assess(
            [.. Supporting(2), Supports("e3", "s3") with { Relevance = 0 }],
            [Document("s3") with { Issuer = "us" }],
            new()
            {
                Id = "c",
                Interests = new Dictionary<string, Interest> { ["us"] = Interest.Gains },
            }
        );
        claim.Flags.Should().ContainSingle().Which.Code.Should().Be(FlagCode.SelfInterest);
        Told(claim).Skip(6).Should().BeEmpty();
    }

    [Fact]
    public void One_item_that_is_final_is_enough() =>
        Told(Assess([Supports("e1", "s1") with { Preliminary = true }, Supports("e2", "s2")])).Skip(6).Should().BeEmpty();

    /// <summary>An unrated eyewitness weighs nothing here, and might if he were rated.</summary>
    [Fact]
    public void What_might_weigh_if_it_were_rated_holds_nothing_up()
    {
        var claim = Assess(
            [
                Supports("e1", "s1") with
                {
                    Preliminary = true,
                },
                Supports("e2", "s2", "e1") with
                {
                    Preliminary = true,
                },
                Supports("e3", "seen") with
                {
                    Credibility = null,
                },
            ],
            [new Source { Id = "seen", Kind = SourceKind.Eyewitness }],
            options: Crediting(SourceKind.Eyewitness, 0.5, 0.5)
        );

        claim.Range.High.Should().BeGreaterThan(claim.Probability);
        claim.Weights.Select(weight => weight.Evidence).Should().Equal("e1", "e2");
        Told(claim)
            .Skip(6)
            .Should()
            .Equal(
                "SingleOrigin: all that weighs has one origin",
                "SingleChannel: all that weighs came through one channel",
                "AllPreliminary: all that weighs is preliminary"
            );
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Most_is_unrated_where_more_than_half_of_the_weight_is(int unrated, bool isMostly)
    {
        EvidenceItem[] items = [.. Enumerable.Range(1, unrated).Select(i => Unrated($"e{i}", $"u{i}")), Supports("f", "rated")];
        var claim = Assess(
            items,
            [.. items.SkipLast(1).Select(item => Document(item.Source) with { Reliability = null })],
            options: Crediting(SourceKind.Document, 0.85, 0.85)
        );
        claim.Contributions.Select(group => Math.Round(group.Weight, 9)).Distinct().Should().ContainSingle("all weigh the same");
        claim.Confidence.Reasons.Any(reason => reason.Code == ReasonCode.MostlyUnrated).Should().Be(isMostly);
    }

    private static EvidenceItem Unrated(string id, string source) => Supports(id, source) with { Credibility = null };

    private static string Range(ClaimAssessment claim) =>
        claim.Confidence.Reasons.Should().ContainSingle(reason => reason.Code == ReasonCode.Range).Subject.Message;

    private static IEnumerable<string> Told(ClaimAssessment claim) =>
        [$"{claim.Confidence.Level}", .. claim.Confidence.Reasons.Select(reason => $"{reason.Code}: {reason.Message}")];
}
