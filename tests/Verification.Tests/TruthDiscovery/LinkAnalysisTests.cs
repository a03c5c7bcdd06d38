using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

/// <summary>
/// The methods of FactFinders, one or two rounds by hand, on: a and b say p of x, c says q; a says p of y, c says q.
/// </summary>
public sealed class LinkAnalysisTests
{
    private const double Rounding = 1e-12;

    private static readonly AssertionCorpus Corpus = Corpora.OfLabels("x: a p, b p, c q", "y: a p, c q");

    public static TheoryData<TruthMethod> Methods =>
        [
            new Sums(),
            new AverageLog(),
            new Investment(),
            new PooledInvestment(),
            new TruthFinder(),
            new TwoEstimates(),
            new ThreeEstimates(),
            new SimpleLca(),
        ];

    public static TheoryData<Func<TruthMethod>> OutOfRange =>
        [
            () => new Investment { Growth = 0.9 },
            () => new PooledInvestment { Growth = double.NaN },
            () => new TruthFinder { InitialTrust = 1 },
            () => new TruthFinder { Dampening = 0 },
            () => new TruthFinder { Influence = 1.1 },
            () => new TruthFinder { Reach = 0 },
            () => new TruthFinder { Baseline = -0.1 },
            () => new TwoEstimates { Stretch = 1.1 },
            () => new ThreeEstimates { Stretch = -0.1 },
            () => new SimpleLca { PriorHonesty = 1 },
            () => new SimpleLca { PriorWeight = 0 },
        ];

    [Fact]
    public void Sums_adds_up_trust_and_belief()
    {
        var found = new Sums { MaximumIterations = 1 }.Discover(Corpus);

        // Trust 2, 1, 2, scaled to 1, 1/2, 1. Belief in x: 1 + 1/2 against 1; in y: 1 against 1.
        found.ProbabilityOf("x", "p").Should().BeApproximately(1.5 / 2.5, Rounding);
        found.ProbabilityOf("y", "p").Should().BeApproximately(0.5, Rounding);
        found.TrustIn("a").Should().BeApproximately((0.6 + 0.5) / 2, Rounding);
        found.TrustIn("c").Should().BeApproximately((0.4 + 0.5) / 2, Rounding);
    }

    [Fact]
    public void AverageLog_gives_no_weight_to_a_source_of_one_assertion()
    {
        var found = new AverageLog { MaximumIterations = 1 }.Discover(Corpus);

        // Trust ln 2, ln 1, ln 2, scaled to 1, 0, 1: b adds nothing to x.
        found.ProbabilityOf("x", "p").Should().BeApproximately(0.5, Rounding);
    }

    [Fact]
    public void Investment_pays_back_in_proportion_to_what_was_invested()
    {
        var found = new Investment { MaximumIterations = 1 }.Discover(Corpus);

        // Stakes 1/2, 1, 1/2. Each unit yields 2/3 / (3/2) = 4/9 in p of x, 1/3 / (1/2) = 2/3 in q of x, 1/2 / (1/2) = 1 in y.
        // Trust 13/18, 8/18, 15/18; stakes 13, 16, 15 of 30; invested in x 29 and 15, in y 13 and 15.
        found.ProbabilityOf("x", "p").Should().BeApproximately(Share(29, 15, power: 1.2), Rounding);
        found.ProbabilityOf("y", "p").Should().BeApproximately(Share(13, 15, power: 1.2), Rounding);
    }

    [Fact]
    public void PooledInvestment_shares_what_was_invested_within_each_item()
    {
        var found = new PooledInvestment { MaximumIterations = 1 }.Discover(Corpus);

        // Each unit yields 1/2 / (3/2) = 1/3 in p of x, 1 elsewhere. Trust 2/3, 1/3, 1; stakes 2, 2, 3 of 6.
        // Invested in x 4 and 3, in y 2 and 3; worth is h · h^1.4 / Σ h^1.4.
        found.ProbabilityOf("x", "p").Should().BeApproximately(Share(4, 3, power: 2.4), Rounding);
        found.ProbabilityOf("y", "p").Should().BeApproximately(Share(2, 3, power: 2.4), Rounding);
    }

    [Fact]
    public void TruthFinder_multiplies_the_chances_that_sources_are_wrong()
    {
        var found = new TruthFinder { MaximumIterations = 1 }.Discover(Corpus);

        // Each source weighs −ln 0.1, dampened by 0.3: the odds of a value are 10^0.3 for each of its sources.
        found.ProbabilityOf("x", "p").Should().BeApproximately(Share(100, 10, power: 0.3), Rounding);
        found.TrustIn("a").Should().BeApproximately((1 / (1 + Math.Pow(10, -0.6)) + (1 / (1 + Math.Pow(10, -0.3)))) / 2, Rounding);
        found.TrustIn("b").Should().BeApproximately(1 / (1 + Math.Pow(10, -0.6)), Rounding);
    }

    [Fact]
    public void TruthFinder_lets_close_numbers_speak_for_each_other()
    {
        var corpus = Corpora.Of(ValueFormat.Numeric(), "x: a 10, b 11, c 30");

        var found = new TruthFinder { MaximumIterations = 1 }.Discover(corpus);

        // The mean distance from the median, 11, is (1 + 0 + 19) / 3: similarity falls as e^(−0.15 · distance), less 0.5.
        var (near, far, farther) = (Math.Exp(-0.15) - 0.5, Math.Exp(-2.85) - 0.5, Math.Exp(-3) - 0.5);
        double[] odds = [Odds(near + farther), Odds(near + far), Odds(far + farther)];
        found.ProbabilityOf("x", "10").Should().BeApproximately(odds[0] / odds.Sum(), Rounding);
        found.ProbabilityOf("x", "11").Should().BeApproximately(odds[1] / odds.Sum(), Rounding);
        static double Odds(double implied) => Math.Pow(10, 0.3 * (1 + (0.5 * implied)));
    }

    [Fact]
    public void TruthFinder_without_influence_takes_numbers_for_labels()
    {
        var corpus = Corpora.Of(ValueFormat.Numeric(), "x: a 10, b 11, c 30");

        var found = new TruthFinder { Influence = 0 }.Discover(corpus);

        found.ProbabilityOf("x", "30").Should().BeApproximately(1.0 / 3, Rounding);
    }

    [Fact]
    public void TwoEstimates_counts_votes_against_values_not_asserted()
    {
        var found = new TwoEstimates { MaximumIterations = 2 }.Discover(Corpus);

        // Truth 2/3, 1/3, 1/2, 1/2, moved to 1, 0, 1/2, 1/2; error 1/4, 0, 3/4, moved to 1/6, 0, 1.
        // Truth 17/18, 1/18 of x and 11/12, 1/12 of y, moved to 1, 0 and 63/64, 1/64.
        found.ProbabilityOf("x", "p").Should().BeApproximately(1, Rounding);
        found.ProbabilityOf("y", "p").Should().BeApproximately(63.0 / 64, Rounding);
    }

    [Fact]
    public void ThreeEstimates_takes_what_is_0_but_for_rounding_for_0()
    {
        var method = new ThreeEstimates { MaximumIterations = 2 };

        // Two sums that are alike but for their order, which is that of the names.
        var found = method.Discover(Corpora.OfLabels("0: 1 d, 2 c, 3 b", "2: 3 d, 1 c, 1 b", "3: 3 b", "4: 3 d, 3 b, 2 c", "5: 3 a, 3 d"));
        var turned = method.Discover(Corpora.OfLabels("9: 8 w, 7 x, 6 y", "7: 6 w, 8 x, 8 y", "6: 6 y", "5: 6 w, 6 y, 7 x", "4: 6 z, 6 w"));

        turned.ProbabilityOf("9", "w").Should().BeApproximately(found.ProbabilityOf("0", "d"), Rounding);
        turned.ProbabilityOf("7", "w").Should().BeApproximately(found.ProbabilityOf("2", "d"), Rounding);
        turned.ProbabilityOf("5", "w").Should().BeApproximately(found.ProbabilityOf("4", "d"), Rounding);
    }

    [Fact]
    public void ThreeEstimates_forgives_errors_on_hard_values()
    {
        var found = new ThreeEstimates { MaximumIterations = 2 }.Discover(Corpus);

        // Truth 1.9/3, 1.1/3, 1/2, 1/2, moved to 1, 0, 1/2, 1/2; hardness 10/3 of x, 5 of y, moved to 1/2 and 1.
        // Error 1/4, 0, 5/4, moved to 0.1, 0.01, 1. Truth 0.815, 0.185 of x and 0.95, 0.05 of y, moved to 0.925, 0.075 and 1, 0.
        found.ProbabilityOf("x", "p").Should().BeApproximately(0.925, Rounding);
        found.ProbabilityOf("y", "p").Should().BeApproximately(1, Rounding);
    }

    [Fact]
    public void SimpleLca_weighs_values_by_the_honesty_of_their_sources()
    {
        var found = new SimpleLca { MaximumIterations = 1 }.Discover(Corpus);

        // Odds of honesty 4: x is 16 against 4, y even. Honesty with a prior of 8 in 10: (0.8 + 0.5 + 8) / 12 and so on.
        found.ProbabilityOf("x", "p").Should().BeApproximately(0.8, Rounding);
        found.TrustIn("a").Should().BeApproximately(9.3 / 12, Rounding);
        found.TrustIn("b").Should().BeApproximately(8.8 / 11, Rounding);
        found.TrustIn("c").Should().BeApproximately(8.7 / 12, Rounding);
    }

    [Fact]
    public void SimpleLca_takes_agreement_for_stronger_where_there_are_more_values_to_guess()
    {
        var found = new SimpleLca { MaximumIterations = 1 }.Discover(Corpora.OfLabels("x: a p, b p, c q, d r"));

        // A wrong guess is one of 2, so each source counts 4 · 2: p is 64 against 8 and 8.
        found.ProbabilityOf("x", "p").Should().BeApproximately(0.8, Rounding);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_known_answer_decides_its_item_and_between_its_sources(TruthMethod method)
    {
        var corpus = Corpora.OfLabels("x: a p, b q", "y: a p, b q");

        var found = method.Discover(corpus, new KnownAnswers([KeyValuePair.Create("y", "q")]));

        found.ProbabilityOf("y", "q").Should().Be(1);
        found.ProbabilityOf("x", "q").Should().BeGreaterThan(0.5);
        found.TrustIn("b").Should().BeGreaterThan(found.TrustIn("a"));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_known_answer_that_nobody_gives_leaves_figures_finite(TruthMethod method)
    {
        var found = method.Discover(Corpus, new KnownAnswers([KeyValuePair.Create("x", "r"), KeyValuePair.Create("y", "r")]));

        found.Items.SelectMany(item => item.Values).Should().OnlyContain(value => value.Probability >= 0 && value.Probability <= 1);
        found.Sources.Should().OnlyContain(source => source.Trust >= 0 && source.Trust <= 1);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_single_assertion_is_believed(TruthMethod method)
    {
        var found = method.Discover(Corpora.OfLabels("x: a p"));

        found.ProbabilityOf("x", "p").Should().Be(1);
        found.TrustIn("a").Should().BeInRange(0, 1);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Numbers_sets_and_nodes_are_candidates_like_labels(TruthMethod method)
    {
        var hierarchy = new Hierarchy([("1", "city", "2"), ("2", "country", "")]);
        AssertionCorpus[] corpora =
        [
            Corpora.Of(ValueFormat.Numeric(), "x: a 1, b 1, c 2", "y: a 5, b 5, c 5"),
            Corpora.Of(ValueFormat.Set(';'), "x: a p;q, b q;p, c p", "y: a r, b r, c r"),
            Corpora.Of(ValueFormat.Hierarchical(hierarchy), "x: a city, b city, c country", "y: a city, b city, c city"),
        ];

        var chosen = corpora.Select(corpus => method.Discover(corpus).TruthOf("x").Value);

        chosen.Should().Equal("1", "p;q", "city");
    }

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void Options_out_of_range_are_refused(Func<TruthMethod> make) => make.Should().Throw<ArgumentOutOfRangeException>();

    private static double Share(double of, double other, double power) =>
        Math.Pow(of, power) / (Math.Pow(of, power) + Math.Pow(other, power));
}
