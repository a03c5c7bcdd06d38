using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class AssertionCorpusTests
{
    [Fact]
    public void Assertions_are_held_once_by_item_and_by_source()
    {
        var corpus = Corpora.OfLabels("sky: bob blue, anna grey, bob blue", "grass: anna green, bob blue");

        corpus.ItemCount.Should().Be(2);
        corpus.SourceCount.Should().Be(2);
        corpus.AssertionCount.Should().Be(4);
        corpus.ValueCount.Should().Be(4);
        Enumerable.Range(0, 4).Select(corpus.ValueText).Should().Equal("blue", "green", "blue", "grey");
        Enumerable.Range(0, 4).Select(value => corpus.SourceName(corpus.SourcesOf(value)[0])).Should().Equal("bob", "anna", "bob", "anna");
        corpus.ValuesOf(0).ToArray().Should().Equal(1, 3);
        corpus.ValuesOf(1).ToArray().Should().Equal(0, 2);
    }

    [Fact]
    public void Numbers_that_are_equal_are_one_value_and_stand_in_order_of_size()
    {
        var corpus = Corpora.Of(ValueFormat.Numeric(), "x: a 10, b 1e1, c 9, d 10.0");

        Enumerable.Range(0, corpus.ValueCount).Select(corpus.ValueText).Should().Equal("9", "10");
        corpus.Support(1).Should().Be(3);
    }

    [Fact]
    public void Numbers_within_the_tolerance_are_the_one_that_most_assert()
    {
        var corpus = Corpora.Of(ValueFormat.Numeric(tolerance: 1), "x: a 10, b 11, c 11, d 12");

        Enumerable.Range(0, corpus.ValueCount).Select(corpus.ValueText).Should().Equal("11", "12");
    }

    [Fact]
    public void Sets_are_the_same_whatever_the_order_of_their_elements()
    {
        var corpus = Corpora.Of(ValueFormat.Set(';'), "book: a knuth;graham, b graham; knuth;graham, c knuth");

        Enumerable.Range(0, corpus.ValueCount).Select(corpus.ValueText).Should().Equal("graham;knuth", "knuth");
    }
}
