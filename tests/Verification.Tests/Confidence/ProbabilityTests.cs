using Verification.Confidence;

namespace Verification.Tests.Confidence;

public sealed class ProbabilityTests
{
    [Theory]
    [InlineData(-1e-300)]
    [InlineData(1.0000000000000002)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_is_no_probability_is_refused(double value)
    {
        var make = () => new Probability(value);
        make.Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithMessage("*expected a number from 0 to 1*")
            .Which.ActualValue.Should()
            .Be(value);
    }

    [Fact]
    public void Its_text_reads_back_as_the_same_number() =>
        double.Parse(new Probability(0.1 + 0.2).ToString(), System.Globalization.CultureInfo.InvariantCulture).Should().Be(0.1 + 0.2);

    [Theory]
    [InlineData(0.2, 0.7)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.7, 0.2)]
    public void Probabilities_compare_as_their_numbers_do(double one, double other)
    {
        var (left, right) = (new Probability(one), new Probability(other));
        (left < right).Should().Be(one < other);
        (left > right).Should().Be(one > other);
        (left <= right).Should().Be(one <= other);
        (left >= right).Should().Be(one >= other);
        left.CompareTo(right).Should().Be(one.CompareTo(other));
    }

    [Fact]
    public void The_default_is_impossible() => default(Probability).Value.Should().Be(0);
}
