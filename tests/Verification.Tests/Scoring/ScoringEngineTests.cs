using FluentValidation;
using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Tests.Scoring;

public sealed class ScoringEngineTests
{
    private static readonly VerificationCase Sound = new()
    {
        Claims = [new() { Id = "c" }, new() { Id = "d" }],
        Sources = [new() { Id = "s" }],
        Evidence =
        [
            new()
            {
                Id = "e",
                Claim = "c",
                Source = "s",
                Stance = Stance.Supports,
            },
            new()
            {
                Id = "f",
                Claim = "d",
                Source = "s",
                Stance = Stance.Supports,
            },
        ],
    };

    public static TheoryData<string, VerificationCase> Unsound =>
        new()
        {
            { "c", Sound with { Claims = Sound.Claims.Add(new() { Id = "c" }) } },
            { "s", Sound with { Sources = Sound.Sources.Add(new() { Id = "s" }) } },
            { "e", Sound with { Evidence = Sound.Evidence.SetItem(0, Sound.Evidence[0] with { Claim = "x" }) } },
            { "e", Sound with { Evidence = Sound.Evidence.SetItem(0, Sound.Evidence[0] with { Source = "x" }) } },
            { "e", Sound with { Evidence = Sound.Evidence.SetItem(0, Sound.Evidence[0] with { Via = "x" }) } },
            { "e", Sound with { Evidence = Sound.Evidence.SetItem(0, Sound.Evidence[0] with { DerivedFrom = ["x"] }) } },
            { "e", Sound with { Evidence = Sound.Evidence.SetItem(0, Sound.Evidence[0] with { DerivedFrom = ["f"] }) } },
            { "e", Sound with { Evidence = Sound.Evidence.SetItem(0, Sound.Evidence[0] with { DerivedFrom = ["e"] }) } },
            { "c", Sound with { Claims = Sound.Claims.SetItem(0, new() { Id = "c", BaseRate = (Probability)1 }) } },
            {
                "x",
                Sound with
                {
                    Relations =
                    [
                        new()
                        {
                            From = "c",
                            To = "x",
                            Kind = RelationKind.Entails,
                        },
                    ],
                }
            },
            { "x", Sound with { Alternatives = [new() { Id = "a", Claims = ["c", "x"] }] } },
            { "c", Sound with { Alternatives = [new() { Id = "a", Claims = ["c", "d"] }, new() { Id = "b", Claims = ["c", "d"] }] } },
        };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void A_case_that_does_not_hold_together_is_refused_by_the_id_at_fault(string id, VerificationCase @case)
    {
        var assess = () => new ScoringEngine().Assess(@case);
        assess.Should().Throw<InvalidCaseException>().Which.Id.Should().Be(id);
    }

    [Fact]
    public void A_contest_of_nothing_has_no_sign()
    {
        for (var relevance = 0.01; relevance <= 1; relevance += 0.01)
        {
            var certain = Sound with
            {
                Claims = Sound.Claims.SetItem(0, Sound.Claims[0] with { BaseRate = (Probability)Math.BitDecrement(1) }),
                Evidence = Sound.Evidence.SetItem(0, Sound.Evidence[0] with { Relevance = relevance }),
            };
            var claim = new ScoringEngine().Assess(certain).Claims[0];
            double.IsNegative(claim.Contest).Should().BeFalse("at a relevance of {0}", relevance);
        }
    }

    [Fact]
    public void Options_out_of_bounds_are_refused_all_at_once()
    {
        var make = () => new ScoringEngine(ScoringOptions.Default with { PriorWeight = 0, BaseRate = double.NaN, TrustCeiling = 0.4 });
        make.Should()
            .Throw<ValidationException>()
            .Which.Errors.Select(error => error.PropertyName)
            .Distinct()
            .Should()
            .BeEquivalentTo("PriorWeight", "BaseRate", "TrustCeiling");
    }

    [Fact]
    public void A_claim_without_evidence_keeps_its_base_rate()
    {
        var claim = new ScoringEngine().Assess(new() { Claims = [new() { Id = "c", BaseRate = (Probability)0.3 }] }).Claims.Single();
        claim.Probability.Value.Should().BeApproximately(0.3, 1e-12);
        claim.Opinion.Uncertainty.Should().Be(1);
        claim.Verdict.Should().Be(Verdict.Unverified);
        claim.Narrative.Should().Contain("Nothing that weighs supports or refutes it.");
    }

    [Fact]
    public void A_case_without_claims_gives_an_assessment_without_claims() => new ScoringEngine().Assess(new()).Claims.Should().BeEmpty();

    [Fact]
    public void Work_that_is_cancelled_ends()
    {
        var assess = () => new ScoringEngine().Assess(Sound, new CancellationToken(canceled: true));
        assess.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void One_engine_serves_many_threads()
    {
        var engine = new ScoringEngine();
        var @case = CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "cuban-casualties.json")).Value;
        var expected = Bytes(engine.Assess(@case));
        Parallel.For(0, 64, _ => Bytes(engine.Assess(@case)).Should().Equal(expected));
    }

    private static byte[] Bytes(Assessment assessment)
    {
        using var stream = new MemoryStream();
        AssessmentFile.Write(assessment, stream);
        return stream.ToArray();
    }

    [Fact]
    public void Alternatives_that_are_all_next_to_impossible_still_have_joint_probabilities()
    {
        var least = new Probability(double.Epsilon);
        var @case = new VerificationCase
        {
            Claims = [new() { Id = "a", BaseRate = least }, new() { Id = "b", BaseRate = least }],
            Alternatives = [new() { Id = "h", Claims = ["a", "b"] }],
        };

        new ScoringEngine().Assess(@case).Claims.Should().OnlyContain(claim => claim.AlternativeProbability == new Probability(0.5));
    }
}
