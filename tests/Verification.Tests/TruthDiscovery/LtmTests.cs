using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class LtmTests
{
    private static readonly AssertionCorpus Two = Corpora.Of(ValueFormat.Set(), "x: a p, b p q");

    /// <summary>
    /// Votes give p 1 and q 1/2. With priors of 1, the sensitivity of a is (1 + 1) / (2 + 1.5) = 4/7 and its false positive rate
    /// 1 / 2.5 = 2/5; of b they are 2.5 / 3.5 = 5/7 and 1.5 / 2.5 = 3/5. The odds of p are 4/7 ÷ 2/5 × 5/7 ÷ 3/5 = 250/147, those of
    /// q, which a leaves out, 3/7 ÷ 3/5 × 5/7 ÷ 3/5 = 125/147.
    /// </summary>
    [Fact]
    public void One_round_follows_the_formulas_of_the_paper()
    {
        var found = Method(rounds: 1).Discover(Two);

        found.ProbabilityOf("x", "p").Should().BeApproximately(250.0 / 397, 1e-12);
        found.ProbabilityOf("x", "q").Should().BeApproximately(125.0 / 272, 1e-12);
        found.TrustIn("a").Should().BeApproximately(250.0 / 397, 1e-12);
        found.TrustIn("b").Should().BeApproximately(((250.0 / 397) + (125.0 / 272)) / 2, 1e-12);
    }

    [Fact]
    public void The_chosen_set_has_the_elements_that_are_more_likely_true_than_not()
    {
        var truth = Method(rounds: 1).Discover(Two).TruthOf("x");

        truth.Value.Should().Be("p");
        truth.Probability.Should().BeApproximately(250.0 / 397, 1e-12);
        truth.RunnerUp!.Text.Should().Be("q");
        truth.Tied.Should().Equal("p");
    }

    [Fact]
    public void No_chosen_set_is_empty()
    {
        var truth = (Method(rounds: 1) with { Threshold = 1 }).Discover(Two).TruthOf("x");

        truth.Value.Should().Be("p");
        truth.RunnerUp!.Text.Should().Be("q");
    }

    [Fact]
    public void Known_sets_are_kept_and_teach_the_quality_of_sources()
    {
        var corpus = Corpora.Of(ValueFormat.Set(), "x: a p, b p q", "y: a r, b r s", "z: a t, b t u");
        var known = new KnownAnswers([new("x", "q p"), new("y", "s r")]);

        var found = new Ltm().Discover(corpus, known);

        found.TruthOf("x").Value.Should().Be("p q");
        found.ProbabilityOf("x", "q").Should().Be(1);
        found.ProbabilityOf("z", "u").Should().BeGreaterThan(new Ltm().Discover(corpus).ProbabilityOf("z", "u"));
    }

    [Fact]
    public void What_a_source_asserts_of_an_item_in_pieces_is_one_list()
    {
        var whole = new Ltm().Discover(Two);
        var pieces = new Ltm().Discover(Corpora.Of(ValueFormat.Set(), "x: a p, b p, b q"));

        pieces.ProbabilityOf("x", "q").Should().Be(whole.ProbabilityOf("x", "q"));
        pieces.TrustIn("b").Should().Be(whole.TrustIn("b"));
    }

    [Fact]
    public void Values_that_are_not_sets_do_not_fit() =>
        new Ltm().Misfit(Corpora.OfLabels("x: a p")).Should().Be("its values are not sets");

    [Fact]
    public void Options_must_be_in_range()
    {
        FluentActions.Invoking(() => new Ltm { PriorTruePositives = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Ltm { PriorFalseNegatives = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Ltm { PriorFalsePositives = double.NaN }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Ltm { PriorTrueNegatives = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Ltm { PriorTruth = 1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Ltm { Threshold = 1.1 }).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Ltm Method(int rounds) =>
        new()
        {
            MaximumIterations = rounds,
            PriorTruePositives = 1,
            PriorFalseNegatives = 1,
            PriorFalsePositives = 1,
            PriorTrueNegatives = 1,
        };
}
