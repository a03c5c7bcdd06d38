using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class ChiSquareTests
{
    public static TheoryData<double, double> DegreesAndShares()
    {
        var data = new TheoryData<double, double>();
        foreach (var degrees in new[] { 1.0, 2, 3, 4, 5, 7, 10, 19, 20, 21, 50, 100, 377, 1000, 12345 })
        {
            foreach (var share in new[] { 0.001, 0.025, 0.05, 0.3, 0.5, 0.9, 0.975, 0.999 })
            {
                data.Add(degrees, share);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(DegreesAndShares))]
    public void Quantiles_agree_with_another_library(double degrees, double share)
    {
        var expected = MathNet.Numerics.Distributions.ChiSquared.InvCDF(degrees, share);

        new ChiSquare(degrees).Quantile(share).Should().BeApproximately(expected, 1e-7 * expected);
    }

    [Theory]
    [MemberData(nameof(DegreesAndShares))]
    public void The_share_below_a_quantile_is_the_share_asked_for(double degrees, double share)
    {
        var distribution = new ChiSquare(degrees);

        distribution.Cumulative(distribution.Quantile(share)).Should().BeApproximately(share, 1e-12);
    }

    [Theory]
    [InlineData(1, 0.025, 0.000982069117175256)] // the square of the normal quantile 0.031337982021426
    [InlineData(2, 0.025, 0.0506356159685798)] // −2 ln 0.975
    [InlineData(10, 0.05, 3.94029913611906)] // tables
    public void Quantiles_are_those_of_tables(double degrees, double share, double expected) =>
        new ChiSquare(degrees).Quantile(share).Should().BeApproximately(expected, 1e-13 * Math.Max(1, expected));

    [Theory]
    [InlineData(1e5)]
    [InlineData(1e7)]
    [InlineData(1e8)]
    public void Quantiles_of_many_degrees_follow_the_expansion_for_them(double degrees)
    {
        // Cornish and Fisher: n + z √(2n) + 2 (z² − 1) / 3 + (z³ − 7 z) / (9 √(2n)) + …, with z = −1.959963984540054
        const double Z = -1.959963984540054;
        var root = Math.Sqrt(2 * degrees);
        var expected = degrees + (Z * root) + (2 * ((Z * Z) - 1) / 3) + (((Z * Z * Z) - (7 * Z)) / (9 * root));

        new ChiSquare(degrees).Quantile(0.025).Should().BeApproximately(expected, 1e-4);
    }
}
