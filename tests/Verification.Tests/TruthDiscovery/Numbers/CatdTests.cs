using System.Globalization;
using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class CatdTests
{
    [Fact]
    public void Weights_are_quantiles_over_losses()
    {
        // Medians 10 and 1.5, variances 200 / 9 and 0.25. Losses: a 0 + 1, b 0, c 100 · 9 / 200 + 1 = 5.5; 6.5 over 5 assertions.
        // b loses at least 0.01 · 1.3 = 0.013. Quantiles for 0.025: 0.0506356 for two assertions, 0.000982069 for one.
        // Weights: a 0.0506356, b 0.000982069 / 0.013 = 0.0755438, c 0.0506356 / 5.5 = 0.00920648.
        var found = new Catd { MaximumIterations = 1 }.Discover(Corpora.Of(ValueFormat.Numeric(), "x: a 10, b 10, c 20", "y: a 1, c 2"));

        Number(found.TruthOf("x").Value).Should().BeApproximately(10 + (10 * 0.00920648 / (0.0506356 + 0.0755438 + 0.00920648)), 1e-5);
        Number(found.TruthOf("y").Value).Should().BeApproximately(1 + (1 / 6.5), 1e-7);
        found.ProbabilityOf("y", "1").Should().BeApproximately(5.5 / 6.5, 1e-7);
    }

    [Fact]
    public void Many_assertions_weigh_more_than_few_of_the_same_quality()
    {
        // a and b are wrong at one item in four each; so is c, at one in one.
        var found = new Catd().Discover(
            Corpora.OfLabels(
                "p: a red, b red, d red",
                "q: a red, b red, d red",
                "r: a red, b blue, d red",
                "s: a blue, b red, d red",
                "t: a red, c blue"
            )
        );

        found.TruthOf("t").Value.Should().Be("red");
    }

    [Fact]
    public void Known_answers_tell_who_is_right()
    {
        var corpus = Corpora.Of(ValueFormat.Numeric(), "x: a 10, b 20", "y: a 1, b 2");
        var found = new Catd().Discover(corpus, new KnownAnswers([new("x", "20")]));

        Number(found.TruthOf("y").Value).Should().BeGreaterThan(1.9);
    }

    [Fact]
    public void Options_are_checked()
    {
        var certain = () => new Catd { Significance = 1 };
        var free = () => new Catd { LeastLoss = 0 };

        certain.Should().Throw<ArgumentOutOfRangeException>();
        free.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
