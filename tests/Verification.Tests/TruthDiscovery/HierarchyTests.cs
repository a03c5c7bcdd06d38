using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class HierarchyTests
{
    private static readonly Hierarchy Cordobas = new([
        ("1", "Spain", ""),
        ("2", "Argentina", ""),
        ("3", "Cordoba", "1"),
        ("4", "Cordoba", "2"),
        ("5", "Alta Gracia", "4"),
    ]);

    [Fact]
    public void A_name_with_two_places_is_below_both_and_has_the_path_of_the_first()
    {
        Cordobas.Path("Cordoba").Should().Equal("Cordoba", "Spain");
        Cordobas.Above(Cordobas.NodeOf("Cordoba")).Should().BeEquivalentTo([Cordobas.NodeOf("Spain"), Cordobas.NodeOf("Argentina")]);
    }

    [Fact]
    public void A_truth_in_the_second_place_of_a_name_agrees_with_what_is_above_it_there()
    {
        var corpus = Corpora.Of(ValueFormat.Hierarchical(Cordobas), "x: a Cordoba, b Argentina, c Argentina");

        new TruthPaths().Discover(corpus).TruthOf("x").Value.Should().Be("Cordoba");
    }

    [Fact]
    public void Names_that_are_above_and_below_each_other_are_neither()
    {
        var tree = new Hierarchy([("1", "New York", ""), ("2", "Albany", "1"), ("3", "Albany", ""), ("4", "New York", "3")]);

        tree.Above(tree.NodeOf("Albany")).Should().BeEmpty();
        tree.Above(tree.NodeOf("New York")).Should().BeEmpty();
    }

    [Fact]
    public void Nodes_may_not_be_their_own_ancestors() =>
        FluentActions
            .Invoking(() => new Hierarchy([("1", "a", "2"), ("2", "b", "1")]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*own ancestor*");
}
