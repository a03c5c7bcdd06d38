using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class TdhTests
{
    private static readonly ValueFormat Places = ValueFormat.Hierarchical(
        new Hierarchy([("1", "France", ""), ("2", "Paris", "1"), ("3", "Lyon", "1"), ("4", "Spain", "")])
    );

    private static readonly AssertionCorpus Tower = Corpora.Of(Places, "tower: a Paris, b France, c France");

    /// <summary>
    /// Votes give Paris 1/3, France 2/3; sources are exact, general and wrong in shares 3/8, 3/8, 2/8. Paris by a is exact 3/8 × 1/3
    /// or wrong 2/8 × 2/3: 3/7 to 4/7, and a becomes (2 + 3/7, 2, 1 + 4/7) / 6 = (17, 14, 11) / 42. France by b, with nothing above,
    /// is the truth 6/8 × 2/3 or general 3/8 × 1/3: 4/5 to 1/5, and b becomes (2.4, 2.6, 1) / 6. With these, Paris by a is exact in
    /// 17/39 and wrong in 22/39, France is exact in 50/63 and general in 13/63. Paris explains 17/39 + 2 × 13/63 + 1 of 5.
    /// </summary>
    [Fact]
    public void One_round_follows_the_formulas_of_the_paper()
    {
        var found = new Tdh { MaximumIterations = 1 }.Discover(Tower);

        found.ProbabilityOf("tower", "Paris").Should().BeApproximately(((17.0 / 39) + (26.0 / 63) + 1) / 5, 1e-12);
        found.TrustIn("a").Should().BeApproximately(3.0 / 7, 1e-12);
        found.TrustIn("b").Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void Known_answers_are_kept_and_may_be_paths()
    {
        var found = new Tdh().Discover(Tower, new KnownAnswers([new("tower", "Paris,France")]));

        found.TruthOf("tower").Value.Should().Be("Paris");
        found.TruthOf("tower").Probability.Should().Be(1);
        found.TrustIn("b").Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void A_known_answer_that_nobody_asserts_is_the_most_specific_place_above_it()
    {
        var found = new Tdh().Discover(Tower, new KnownAnswers([new("tower", "Lyon")]));

        found.TruthOf("tower").Value.Should().Be("France");
        found.TruthOf("tower").Probability.Should().Be(1);
    }

    [Fact]
    public void Values_outside_the_hierarchy_stand_alone()
    {
        var found = new Tdh().Discover(Corpora.Of(Places, "tower: a Atlantis, b Paris, c Paris"));

        found.TruthOf("tower").Value.Should().Be("Paris");
    }

    [Fact]
    public void Values_without_a_hierarchy_do_not_fit() =>
        new Tdh().Misfit(Corpora.OfLabels("x: a p")).Should().Be("its values have no hierarchy");

    [Fact]
    public void Options_must_be_in_range()
    {
        FluentActions.Invoking(() => new Tdh { PriorExact = 1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Tdh { PriorGeneral = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Tdh { PriorWrong = double.NaN }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Tdh { PriorValue = 1 }).Should().Throw<ArgumentOutOfRangeException>();
    }
}
