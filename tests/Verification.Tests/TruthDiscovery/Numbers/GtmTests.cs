using System.Globalization;
using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class GtmTests
{
    [Fact]
    public void Truths_are_means_by_precision_drawn_to_the_median()
    {
        // Median 0, standard deviation √2, so c stands at 3 / √2. With precision 1 for all, the truth is (3 / √2) / (1 + 3), 0.75 as it was asserted.
        // Squared distances: a, b 0.5625 / 2 = 0.28125; c (3 − 0.75)² / 2 = 2.53125.
        // Precisions: a, b (2 · 11 + 1) / (2 · 10 + 0.28125) = 1.134052; c 23 / 22.53125 = 1.020804.
        // Then 3 · 1.020804 / (1 + 2 · 1.134052 + 1.020804) = 0.714031.
        var corpus = Corpora.Of(ValueFormat.Numeric(), "x: a 0, b 0, c 3");

        Number(new Gtm { MaximumIterations = 1 }.Discover(corpus), "x").Should().BeApproximately(0.75, 1e-12);
        Number(new Gtm { MaximumIterations = 2 }.Discover(corpus), "x").Should().BeApproximately(0.714031, 1e-6);
    }

    [Fact]
    public void Wild_numbers_are_left_out()
    {
        string[] lines = ["x: a 1, b 2, c 3, d 1e9", "y: a 1, b 2, c 3, d 2", "z: a 1, b 2, c 3, d 4"];
        var corpus = Corpora.Of(ValueFormat.Numeric(), lines);

        Number(new Gtm().Discover(corpus), "x").Should().BeInRange(1, 3);
        Number(new Gtm { OutlierSpreads = double.PositiveInfinity }.Discover(corpus), "x").Should().BeGreaterThan(1e6);
        Number(new Gtm { OutlierSpreads = double.PositiveInfinity, OutlierRatio = 5 }.Discover(corpus), "x").Should().BeInRange(1, 3);
        Number(new Gtm { OutlierSpreads = double.PositiveInfinity, OutlierDeviations = 1.5 }.Discover(corpus), "x")
            .Should()
            .BeInRange(1, 3);
        new Gtm().Discover(corpus).ProbabilityOf("x", "1e9").Should().Be(0);
    }

    [Fact]
    public void Precise_sources_weigh_more()
    {
        var lines = Enumerable
            .Range(0, 40)
            .Select(item => $"i{item}: a {item}, b {item + 0.1}, c {item - 0.1}, d {item + (item % 2 == 0 ? 3 : -3)}");
        var found = new Gtm { PriorShape = 1, PriorScale = 1 }.Discover(Corpora.Of(ValueFormat.Numeric(), [.. lines]));

        found.TrustIn("a").Should().BeGreaterThan(found.TrustIn("d"));
        Number(found, "i8").Should().BeApproximately(8, 0.2);
    }

    [Fact]
    public void Known_answers_tell_who_is_right()
    {
        var lines = Enumerable.Range(0, 20).Select(item => $"i{item:D2}: a 10, b 20").ToArray();
        var known = new KnownAnswers(Enumerable.Range(0, 19).Select(item => KeyValuePair.Create($"i{item:D2}", "20")));
        var found = new Gtm { PriorShape = 1, PriorScale = 1 }.Discover(Corpora.Of(ValueFormat.Numeric(), lines), known);

        Number(found, "i19").Should().BeGreaterThan(16);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Options_are_checked(double value)
    {
        Action[] all =
        [
            () => _ = new Gtm { OutlierSpreads = value },
            () => _ = new Gtm { OutlierRatio = value },
            () => _ = new Gtm { OutlierDeviations = value },
            () => _ = new Gtm { TruthVariance = value },
            () => _ = new Gtm { PriorShape = value },
            () => _ = new Gtm { PriorScale = value },
        ];

        all.Should().AllSatisfy(set => set.Should().Throw<ArgumentOutOfRangeException>());
    }

    private static double Number(Discovery found, string item) => double.Parse(found.TruthOf(item).Value, CultureInfo.InvariantCulture);
}
