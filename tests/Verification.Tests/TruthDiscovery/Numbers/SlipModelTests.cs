using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class SlipModelTests
{
    [Fact]
    public void A_round_weighs_sources_directions_and_repetition()
    {
        // Votes: x is 10; y is 5 or 7. Right: a 1.5, b 1, c 0.5 of 5 in all: 4 / 7 with one right and one wrong besides.
        // Wrong: two numbers, too great by 1.5 of them: (1.5 + 1) / (2 + 2) = 0.625. No pairs of wrong ones: concentration 2 / 1 − 1 = 1.
        // Elsewhere, with 7 assertions of 4 / 7: at y, a (1 + 4) / 8, odds 5 / 3; c (0 + 4) / 8, odds 1.
        // So 5 to 7 as 5 / 3 · 0.625 to 0.375, 25 to 9.
        // At x, a (0.5 + 4) / 8, odds 9 / 7; b (0 + 4) / 7, odds 4 / 3; c (0.5 + 4) / 8, odds 9 / 7. Two wrong ones that agree: 1 / (1 · 2).
        // So 10 to 12 as 9 / 7 · 4 / 3 · 0.625 to 9 / 7 · 0.375 / 2, 40 to 9.
        var corpus = Corpora.Of(ValueFormat.Numeric(), "x: a 10, b 10, c 12", "y: a 5, c 7");
        var found = new RobustNumeric
        {
            ExactShare = 0,
            PriorAssertions = 7,
            MaximumIterations = 1,
        }.Discover(corpus);

        found.ProbabilityOf("y", "5").Should().BeApproximately(25.0 / 34, 1e-12);
        found.ProbabilityOf("x", "10").Should().BeApproximately(40.0 / 49, 1e-12);
        found.TrustIn("a").Should().BeApproximately((1.5 + 4) / 9, 1e-12);
    }

    [Fact]
    public void A_slip_is_made_from_the_truth_or_from_the_slip_beside_it()
    {
        // Density of the Lomax distribution with width 2: 2 / (2 + d)². One neighbour against a concentration of 3: a quarter is derived from it.
        var law = new ErrorLaw(Width: 2, Upward: 0.75, Concentration: 3);

        law.Density(2).Should().Be(0.125);
        law.Of(distance: 2, gap: 2, neighbours: 0).Should().Be((0.75 * 0.125, 0.75 * 0.125));
        law.Of(distance: 2, gap: 1, neighbours: 1).Direct.Should().BeApproximately(0.75 * 0.75 * 0.125, 1e-15);
        law.Of(distance: 2, gap: 1, neighbours: 1).All.Should().BeApproximately((0.75 * 0.75 * 0.125) + (0.25 * 0.75 * 2 / 9), 1e-15);
        law.Of(distance: -2, gap: 1, neighbours: 1).Direct.Should().BeApproximately(0.75 * 0.25 * 0.125, 1e-15);
    }

    [Fact]
    public void The_share_of_exact_assertions_is_the_root_of_the_agreement_beyond_chance()
    {
        // Near is 1, the lower quartile of the distances 1 and 4. Of three pairs of x, one is equal and all are near; of y, one and one.
        // Between items, 1 and 2 of z: one of three near pairs is equal.
        // (2 / 3 − 4 / 3 · 1 / 3) / 2 = 1 / 9.
        var corpus = Corpora.Of(ValueFormat.Numeric(), "x: a 1, b 1, c 2", "y: a 5, b 5, c 9", "z: d 2");

        ExactAgreement.Share(corpus).Should().BeApproximately(1.0 / 3, 1e-12);
    }
}
