using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Tests.Scoring;

/// <summary>How weights travel along relations from claim to claim.</summary>
public sealed class PropagationTests
{
    /// <summary>From d the way to t by b alone is the shorter one, and the one by c as well the better one.</summary>
    private static readonly VerificationCase TwoWays = Case(
        ("d", "b", 1),
        ("b", "t", 0.5),
        ("b", "c", 0.9),
        ("c", "t", 0.9),
        ("t", "u", 1)
    );

    [Theory]
    [InlineData("b", 1)]
    [InlineData("c", 0.9)]
    [InlineData("t", 0.81)]
    [InlineData("u", 0.81)]
    public void A_weight_arrives_by_the_best_of_its_ways(string claim, double share)
    {
        var claims = new ScoringEngine().Assess(TwoWays).Claims.ToDictionary(one => one.Id);

        claims[claim].Support.Should().BeApproximately(share * claims["d"].Support, 1e-9);
    }

    [Fact]
    public void A_claim_that_is_reached_in_two_ways_counts_once_towards_the_limit()
    {
        Assess(new() { MaxWeights = 4 }).Should().NotThrow();
        Assess(new() { MaxWeights = 3 }).Should().Throw<LimitExceededException>();

        static Action Assess(Limits limits) => () => new ScoringEngine(limits: limits).Assess(TwoWays);
    }

    [Fact]
    public void What_is_left_of_a_weight_after_a_link_that_passes_next_to_nothing_is_none()
    {
        var claims = new ScoringEngine().Assess(Case(("d", "b", 1e-10), ("d", "c", 1e-8))).Claims.ToDictionary(one => one.Id);

        claims["b"].Weights.Should().BeEmpty();
        claims["b"].Support.Should().Be(0);
        claims["c"].Weights.Should().ContainSingle();
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    public void A_chain_of_any_length_passes_its_evidence_on_to_the_last_claim(int claims)
    {
        var chain = Case([.. Enumerable.Range(1, claims - 1).Select(i => (i == 1 ? "d" : $"{i}", $"{i + 1}", 1.0))]);

        chain.Claims.Should().HaveCount(claims);
        new ScoringEngine().Assess(chain).Claims.Should().OnlyContain(claim => claim.Weights.Length == 1);
    }

    [Fact]
    public void What_arrives_from_another_claim_is_flagged_as_it_is_there()
    {
        var @case = Case(("d", "b", 1));
        @case = @case with
        {
            Evidence =
            [
                @case.Evidence[0],
                @case.Evidence[0] with
                {
                    Id = "f",
                    DerivedFrom = ["g"],
                },
                @case.Evidence[0] with
                {
                    Id = "g",
                    DerivedFrom = ["f"],
                },
            ],
        };

        foreach (var claim in new ScoringEngine().Assess(@case).Claims)
        {
            claim.Flags.Should().ContainSingle(flag => flag.Code == FlagCode.CircularSourcing).Which.Evidence.Should().Equal("f", "g");
        }
    }

    /// <summary>Claims of which each relation entails the second from the first, and an item that supports <c>d</c>.</summary>
    private static VerificationCase Case(params (string From, string To, double Strength)[] entailments) =>
        new()
        {
            Claims = [.. entailments.SelectMany(link => new[] { link.From, link.To }).Distinct().Select(id => new Claim { Id = id })],
            Sources = [new Source { Id = "s" }],
            Evidence =
            [
                new EvidenceItem
                {
                    Id = "e",
                    Claim = "d",
                    Source = "s",
                    Stance = Stance.Supports,
                },
            ],
            Relations =
            [
                .. entailments.Select(link => new ClaimRelation
                {
                    From = link.From,
                    To = link.To,
                    Kind = RelationKind.Entails,
                    Strength = link.Strength,
                }),
            ],
        };
}
