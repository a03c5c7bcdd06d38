using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class GammaFunctionsTests
{
    private const double Euler = 0.57721566490153286;

    /// <summary>DLMF 5.4.14 and 5.4.15: ψ(n + 1) = 1 + ½ + … + 1/n − γ, ψ(½) = −γ − 2 ln 2; and the recurrence ψ(x + 1) = ψ(x) + 1/x.</summary>
    [Theory]
    [InlineData(1, -Euler)]
    [InlineData(4, 1 + (1.0 / 2) + (1.0 / 3) - Euler)]
    [InlineData(0.5, -Euler - (2 * 0.69314718055994531))]
    [InlineData(0.01, -100.56088545786867)]
    [InlineData(100, 4.6001618527380874)]
    public void Digamma_is_what_tables_say(double x, double expected) =>
        GammaFunctions.Digamma(x).Should().BeApproximately(expected, 1e-12 * Math.Max(1, Math.Abs(expected)));

    [Fact]
    public void A_sequence_of_two_heads_and_a_tail_has_the_probability_one_in_twelve()
    {
        // Uniform prior: ∫ p²(1 − p) dp = 1/12.
        GammaFunctions.LogBetaRatio([1, 1], [2, 1]).Should().BeApproximately(Math.Log(1.0 / 12), 1e-12);
    }
}
