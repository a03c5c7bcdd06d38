using Verification.TruthDiscovery;

namespace Verification.Tests.TruthDiscovery;

public sealed class CrowdMethodTests
{
    /// <summary>Votes for yes: x 1, y ½, z 0.</summary>
    private static readonly AssertionCorpus Ladder = Corpora.OfLabels("x: a yes, b yes", "y: a yes, b no", "z: a no, b no");

    public static TheoryData<CrowdMethod> Methods() =>
        [new DawidSkene(), new OneCoinDawidSkene(), new Ibcc(), new Ibcc { LearnsPrior = true }, new Ebcc(), new Bwa(), new Glad()];

    public static TheoryData<Action> Refused() =>
        [
            () => _ = new DawidSkene { Smoothing = 0 },
            () => _ = new DawidSkene { MaximumClasses = 0 },
            () => _ = new OneCoinDawidSkene { Smoothing = double.NaN },
            () => _ = new Ibcc { PriorRight = 0 },
            () => _ = new Ibcc { PriorWrong = -1 },
            () => _ = new Ibcc { PriorItems = double.PositiveInfinity },
            () => _ = new Ebcc { Subtypes = 0 },
            () => _ = new Ebcc { Concentration = 0 },
            () => _ = new Ebcc { PriorRight = 0 },
            () => _ = new Ebcc { PriorWrong = 0 },
            () => _ = new Bwa { PriorAssertions = 0 },
            () => _ = new Bwa { PriorItems = 0 },
            () => _ = new Glad { Steps = 0 },
        ];

    [Fact]
    public void A_round_of_dawid_and_skene_is_what_it_is_by_hand()
    {
        // a asserts yes of yes 1 + ½ times and of no ½ times: with ½ added, P(yes|yes) = 2/2.5 = .8 and P(yes|no) = 1/2.5 = .4.
        // b: P(yes|yes) = 1.5/2.5 = .6, P(yes|no) = .5/2.5 = .2. Each class has the prior (1.5 + .5)/4 = .5.
        // x: .8·.6 = .48 against .4·.2 = .08. y: .8·.4 = .32 against .4·.8 = .32. z: .2·.4 = .08 against .6·.8 = .48.
        var found = new DawidSkene { Smoothing = 0.5, MaximumIterations = 1 }.Discover(Ladder);

        found.ProbabilityOf("x", "yes").Should().BeApproximately(6.0 / 7, 1e-9);
        found.ProbabilityOf("y", "yes").Should().BeApproximately(0.5, 1e-9);
        found.ProbabilityOf("z", "yes").Should().BeApproximately(1.0 / 7, 1e-9);
        found.TrustIn("a").Should().BeApproximately(((6.0 / 7) + 0.5 + (6.0 / 7)) / 3, 1e-9);
    }

    [Fact]
    public void A_round_with_one_coin_is_what_it_is_by_hand()
    {
        // Both are right 1 + ½ + 1 times of 3: with ½ added, 3/4, so that an assertion speaks 3 to 1 for its class. x: 9 to 1.
        // Then both are right .9 + .5 + .9 times: (2.3 + .5)/4.
        var found = new OneCoinDawidSkene { Smoothing = 0.5, MaximumIterations = 1 }.Discover(Ladder);

        found.ProbabilityOf("x", "yes").Should().BeApproximately(0.9, 1e-9);
        found.ProbabilityOf("y", "yes").Should().BeApproximately(0.5, 1e-9);
        found.TrustIn("a").Should().BeApproximately(0.7, 1e-9);
    }

    [Fact]
    public void A_round_of_ibcc_is_what_it_is_by_hand()
    {
        // Each annotator has 2 + 1 right and 1 + 0 wrong: E ln P(right) = ψ(3) − ψ(4) = −1/3, E ln P(wrong) = ψ(1) − ψ(4) = −11/6.
        // Two assertions: 2·(11/6 − 1/3) = 3.
        var corpus = Corpora.OfLabels("x: a yes, b yes", "z: a no, b no");

        var found = new Ibcc { PriorRight = 2, MaximumIterations = 1 }.Discover(corpus);

        found.ProbabilityOf("x", "yes").Should().BeApproximately(1 / (1 + Math.Exp(-3)), 1e-9);
    }

    [Fact]
    public void A_round_of_ebcc_is_what_it_is_by_hand()
    {
        // Two subtypes: x starts in those of yes with e^−4 : 1 (.0180, .9820), y with ¼ in each of the four. The subtypes of yes have
        // .267986 and 1.232014 items, both classes 1.5, and the votes add 1.5. Unscaled, by ψ throughout: x .028510 + .139945 for yes,
        // .004612 + .009120 for no.
        var method = new Ebcc
        {
            Subtypes = 2,
            Concentration = 1,
            PriorRight = 2,
            MaximumIterations = 1,
        };

        var found = method.Discover(Ladder);

        found.ProbabilityOf("x", "yes").Should().BeApproximately(0.9246271607, 1e-8);
        found.ProbabilityOf("y", "yes").Should().BeApproximately(0.5, 1e-9);
    }

    [Fact]
    public void A_round_of_bwa_is_what_it_is_by_hand()
    {
        // Only y is contested: 2·½·½ = .5 over 6 assertions, times 4·(1 − ½)·6: the prior of the squared errors is 1. Each annotator errs by
        // ½ on y: precision (6 + 3)/(1 + .25) = 7.2. x: (.5 + 2·7.2)/(1 + 2·7.2).
        var found = new Bwa { PriorAssertions = 6, MaximumIterations = 1 }.Discover(Ladder);

        found.ProbabilityOf("x", "yes").Should().BeApproximately(14.9 / 15.4, 1e-9);
        found.ProbabilityOf("y", "yes").Should().BeApproximately(0.5, 1e-9);
    }

    [Fact]
    public void A_round_of_glad_is_what_it_is_by_hand()
    {
        // α = 1 and β = e: P(right) = σ(e) = .938056. For α: slope e·(1 − σ) + e·(½ − σ) = −1.022600, curvature 1 + 2e²σ(1 − σ) =
        // 1.858182, α = .449677. Then for ln β of x: slope .556226, curvature 1.525208, ln β = 1.364688. x: σ(2αβ).
        var corpus = Corpora.OfLabels("x: a yes, b yes", "y: a yes, b no");

        var found = new Glad { Steps = 1, MaximumIterations = 1 }.Discover(corpus);

        found.ProbabilityOf("x", "yes").Should().BeApproximately(0.9712661335, 1e-8);
        found.ProbabilityOf("y", "yes").Should().BeApproximately(0.5, 1e-9);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_known_answer_stands_and_teaches_who_is_right(CrowdMethod method)
    {
        var corpus = Corpora.OfLabels([
            .. Enumerable.Range(0, 8).Select(i => $"known{i}: good {(i % 2 == 0 ? "yes" : "no")}, bad {(i % 2 == 0 ? "no" : "yes")}"),
            "open: good yes, bad no",
        ]);
        var known = new KnownAnswers(Enumerable.Range(0, 8).Select(i => KeyValuePair.Create($"known{i}", i % 2 == 0 ? "yes" : "no")));

        var found = method.Discover(corpus, known);

        found.ProbabilityOf("known0", "yes").Should().Be(1);
        found.TruthOf("open").Value.Should().Be("yes");
        found.TrustIn("good").Should().BeGreaterThan(found.TrustIn("bad"));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_known_answer_that_no_label_is_leaves_every_class_as_probable(CrowdMethod method)
    {
        var known = new KnownAnswers([KeyValuePair.Create("x", "perhaps")]);

        method.Discover(Ladder, known).ProbabilityOf("x", "yes").Should().Be(0.5);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_class_has_a_probability_also_where_nobody_asserts_it(CrowdMethod method)
    {
        var corpus = Corpora.OfLabels("x: a red, b red", "y: a green, b green", "z: a blue, b green");

        var truth = method.Discover(corpus).TruthOf("x");

        truth.Values.Select(value => (value.Text, value.Support)).Should().BeEquivalentTo([("red", 2), ("green", 0), ("blue", 0)]);
        truth.Values.Sum(value => value.Probability).Should().BeApproximately(1, 1e-9);
        truth.Value.Should().Be("red");
    }

    [Fact]
    public void Known_answers_can_show_that_a_class_nobody_asserts_is_true()
    {
        var lines = Enumerable
            .Range(0, 10)
            .SelectMany(i => new[] { $"c{i}: a red, b green", $"d{i}: a red, b red", $"e{i}: a green, b green" });
        var corpus = Corpora.OfLabels([.. lines, "open: a red, b green", "other: a blue, b blue"]);
        var known = new KnownAnswers(Enumerable.Range(0, 10).Select(i => KeyValuePair.Create($"c{i}", "blue")));

        new DawidSkene().Discover(corpus, known).TruthOf("open").Value.Should().Be("blue");
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void One_assertion_or_one_class_is_enough(CrowdMethod method)
    {
        method.Discover(Corpora.OfLabels("x: a yes")).ProbabilityOf("x", "yes").Should().Be(1);
        method.Discover(Corpora.OfLabels("x: a yes", "y: a no")).TruthOf("y").Value.Should().Be("no");
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Names_decide_nothing_not_even_rounding(CrowdMethod method)
    {
        // The voters of y, and the two classes on it, cannot be told apart.
        var corpus = Corpora.OfLabels("x: a p, b q, c p, d q", "y: a q, b p", "z: c r, d r, a p, b q", "u: c p, d r", "v: c q, d r");
        var renamed = Corpora.OfLabels("1: m k, l j, o k, n j", "5: m j, l k", "3: o h, n h, m k, l j", "4: o k, n h", "2: o j, n h");

        var (found, other) = (method.Discover(corpus), method.Discover(renamed));

        foreach (var (item, otherItem) in new[] { ("x", "1"), ("y", "5"), ("z", "3"), ("u", "4"), ("v", "2") })
        {
            foreach (var (value, otherValue) in new[] { ("p", "k"), ("q", "j"), ("r", "h") })
            {
                found.ProbabilityOf(item, value).Should().BeApproximately(other.ProbabilityOf(otherItem, otherValue), 1e-12);
            }
        }
    }

    [Fact]
    public void What_all_who_spoke_say_is_not_overruled()
    {
        // By the model, who says “no” is wrong so often that the one “no” on z is likelier a yes.
        var corpus = Corpora.OfLabels([.. Enumerable.Range(0, 20).Select(i => $"x{i}: a yes, b yes, c no"), "z: c no"]);

        var truth = new OneCoinDawidSkene().Discover(corpus).TruthOf("z");

        truth.Value.Should().Be("no");
        truth.Tied.Should().ContainSingle();
    }

    [Fact]
    public void Labels_that_items_cannot_share_do_not_fit()
    {
        var many = Corpora.OfLabels([.. Enumerable.Range(0, 51).Select(i => $"x{i}: a label{i}")]);

        new DawidSkene().Misfit(many).Should().Contain("51 labels");
        new DawidSkene { MaximumClasses = 51 }
            .Misfit(many)
            .Should()
            .BeNull();
        new Ibcc().Misfit(Corpora.Of(ValueFormat.Numeric(), "x: a 1")).Should().Be("the values are not labels");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Options_out_of_range_are_refused(Action make) => make.Should().Throw<ArgumentOutOfRangeException>();
}
