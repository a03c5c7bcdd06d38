using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class DiscoveryQualityTests
{
    [Fact]
    public void Tied_values_count_their_share()
    {
        // sky: blue, right; sea: blue and grey tied, blue right. blue: right 1½, chosen 1½, wanted 2, F1 = 3 / 3.5.
        var found = new MajorityVote().Discover(Corpora.OfLabels("sky: a blue, b blue", "sea: a blue, b grey"));

        var quality = DiscoveryQuality.Measure(found, new([new("sky", "blue"), new("sea", "blue")]))!;

        quality.Accuracy.Should().Be(.75);
        quality.MacroF1.Should().BeApproximately(3 / 3.5, 1e-12);
    }

    [Fact]
    public void Answers_that_cannot_be_compared_count_nowhere()
    {
        var found = new Mean().Discover(Corpora.Of(ValueFormat.Numeric(), "x: a 1, b 3"));

        var quality = DiscoveryQuality.Measure(found, new([new("x", "5"), new("x", "many"), new("y", "1")]))!;

        (quality.Compared, quality.Missing, quality.MeanAbsoluteError).Should().Be((1, 2, 3));
        DiscoveryQuality.Measure(found, new([new("x", "many")])).Should().BeNull();
    }

    [Fact]
    public void Elements_are_counted_over_all_items()
    {
        // Chosen: knuth (right), bach and abel (bach right). Two of three right, of four wanted.
        var found = new MajorityVote().Discover(Corpora.Of(ValueFormat.Set(), "x: a knuth", "y: a abel bach"));

        var quality = DiscoveryQuality.Measure(found, new([new("x", "knuth"), new("y", "carl dora bach")]))!;

        (quality.Accuracy, quality.Precision, quality.Recall).Should().Be((.5, 2.0 / 3, .5));
        quality.F1.Should().BeApproximately(4.0 / 7, 1e-12);
    }

    [Fact]
    public void Support_is_of_just_the_value_that_was_chosen()
    {
        var numbers = Corpora.Of(ValueFormat.Numeric(), "x: a 1, b 1, c 4");
        var sets = Corpora.Of(ValueFormat.Set(), "x: a knuth, b knuth, c graham knuth patashnik");

        new Mean().Discover(numbers).TruthOf("x").Support.Should().Be(0);
        new Median().Discover(numbers).TruthOf("x").Support.Should().Be(2);
        var truth = new Ltm().Discover(sets).TruthOf("x");
        truth.Support.Should().Be(truth.Value == "knuth" ? 2 : 1);
    }
}
