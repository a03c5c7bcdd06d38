using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics;
using Verification.Confidence;

namespace Verification.Tests.Confidence;

public sealed class BetaDistributionTests
{
    private static readonly Gen<double> Shapes = Gen.Choose(-3000, 4000).Select(exponent => Math.Pow(10, exponent / 1000.0));

    // Closed forms: Beta(a, 1) has the quantile p^(1/a), Beta(1, b) has 1 − (1 − p)^(1/b), Beta(½, ½) has sin²(πp/2).
    [Theory]
    [InlineData(1, 1, 0.05, 0.05)]
    [InlineData(2, 1, 0.05, 0.22360679774997896)]
    [InlineData(50, 1, 0.95, 0.9989746601327686)]
    [InlineData(1, 3, 0.95, 0.6315968501359613)]
    [InlineData(0.5, 0.5, 0.05, 0.006155829702431115)]
    [InlineData(0.001, 1, 0.05, 0)]
    public void A_quantile_equals_its_closed_form(double alpha, double beta, double share, double expected) =>
        new BetaDistribution(alpha, beta).Quantile(share).Should().BeApproximately(expected, 1e-13);

    // Γ(n) = (n − 1)!, and Γ(½) = √π.
    [Theory]
    [InlineData(0.5, 0.5723649429247001)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(10, 12.801827480081469)]
    [InlineData(11, 15.104412573075516)]
    [InlineData(171, 706.5730622457874)]
    public void The_logarithm_of_a_factorial_is_exact_to_some_units_in_the_last_place(double x, double expected) =>
        BetaDistribution.LogGamma(x).Should().BeApproximately(expected, 5e-16 * Math.Max(10, expected));

    [Fact]
    public void The_cumulative_share_equals_that_of_another_library() =>
        (from alpha in Shapes from beta in Shapes from x in Gen.Choose(0, 1000).Select(n => n / 1000.0) select (alpha, beta, x)).Hold(
            point =>
                new BetaDistribution(point.alpha, point.beta)
                    .Cumulative(point.x)
                    .Should()
                    .BeApproximately(SpecialFunctions.BetaRegularized(point.alpha, point.beta, point.x), 1e-9)
        );

    [Fact]
    public void Below_a_quantile_lies_its_share_of_the_distribution() =>
        (from alpha in Shapes from beta in Shapes from share in Gen.Elements(0.05, 0.5, 0.95) select (alpha, beta, share)).Hold(point =>
        {
            var distribution = new BetaDistribution(point.alpha, point.beta);
            var x = distribution.Quantile(point.share);
            distribution.Cumulative(Math.Max(0, x - 1e-10)).Should().BeLessThanOrEqualTo(point.share + 1e-9);
            distribution.Cumulative(Math.Min(1, x + 1e-10)).Should().BeGreaterThanOrEqualTo(point.share - 1e-9);
        });

    [Fact]
    public void The_central_interval_of_the_mirror_image_is_the_mirror_image_of_the_interval() =>
        (from alpha in Shapes from beta in Shapes select (alpha, beta)).Hold(shape =>
        {
            var (low, high) = new BetaDistribution(shape.alpha, shape.beta).CentralInterval(0.9);
            var (mirroredLow, mirroredHigh) = new BetaDistribution(shape.beta, shape.alpha).CentralInterval(0.9);
            mirroredLow.Should().BeApproximately(1 - high, 1e-10);
            mirroredHigh.Should().BeApproximately(1 - low, 1e-10);
        });
}
