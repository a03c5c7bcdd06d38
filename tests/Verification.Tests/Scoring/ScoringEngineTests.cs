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

    /// <summary>A case that does not hold together, the id at fault and what is wrong with it.</summary>
    public static TheoryData<VerificationCase, string, string> Unsound =>
        new()
        {
            { Sound with { Claims = Sound.Claims.Add(new() { Id = "c" }) }, "c", "the claim id 'c' stands twice" },
            { Sound with { Sources = Sound.Sources.Add(new() { Id = "s" }) }, "s", "the source id 's' stands twice" },
            { WithItems(First with { DerivedFrom = ["f"] }, First with { Id = "f" }, First), "e", "the evidence item id 'e' stands twice" },
            { WithFirst(First with { Claim = "x" }), "e", "evidence 'e' names claim 'x', which is not in the case" },
            { WithFirst(First with { Source = "x" }), "e", "evidence 'e' names source 'x', which is not in the case" },
            { WithFirst(First with { Via = "x" }), "e", "evidence 'e' names source 'x', which is not in the case" },
            { WithFirst(First with { DerivedFrom = ["x"] }), "e", "evidence 'e' names evidence item 'x', which is not in the case" },
            {
                WithFirst(First with { DerivedFrom = ["f"] }),
                "e",
                "evidence 'e' repeats 'f', which is itself or of another claim or stance"
            },
            {
                WithFirst(First with { DerivedFrom = ["e"] }),
                "e",
                "evidence 'e' repeats 'e', which is itself or of another claim or stance"
            },
            {
                WithItems(First with { DerivedFrom = ["f"] }, First with { Id = "f", Stance = Stance.Refutes }),
                "e",
                "evidence 'e' repeats 'f', which is itself or of another claim or stance"
            },
            { WithBaseRate(0), "c", "claim 'c' has a base rate of 0, which no evidence could move" },
            { WithBaseRate(1), "c", "claim 'c' has a base rate of 1, which no evidence could move" },
            { Related("c", "x", RelationKind.Entails), "x", "a relation names claim 'x', which is not in the case" },
            { Related("y", "c", RelationKind.Entails), "y", "a relation names claim 'y', which is not in the case" },
            {
                WithSets(new AlternativeSet { Id = "a", Claims = ["c", "x"] }),
                "x",
                "alternatives 'a' name claim 'x', which is not in the case"
            },
            {
                WithSets(new AlternativeSet { Id = "a", Claims = ["d"] }, new AlternativeSet { Id = "b", Claims = ["c", "d"] }),
                "d",
                "claim 'd' stands twice among the alternatives"
            },
        };

    private static EvidenceItem First => Sound.Evidence[0];

    [Theory]
    [MemberData(nameof(Unsound))]
    public void A_case_that_does_not_hold_together_is_refused_by_the_id_at_fault(VerificationCase @case, string id, string problem)
    {
        var assess = () => new ScoringEngine().Assess(@case);
        assess
            .Should()
            .Throw<InvalidCaseException>()
            .WithMessage($"The case does not hold together: {problem}. CaseValidator lists all such problems.")
            .Which.Id.Should()
            .Be(id);
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

    private static VerificationCase WithItems(params EvidenceItem[] items) => Sound with { Evidence = [.. items] };

    private static VerificationCase WithFirst(EvidenceItem item) => WithItems(item, Sound.Evidence[1]);

    private static VerificationCase WithBaseRate(double baseRate) =>
        Sound with
        {
            Claims = Sound.Claims.SetItem(0, new() { Id = "c", BaseRate = (Probability)baseRate }),
        };

    private static VerificationCase WithSets(params AlternativeSet[] sets) => Sound with { Alternatives = [.. sets] };

    private static VerificationCase Related(string from, string to, RelationKind kind) =>
        Sound with
        {
            Relations =
            [
                new()
                {
                    From = from,
                    To = to,
                    Kind = kind,
                },
            ],
        };

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

    [Fact]
    public void Nothing_is_no_case()
    {
        var engine = new ScoringEngine();
        FluentActions.Invoking(() => engine.Assess(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => engine.AssessLive(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => engine.AssessMany(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Claims_are_alike_however_many_there_are()
    {
        const int Count = 2_100;
        var @case = Sound with
        {
            Claims = [.. Enumerable.Range(0, Count).Select(i => new Claim { Id = $"c{i}" })],
            Evidence = [.. Enumerable.Range(0, Count).Select(i => Sound.Evidence[0] with { Id = $"e{i}", Claim = $"c{i}" })],
        };

        var claims = new ScoringEngine().Assess(@case).Claims;
        claims.Select(claim => claim.Id).Should().Equal(@case.Claims.Select(claim => claim.Id));
        claims.Should().OnlyContain(claim => claim.Support > 0 && claim.Support == claims[0].Support);
    }

    [Fact]
    public void Of_two_alternatives_one_can_be_next_to_impossible()
    {
        var @case = Sound with
        {
            Claims = [new() { Id = "c", BaseRate = new Probability(double.Epsilon) }, new() { Id = "d", BaseRate = new Probability(0.5) }],
            Alternatives = [new() { Id = "a", Claims = ["c", "d"] }],
            Evidence = [],
        };

        var claims = new ScoringEngine().Assess(@case).Claims;
        claims[0].AlternativeProbability!.Value.Value.Should().BeInRange(0, 1e-300);
        claims[1].AlternativeProbability.Should().Be(new Probability(1));
    }
}
