using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class CrhTests
{
    [Fact]
    public void Weights_are_logarithms_of_losses()
    {
        // First round: medians 10 and 1.5, standard deviations 4.714045 and 0.5.
        // Losses: a 0 + 1, b 0, c 10 / 4.714045 + 1 = 3.121320; 4.121320 over 5 assertions, 0.824264 by mean.
        // With one assertion of that besides: a 1.824264 / 3, b 0.824264 / 2, c 3.945584 / 3.
        // Weights: a 1 + ln(3.945584 / 1.824264) = 1.771428, c 1.
        var found = new Crh { MaximumIterations = 2 }.Discover(Corpora.Of(ValueFormat.Numeric(), "x: a 10, b 10, c 20", "y: a 1, c 2"));

        found.ProbabilityOf("y", "1").Should().BeApproximately(1.771428 / 2.771428, 1e-6);
        found.TruthOf("y").Value.Should().Be("1");
    }

    [Fact]
    public void Squared_losses_make_means()
    {
        // First round: means 40 / 3 and 1.5, so a loses 0.5 + 1, b 0.5, c 2 + 1: 5 over 5 assertions, 1 by mean.
        // With one more: a 2.5 / 3, c 4 / 3. Weights: a 1 + ln 1.6 = 1.470004, c 1. Then y is 1 + 1 / 2.470004.
        var found = new Crh { MaximumIterations = 2, Loss = NumberLoss.Squared }.Discover(
            Corpora.Of(ValueFormat.Numeric(), "x: a 10, b 10, c 20", "y: a 1, c 2")
        );

        double.Parse(found.TruthOf("y").Value, System.Globalization.CultureInfo.InvariantCulture).Should().BeApproximately(1.404858, 1e-6);
    }

    [Fact]
    public void A_label_loses_nothing_or_one()
    {
        // First round: z is tied, so both lose a half there; c loses 1 at x and at y.
        // a 0.5, b 0, c 2.5: 3 over 8 assertions, 0.375 by mean. a 0.875 / 4, b 0.375 / 3, c 2.875 / 4.
        // Weights: a 1 + ln(2.875 / 0.875) = 2.189584, c 1.
        var found = new Crh { MaximumIterations = 2 }.Discover(
            Corpora.OfLabels("x: a red, b red, c blue", "y: a red, b red, c blue", "z: a red, c blue")
        );

        found.ProbabilityOf("z", "red").Should().BeApproximately(2.189584 / 3.189584, 1e-6);
    }

    [Fact]
    public void Known_answers_tell_who_is_right()
    {
        var corpus = Corpora.Of(ValueFormat.Numeric(), "x: a 10, b 20", "y: a 1, b 2");

        new Crh().Discover(corpus, new KnownAnswers([new("x", "20")])).TruthOf("y").Value.Should().Be("2");
        new Crh().Discover(corpus).TruthOf("y").Value.Should().Be("1.5");
    }

    [Fact]
    public void Options_are_checked()
    {
        var negative = () => new Crh { PriorAssertions = -1 };
        var unknown = () => new Crh { Loss = (NumberLoss)9 };

        negative.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*-1*");
        unknown.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*9*");
    }
}
