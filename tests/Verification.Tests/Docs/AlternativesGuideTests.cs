using Verification.Reporting;
using Verification.Scoring;

namespace Verification.Tests.Docs;

/// <summary>What docs/alternatives.md says of marks and words.</summary>
public sealed class AlternativesGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Cases.Root, "docs", "alternatives.md"));

    [Fact]
    public void Every_word_of_the_file_is_in_the_guide() =>
        Enum.GetNames<Consistency>()
            .Concat(Enum.GetNames<HypothesisBearing>())
            .Concat(Enum.GetNames<DisagreementReason>())
            .Should()
            .AllSatisfy(name => Guide.Should().Contain($"`{char.ToLowerInvariant(name[0])}{name[1..]}`"));

    [Fact]
    public void Ratings_have_the_marks_that_the_guide_gives_them()
    {
        double B2 = (0.85 / 0.15) - 1;
        double C3 = (0.7 / 0.3) - 1;
        double press = (0.65 / 0.35) - 1;
        double post = (0.55 / 0.45) - 1;

        new[] { B2, C3, press, post }
            .Select(weight => Consistencies.Of(weight, Direction.Supports))
            .Should()
            .Equal(Consistency.VeryConsistent, Consistency.Consistent, Consistency.Consistent, Consistency.Neutral);
    }
}
