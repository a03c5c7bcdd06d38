using Verification.Scoring;

namespace Verification.Tests.Scoring;

/// <summary>≥ holds from t − 1e-9, > only above t + 1e-9, and two weights that round to the same nine places are the same.</summary>
public sealed class ComparisonTests
{
    private const double Threshold = 0.55;

    private static readonly double Least = Threshold - 1e-9;
    private static readonly double Most = Threshold + 1e-9;

    [Fact]
    public void At_least_holds_from_a_billionth_below_and_below_does_not()
    {
        Comparison.AtLeast(Least, Threshold).Should().BeTrue();
        Comparison.AtLeast(Math.BitDecrement(Least), Threshold).Should().BeFalse();
        Comparison.Below(Least, Threshold).Should().BeFalse();
        Comparison.Below(Math.BitDecrement(Least), Threshold).Should().BeTrue();
    }

    [Fact]
    public void At_most_holds_to_a_billionth_above_and_above_does_not()
    {
        Comparison.AtMost(Most, Threshold).Should().BeTrue();
        Comparison.AtMost(Math.BitIncrement(Most), Threshold).Should().BeFalse();
        Comparison.Above(Most, Threshold).Should().BeFalse();
        Comparison.Above(Math.BitIncrement(Most), Threshold).Should().BeTrue();
    }

    [Fact]
    public void The_heavier_comes_first_and_rounding_makes_nothing_heavier()
    {
        Comparison.HeaviestFirst(2, 1).Should().BeNegative();
        Comparison.HeaviestFirst(1, 2).Should().BePositive();
        Comparison.HeaviestFirst(0.1 + 0.2, 0.3).Should().Be(0);
        Comparison.HeaviestFirst(1, 1 + 2e-9).Should().BePositive();
    }
}
