using FsCheck;
using FsCheck.Fluent;
using Verification.Calibration;

namespace Verification.Tests.Calibration;

public sealed class RecalibrationTests
{
    [Fact]
    public void Pooling_is_as_Ayer_and_others_have_it() =>
        IsotonicRegression.Rising([1, 3, 2, 4, 3.5, 5]).Should().Equal(1, 2.5, 2.5, 3.75, 3.75, 5);

    [Fact]
    public void Pooling_weighs() => IsotonicRegression.Rising([2, 1], [3, 1]).Should().Equal(1.75, 1.75);

    [Fact]
    public void What_is_pooled_rises_and_keeps_its_mean() =>
        Prop.ForAll(
                Gen.NonEmptyListOf(Gen.Choose(0, 100)).ToArbitrary(),
                values =>
                {
                    var rising = IsotonicRegression.Rising([.. values.Select(value => value / 100.0)]);
                    rising.Should().BeInAscendingOrder();
                    rising.Average().Should().BeApproximately(values.Average() / 100, 1e-12);
                }
            )
            .Check(Laws.Over(1000));

    [Fact]
    public void Platts_scaling_finds_how_far_probabilities_were_stretched()
    {
        var random = new Random(1);
        var truth = new PlattScaling(1.8, -0.4);
        var settled = Enumerable
            .Range(0, 20_000)
            .Select(_ => random.NextDouble())
            .Select(probability => (probability, random.NextDouble() < truth.Apply(probability)))
            .ToArray();

        var found = (PlattScaling)RecalibrationFit.Learn(RecalibrationKind.Platt, settled)!;

        found.Slope.Should().BeApproximately(1.8, 0.1);
        found.Intercept.Should().BeApproximately(-0.4, 0.1);
    }

    [Theory]
    [InlineData(0.1, 0.2)]
    [InlineData(0.25, 0.2)]
    [InlineData(0.5, 0.4)]
    [InlineData(0.75, 0.6)]
    [InlineData(1, 0.6)]
    public void A_curve_is_straight_between_its_points_and_level_beyond(double from, double to) =>
        new IsotonicCurve([(0.25, 0.2), (0.75, 0.6)]).Apply(from).Should().BeApproximately(to, 1e-12);

    [Fact]
    public void A_curve_that_falls_is_refused()
    {
        ((Action)(() => _ = new IsotonicCurve([(0.2, 0.5), (0.3, 0.4)]))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new IsotonicCurve([]))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new IsotonicCurve([(0.2, double.NaN)]))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new PlattScaling(0, 0))).Should().Throw<ArgumentOutOfRangeException>();
    }
}
