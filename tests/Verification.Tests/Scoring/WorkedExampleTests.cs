using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Tests.Scoring;

/// <summary>The worked example that ends the design’s §5, with the figures given there.</summary>
public sealed class WorkedExampleTests
{
    private static readonly VerificationCase Example = new()
    {
        Parties = [new() { Id = "us" }, new() { Id = "ve" }],
        Claims =
        [
            new()
            {
                Id = "c1",
                Interests = new Dictionary<string, Interest> { ["us"] = Interest.Gains, ["ve"] = Interest.Loses },
            },
        ],
        Sources =
        [
            new()
            {
                Id = "intel",
                Kind = SourceKind.IntelligenceReport,
                Issuer = "us",
            },
            new()
            {
                Id = "bda",
                Kind = SourceKind.BattlefieldAssessment,
                Issuer = "us",
            },
            new()
            {
                Id = "wire",
                Kind = SourceKind.MediaReport,
                Reliability = Reliability.B,
            },
            new()
            {
                Id = "caracas",
                Kind = SourceKind.OfficialStatement,
                Issuer = "ve",
                Reliability = Reliability.C,
            },
        ],
        Evidence =
        [
            new()
            {
                Id = "e1",
                Claim = "c1",
                Source = "intel",
                Stance = Stance.Supports,
            },
            new()
            {
                Id = "e2",
                Claim = "c1",
                Source = "bda",
                Stance = Stance.Supports,
                Directness = Directness.Firsthand,
                Preliminary = true,
            },
            new()
            {
                Id = "e3",
                Claim = "c1",
                Source = "wire",
                Stance = Stance.Supports,
                Credibility = Credibility.ProbablyTrue,
                DerivedFrom = ["e1"],
            },
            new()
            {
                Id = "e4",
                Claim = "c1",
                Source = "caracas",
                Stance = Stance.NeitherConfirmsNorDenies,
            },
        ],
    };

    private readonly ClaimAssessment claim = new ScoringEngine().Assess(Example).Claims.Single();

    [Fact]
    public void The_figures_are_those_of_the_design()
    {
        claim.Support.Should().BeApproximately(0.750473, 5e-7);
        claim.Refutation.Should().Be(0);
        claim.Probability.Value.Should().BeApproximately(0.636426, 5e-7);
        claim.Opinion.Uncertainty.Should().BeApproximately(0.727148, 5e-7);
        claim.Range.Low.Value.Should().BeApproximately(0.5, 1e-12);
        claim.Range.High.Value.Should().BeApproximately(0.883325, 5e-7);
    }

    [Fact]
    public void The_grades_are_those_of_the_design()
    {
        claim.Verdict.Should().Be(Verdict.Unverified);
        claim.Term.Should().Be(LikelihoodTerm.Likely);
        claim.Confidence.Level.Should().Be(ConfidenceLevel.Low);
        claim.Groups.Should().Be(new GroupCounts(Supports: 1, Refutes: 0));
    }

    [Fact]
    public void The_wire_adds_nothing_to_the_report_that_it_repeats()
    {
        var contribution = claim.Contributions.Should().ContainSingle().Subject;
        contribution.Group.Should().Be("party:us");
        contribution.Origins.Select(origin => origin.Source).Should().Equal("intel", "bda");
        contribution.Origins[0].Evidence.Should().Equal("e1", "e3");
    }

    [Fact]
    public void The_flags_name_the_copy_the_interest_and_the_missing_ratings() =>
        claim.Flags.Select(flag => flag.Code).Should().Equal(FlagCode.Syndicated, FlagCode.SelfInterest, FlagCode.Unrated);
}
