using Verification.Copies;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Tests.Copies;

public sealed class PossibleCopiesTests
{
    private static readonly ScoringEngine Engine = new();

    [Fact]
    public void A_claim_corroborated_by_what_may_be_copies_says_so_and_keeps_its_figures()
    {
        var @case = Rated(CopyCases.Of(Enumerable.Repeat(CopyCases.Story, 3)));
        var assessment = Engine.Assess(@case);

        var claim = PossibleCopies.Flag(@case, assessment, CopyDetector.Find(@case)).Claims.Single();

        claim.Verdict.Should().Be(Verdict.Corroborated);
        claim.Probability.Should().Be(assessment.Claims[0].Probability);
        claim.Flags[^1].Code.Should().Be(FlagCode.PossibleCopies);
        claim.Flags[^1].Message.Should().Be("2 items may repeat others without saying so; if so, the verdict would be supported (0.90)");
        claim.Flags[^1].Evidence.Should().Equal("e0", "e1", "e2");
        claim.Confidence.Reasons[^1].Code.Should().Be(ReasonCode.RestsOnPossibleCopies);
        claim.Confidence.Reasons[^1].Message.Should().Contain("by 1 independent group");
    }

    [Fact]
    public void Where_there_is_nothing_to_say_the_assessment_is_the_same()
    {
        var @case = CopyCases.Of([CopyCases.Story, "Something else"]);
        var assessment = Engine.Assess(@case);

        PossibleCopies.Flag(@case, assessment, CopyDetector.Find(@case)).Should().BeSameAs(assessment);
        var gone = @case with { AsOf = @case.Evidence[0].Date };
        var copies = CopyCases.Of(Enumerable.Repeat(CopyCases.Story, 2)) with { AsOf = gone.AsOf };
        var early = Engine.Assess(copies);
        PossibleCopies.Flag(copies, early, CopyDetector.Find(copies)).Should().BeSameAs(early, "the copy is dated later");
    }

    [Fact]
    public void Copies_that_are_assumed_count_once_and_another_verdict_is_shown_beside()
    {
        var @case = Rated(CopyCases.Of(Enumerable.Repeat(CopyCases.Story, 3)));
        var declared = Engine.Assess(@case);
        var assumed = Engine.Assess(AssumedCopies.In(@case, CopyDetector.Find(@case)));

        var claim = AssumedCopies.Beside(declared, assumed).Claims.Single();

        claim.Groups.Supports.Should().Be(1);
        claim.AsDeclared.Should().Be(new DeclaredOutcome(Verdict.Corroborated, declared.Claims[0].Probability));
    }

    private static VerificationCase Rated(VerificationCase @case) =>
        @case with
        {
            Sources = [.. @case.Sources.Select(source => source with { Reliability = Reliability.A })],
            Evidence = [.. @case.Evidence.Select(item => item with { Credibility = Credibility.ProbablyTrue })],
        };
}
