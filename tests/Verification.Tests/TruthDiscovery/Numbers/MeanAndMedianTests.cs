using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class MeanAndMedianTests
{
    [Fact]
    public void The_mean_and_the_median_of_what_is_asserted_are_chosen()
    {
        var corpus = Corpora.Of(ValueFormat.Numeric(), "x: a 1, b 2, c 2, d 7", "y: a 1, b 4");

        Truth(new Mean(), corpus, "x").Should().Be("3");
        Truth(new Median(), corpus, "x").Should().Be("2");
        Truth(new Median(), corpus, "y").Should().Be("2.5");
    }

    [Fact]
    public void The_asserted_numbers_have_their_share_of_the_votes()
    {
        var truth = new Mean().Discover(Corpora.Of(ValueFormat.Numeric(), "x: a 1, b 2, c 2, d 7")).TruthOf("x");

        truth.Values.Should().Equal(new ValueTruth("2", 0.5, 2), new ValueTruth("1", 0.25, 1), new ValueTruth("7", 0.25, 1));
        truth.Tied.Should().Equal("3");
        truth.Probability.Should().Be(0.5, "2 is the number nearest to the mean");
    }

    [Fact]
    public void A_number_is_written_as_it_was_asserted()
    {
        var corpus = Corpora.Of(ValueFormat.Numeric(), "x: a 1e3, b 1000.0", "y: a 0.10, b 0.3");

        Truth(new Mean(), corpus, "x").Should().Be("1000.0", "the text first in order of code points stands for the number");
        Truth(new Mean(), corpus, "y").Should().Be("0.2");
    }

    [Fact]
    public void A_source_is_trusted_by_how_near_it_comes()
    {
        // mean 3; distances 2, 1, 1, 4; their mean square is 22 / 4 = 5.5; 1 / (1 + d² / 5.5)
        var found = new Mean().Discover(Corpora.Of(ValueFormat.Numeric(), "x: a 1, b 2, c 2, d 7"));

        found.TrustIn("a").Should().BeApproximately(5.5 / 9.5, 1e-12);
        found.TrustIn("b").Should().BeApproximately(5.5 / 6.5, 1e-12);
        found.TrustIn("d").Should().BeApproximately(5.5 / 21.5, 1e-12);
    }

    [Fact]
    public void A_known_number_is_the_truth_asserted_or_not()
    {
        var corpus = Corpora.Of(ValueFormat.Numeric(), "x: a 1, b 2", "y: a 1, b 2");
        var found = new Median().Discover(corpus, new KnownAnswers([new("x", "2.0"), new("y", "5")]));

        found.TruthOf("x").Value.Should().Be("2");
        found.TruthOf("x").Probability.Should().Be(1);
        found.TruthOf("y").Value.Should().Be("5");
    }

    [Fact]
    public void The_greatest_numbers_there_are_do_not_overflow()
    {
        var corpus = Corpora.Of(ValueFormat.Numeric(), "x: a 1.7e308, b 1.7e308, c -1.7e308");

        double.IsFinite(double.Parse(Truth(new Mean(), corpus, "x"), System.Globalization.CultureInfo.InvariantCulture)).Should().BeTrue();
        Truth(new Median(), corpus, "x").Should().Be("1.7e308");
    }

    [Fact]
    public void Labels_have_neither()
    {
        var corpus = Corpora.OfLabels("x: a red, b blue");

        new Mean().Misfit(corpus).Should().NotBeNull();
        new Median().Misfit(corpus).Should().NotBeNull();
    }

    private static string Truth(TruthMethod method, AssertionCorpus corpus, string item) => method.Discover(corpus).TruthOf(item).Value;
}
