using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class TruthPathsTests
{
    private static readonly ValueFormat Places = ValueFormat.Hierarchical(
        new Hierarchy(
            from country in Enumerable.Range(0, 3)
            from city in Enumerable.Range(0, 10)
            select city == 0 ? ($"{country}", $"c{country}", "") : ($"{country}.{city}", $"c{country}.{city}", $"{country}")
        )
    );

    /// <summary>
    /// To go astray is one of ten with probability 0.2, so that the right branch weighs 0.8 × 10 / 0.2 = 40. If the truth is the city:
    /// 40 × 40 for the country, 40 × 0.8 for the city. If it is the country and the city wrong: 40 × 40, then 40 × 0.2 / 10 and ten
    /// cities that the truth may be. 51,200 to 12,800.
    /// </summary>
    [Fact]
    public void One_round_weighs_the_paths_of_an_item()
    {
        var found = new TruthPaths { MaximumIterations = 1 }.Discover(Corpora.Of(Places, "x: a c0.1, b c0, c c0"));

        found.ProbabilityOf("x", "c0.1").Should().BeApproximately(0.8, 1e-12);
        found.TrustIn("a").Should().BeApproximately(0.8, 1e-12);
        found.TrustIn("b").Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void Those_who_stay_general_deny_nothing_specific() =>
        new TruthPaths().Discover(Corpora.Of(Places, "x: a c0, b c0, c c0, d c0, e c0, f c0.1")).TruthOf("x").Value.Should().Be("c0.1");

    [Fact]
    public void Specific_values_are_doubted_where_they_contradict_each_other()
    {
        var items = Enumerable.Range(0, 40).Select(item => $"{item}: a c0, b c0, c c0.{1 + (item % 9)}, d c0.{1 + ((item + 4) % 9)}");

        var found = new TruthPaths().Discover(Corpora.Of(Places, [.. items]));

        found.Items.Should().OnlyContain(truth => truth.Value == "c0");
        found.TrustIn("c").Should().BeLessThan(0.1);
    }

    [Fact]
    public void Known_answers_teach_whom_to_trust_in_what_is_specific()
    {
        var items = Enumerable.Range(0, 10).Select(item => $"i{item}: a c0, c c0.1, d c0.2").ToArray();
        var known = new KnownAnswers(Enumerable.Range(0, 9).Select(item => KeyValuePair.Create($"i{item}", "c0.2,c0")));

        var found = new TruthPaths().Discover(Corpora.Of(Places, items), known);

        found.TruthOf("i9").Value.Should().Be("c0.2");
        found.TrustIn("d").Should().BeGreaterThan(0.9);
        found.TrustIn("c").Should().BeLessThan(0.1);
    }

    [Fact]
    public void Values_without_a_hierarchy_do_not_fit() =>
        new TruthPaths().Misfit(Corpora.OfLabels("x: a p")).Should().Be("its values have no hierarchy");

    [Fact]
    public void Options_must_be_in_range()
    {
        FluentActions.Invoking(() => new TruthPaths { FalseAlternatives = 0.9 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new TruthPaths { PriorAccuracy = 1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new TruthPaths { PriorAssertions = 0 }).Should().Throw<ArgumentOutOfRangeException>();
    }
}
