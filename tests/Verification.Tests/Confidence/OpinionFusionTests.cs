using FsCheck;
using FsCheck.Fluent;
using Verification.Confidence;

namespace Verification.Tests.Confidence;

public sealed class OpinionFusionTests
{
    // The opinions of vs-uulm/go-subjectivelogic, pkg/subjectivelogic/Operator*_test.go.
    private static readonly Opinion X = Of(.6, .3, .1, 0);
    private static readonly Opinion Y = Of(.091, .604, .305, .4);
    private static readonly Opinion Z = Of(.53, .227, .243, 1);
    private static readonly Opinion V = Opinion.Vacuous(Probability.Half);
    private static readonly Opinion True = Of(1, 0, 0);
    private static readonly Opinion False = Of(0, 1, 0);

    // Section 1.1: van der Heijden, Kopp and Kargl, FUSION 2018; asserted by vs-uulm/subjective-logic-java and SBooleanTest.java.
    private static readonly Opinion[] TriSource = [Of(.1, .3, .6), Of(.4, .2, .4), Of(.7, .1, .2)];

    // Section 1.2: SBooleanTest.java, test2.
    private static readonly Opinion[] FiveSources =
    [
        Of(.55, .3, .15, .38),
        Of(.6, .3, .1, .38),
        Of(.7, .2, .1, .38),
        Of(.8, .1, .1, .38),
        Of(.9, .05, .05, .38),
    ];

    private static readonly Dictionary<string, Func<IReadOnlyList<Opinion>, Opinion>> Operators = new(StringComparer.Ordinal)
    {
        ["CBF"] = OpinionFusion.Cumulative,
        ["eCBF"] = OpinionFusion.EpistemicCumulative,
        ["ABF"] = OpinionFusion.Averaging,
        ["WBF"] = OpinionFusion.Weighted,
        ["CCF"] = OpinionFusion.ConsensusAndCompromise,
        ["BCF"] = OpinionFusion.BeliefConstraint,
    };

    public static TheoryData<string> Names => [.. Operators.Keys];

    [Theory]
    [InlineData("CBF", .651162790698, .209302325581, .139534883721)]
    [InlineData("ABF", .509090909091, .163636363636, .327272727273)]
    [InlineData("WBF", .562162162162, .145945945946, .291891891892)]
    [InlineData("CCF", .62875, .18225, .189)]
    [InlineData("BCF", .737864077670, .184466019417, .077669902913)]
    [InlineData("eCBF", .441860465116, 0, .558139534884)]
    public void Three_sources_fuse_as_published(string name, double belief, double disbelief, double uncertainty) =>
        Operators[name](TriSource).ShouldBe(belief, disbelief, uncertainty, .5, 1e-12);

    [Theory]
    [InlineData("WBF", .757097, .155806, .087097, 1e-6)]
    [InlineData("ABF", .753, .159, .088, 6e-4)]
    [InlineData("CBF", .810126582278, .170886075949, .018987341772, 1e-12)]
    [InlineData("eCBF", .705, 0, .295, 6e-4)]
    [InlineData("BCF", .997, .003, 0, 6e-4)]
    [InlineData("CCF", .563827396040, .057414690630, .378757913330, 1e-11)]
    public void Five_sources_fuse_as_published(string name, double belief, double disbelief, double uncertainty, double tolerance) =>
        Operators[name](FiveSources).ShouldBe(belief, disbelief, uncertainty, .38, tolerance);

    // Section 1.3: vs-uulm/go-subjectivelogic, OperatorCumulativeFusion_test.go.
    [Fact]
    public void Cumulative_fusion_of_pairs_has_reference_values()
    {
        OpinionFusion.Cumulative([X, Y]).ShouldBe(.5129506008011, .4056074766355, .08144192256342, .08081395348837, 1e-12);
        OpinionFusion.Cumulative([Y, Z]).ShouldBe(.3877797355899, .4558215600831, .156398704327, .7465267528829, 1e-12);
        OpinionFusion.Cumulative([V, X]).ShouldBe(X, 1e-15);
        OpinionFusion.Cumulative([False, X]).ShouldBe(False, 1e-15);
        OpinionFusion.Cumulative([True, False]).ShouldBe(.5, .5, 0, .5, 1e-15);
        OpinionFusion.Cumulative([Of(.4, 0, .6), Of(.7, 0, .3)]).ShouldBe(.75, 0, .25, .5, 1e-12);
    }

    // Section 1.3: OperatorAveragingFusion_test.go.
    [Fact]
    public void Averaging_fusion_of_pairs_has_reference_values()
    {
        OpinionFusion.Averaging([X, Y]).ShouldBe(.4743209876543, .3750617283951, .1506172839506, .2, 1e-12);
        OpinionFusion.Averaging([Y, Z]).ShouldBe(.3353339416058, .3941733576642, .2704927007299, .7, 1e-12);
        OpinionFusion.Averaging([True, V]).ShouldBe(True, 1e-15);
    }

    // Section 1.3, the same file.
    [Fact]
    public void A_vacuous_opinion_dilutes_an_average() =>
        OpinionFusion.Averaging([V, X]).ShouldBe(.545454545454545, .272727272727272, .181818181818181, .25, 1e-14);

    // Section 1.3: OperatorWeightedFusion_test.go.
    [Fact]
    public void Weighted_fusion_of_pairs_has_reference_values()
    {
        OpinionFusion.Weighted([X, Y]).ShouldBe(.497164244186, .3614186046512, .1414171511628, .1742946708464, 1e-12);
        OpinionFusion.Weighted([Y, Z]).ShouldBe(.3445420741927, .3862656902719, .2691922355354, .7128099173554, 1e-12);
        OpinionFusion.Weighted([V, X]).ShouldBe(X, 1e-15);
        OpinionFusion.Weighted([False, X]).ShouldBe(0, 1, 0, .2631578947368, 1e-12);
    }

    // Section 1.3: OperatorConstraintFusion_test.go.
    [Fact]
    public void Belief_constraint_fusion_of_pairs_has_reference_values()
    {
        OpinionFusion.BeliefConstraint([X, Y]).ShouldBe(.4042274291332, .5457971489431, .04997542192364, .1742946708464, 1e-12);
        OpinionFusion.BeliefConstraint([Y, Z]).ShouldBe(.3519188499188, .535653337338, .1124278127432, .7128099173554, 1e-12);
    }

    // Section 1.3: T, F. Section 2, simple support: .6 and .7 give .88, .8 against .6 give .615… and .230….
    [Fact]
    public void Belief_constraint_fusion_is_Dempsters_rule()
    {
        OpinionFusion.BeliefConstraint([Of(.6, 0, .4), Of(.7, 0, .3)]).ShouldBe(.88, 0, .12, .5, 1e-12);
        OpinionFusion.BeliefConstraint([Of(.8, 0, .2), Of(0, .6, .4)]).ShouldBe(.615384615385, .230769230769, .153846153846, .5, 1e-12);
    }

    [Fact]
    public void Total_conflict_is_an_outcome_of_its_own()
    {
        Opinion[] opinions = [True, X, False];

        OpinionFusion.TryBeliefConstraint(opinions, out var fused).Should().BeFalse();
        fused.Should().BeNull();
        var fusing = () => OpinionFusion.BeliefConstraint(opinions);
        fusing
            .Should()
            .Throw<TotalConflictException>()
            .WithMessage(
                "The opinions hold that something is certainly true and that it is certainly false; expected at most one of the two."
            )
            .Which.Opinions.Should()
            .Equal(opinions);
    }

    // Section 4, "Same item as opinion": (.1, 0, .9, .5), n times; the projected probabilities.
    [Theory]
    [InlineData(1, .55, .55)]
    [InlineData(2, .590909091, .595)]
    [InlineData(5, .678571429, .704755)]
    [InlineData(10, .763157895, .82566078)]
    [InlineData(100, .958715596, .999986719)]
    [InlineData(1000, .995540139, 1)]
    public void The_same_item_again_and_again_saturates_a_sum_but_never_an_average(int times, double cumulative, double constraint)
    {
        var copies = Enumerable.Repeat(Of(.1, 0, .9), times).ToArray();

        OpinionFusion.Cumulative(copies).Projected.Value.Should().BeApproximately(cumulative, 1e-9);
        OpinionFusion.Averaging(copies).Projected.Value.Should().BeApproximately(.55, 1e-12);
        OpinionFusion.BeliefConstraint(copies).Projected.Value.Should().BeApproximately(constraint, 1e-9);
    }

    // Section 4, "Balanced conflict": k times (.6, 0, .4) and (0, .6, .4), with the contest of the two sides.
    [Theory]
    [InlineData(1, .375, .25, .216)]
    [InlineData(10, .483870968, .032258065, .823974609)]
    [InlineData(100, .498338870, .003322259, .980263733)]
    public void Balanced_conflict_looks_sure_in_a_sum_and_unknown_as_knowledge(int times, double mass, double uncertainty, double contest)
    {
        var supports = Enumerable.Repeat(Of(.6, 0, .4), times).ToArray();
        var refutes = Enumerable.Repeat(Of(0, .6, .4), times).ToArray();

        OpinionFusion.Cumulative([.. supports, .. refutes]).ShouldBe(mass, mass, uncertainty, .5, 1e-9);
        OpinionFusion.EpistemicCumulative([.. supports, .. refutes]).ShouldBe(V, 1e-12);
        OpinionFusion.Cumulative(supports).ConflictWith(OpinionFusion.Cumulative(refutes)).Should().BeApproximately(contest, 1e-9);
    }

    // Section 4, "Order dependence of pairwise fold on tri-source".
    [Fact]
    public void Folding_an_average_pairwise_depends_on_the_order()
    {
        Fold(OpinionFusion.Averaging, TriSource).ShouldBe(.576470588, .141176471, .282352941, .5, 1e-9);
        Fold(OpinionFusion.Averaging, [.. TriSource.Reverse()]).ShouldBe(.446153846, .184615385, .369230769, .5, 1e-9);
        Fold(OpinionFusion.Weighted, TriSource).ShouldBe(.611414392, .129528536, .259057072, .5, 1e-9);
        Fold(OpinionFusion.Weighted, [.. TriSource.Reverse()]).ShouldBe(.522095123, .159301626, .318603251, .5, 1e-9);
    }

    [Fact]
    public void Sums_and_constraints_may_be_folded_pairwise() =>
        RandomOpinions
            .ListsOf(RandomOpinions.Uncertain)
            .Hold(opinions =>
            {
                SameMasses(Fold(OpinionFusion.Cumulative, opinions), OpinionFusion.Cumulative(opinions));
                SameMasses(Fold(OpinionFusion.BeliefConstraint, opinions), OpinionFusion.BeliefConstraint(opinions));
            });

    // van der Heijden, Kopp and Kargl 2018: WBF and CBF are means and sums of the evidence r = W·b/u, s = W·d/u.
    [Fact]
    public void Fusion_is_arithmetic_on_evidence() =>
        RandomOpinions
            .ListsOf(RandomOpinions.Uncertain.Where(opinion => !opinion.IsVacuous))
            .Hold(opinions =>
            {
                var evidence = opinions.Select(opinion => opinion.ToEvidence()).ToArray();
                var confidence = opinions.Select(opinion => 1 - opinion.Uncertainty).ToArray();
                Opinion Justified(double[] weights) =>
                    Opinion.FromEvidence(
                        evidence.Zip(weights, (e, weight) => e.Support * weight).Sum(),
                        evidence.Zip(weights, (e, weight) => e.Refutation * weight).Sum(),
                        Probability.Half
                    );

                SameMasses(OpinionFusion.Cumulative(opinions), Justified([.. opinions.Select(_ => 1.0)]));
                if (opinions.Length > 1)
                {
                    SameMasses(OpinionFusion.Averaging(opinions), Justified([.. opinions.Select(_ => 1.0 / opinions.Length)]));
                    SameMasses(OpinionFusion.Weighted(opinions), Justified([.. confidence.Select(c => c / confidence.Sum())]));
                }
            });

    // The binary formula of van der Heijden, Kopp and Kargl 2018, with all its terms, as at the head of the reference values.
    [Fact]
    public void Compromise_follows_the_published_formula() =>
        RandomOpinions
            .ListsOf(RandomOpinions.Uncertain)
            .Where(opinions => opinions.Length > 1)
            .Hold(opinions =>
            {
                var b = opinions.Min(o => o.Belief);
                var d = opinions.Min(o => o.Disbelief);
                double Others(int i) => Product(opinions.Where((_, j) => j != i).Select(o => o.Uncertainty));
                var agreeing = Product(opinions.Select(o => o.Belief - b));
                var denying = Product(opinions.Select(o => o.Disbelief - d));
                var forBelief = opinions.Select((o, i) => (o.Belief - b) * Others(i)).Sum() + agreeing;
                var forDisbelief = opinions.Select((o, i) => (o.Disbelief - d) * Others(i)).Sum() + denying;
                var conflict = Product(opinions.Select(o => o.Belief - b + o.Disbelief - d)) - agreeing - denying;
                var left = 1 - b - d - Product(opinions.Select(o => o.Uncertainty));
                var sum = forBelief + forDisbelief + conflict;
                var scale = sum > 0 ? left / sum : 0;

                var fused = OpinionFusion.ConsensusAndCompromise(opinions);

                fused.Belief.Should().BeApproximately(b + (scale * forBelief), 1e-9);
                fused.Disbelief.Should().BeApproximately(d + (scale * forDisbelief), 1e-9);
            });

    // Dempster's rule as products, as at the head of the reference values.
    [Fact]
    public void Constraint_follows_the_published_formula() =>
        RandomOpinions
            .ListsOf(RandomOpinions.Uncertain)
            .Hold(opinions =>
            {
                var possible = Product(opinions.Select(o => o.Belief + o.Uncertainty));
                var refutable = Product(opinions.Select(o => o.Disbelief + o.Uncertainty));
                var open = Product(opinions.Select(o => o.Uncertainty));
                var total = possible + refutable - open;

                var fused = OpinionFusion.BeliefConstraint(opinions);

                fused.Belief.Should().BeApproximately((possible - open) / total, 1e-9);
                fused.Disbelief.Should().BeApproximately((refutable - open) / total, 1e-9);
            });

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_result_is_a_valid_opinion(string name) => Fusible(name).Hold(opinions => Operators[name](opinions).ShouldBeValid());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_order_changes_nothing(string name) =>
        Stable(name)
            .SelectMany(opinions => Gen.Shuffle(opinions), (opinions, shuffled) => (opinions, shuffled))
            .Hold(lists => Operators[name](lists.shuffled).ShouldBe(Operators[name](lists.opinions), 1e-12));

    [Theory]
    [MemberData(nameof(Names))]
    public void Contrary_opinions_fuse_to_the_contrary(string name) =>
        Stable(name)
            .Hold(opinions =>
                Operators[name]([.. opinions.Select(opinion => opinion.Not())]).ShouldBe(Operators[name](opinions).Not(), 1e-9)
            );

    [Theory]
    [InlineData("CBF")]
    [InlineData("eCBF")]
    [InlineData("WBF")]
    [InlineData("BCF")]
    public void A_vacuous_opinion_is_neutral(string name) =>
        Stable(name)
            .Where(opinions => !opinions.All(opinion => opinion.IsVacuous))
            .Hold(opinions => Operators[name]([.. opinions, V]).ShouldBe(Operators[name](opinions), 1e-12));

    [Theory]
    [InlineData("ABF")]
    [InlineData("WBF")]
    [InlineData("CCF")]
    public void An_opinion_fused_with_itself_stays_as_it_is(string name) =>
        RandomOpinions.Any.Hold(opinion => Operators[name]([opinion, opinion, opinion]).ShouldBe(opinion, 1e-12));

    [Theory]
    [MemberData(nameof(Names))]
    public void One_opinion_alone_comes_back(string name) =>
        RandomOpinions.Any.Hold(opinion =>
            Operators[name]([opinion]).Should().Be(name is "eCBF" ? opinion.MaximizeUncertainty() : opinion)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Vacuous_opinions_stay_vacuous_at_their_mean_base_rate(string name) =>
        Operators[name]([Opinion.Vacuous(new(.2)), Opinion.Vacuous(new(.5)), Opinion.Vacuous(new(.8))]).ShouldBe(0, 0, 1, .5, 1e-15);

    [Theory]
    [InlineData("CBF")]
    [InlineData("ABF")]
    [InlineData("WBF")]
    [InlineData("CCF")]
    public void Dogmatic_opinions_are_the_limit_of_nearly_dogmatic_ones(string name) =>
        Operators[name]
            ([Of(.9, .1, 0, .2), Of(.3, .7, 0, .4), Of(.2, .5, .3, .9)])
            .ShouldBe(Operators[name]([Of(.9, .1 - 1e-9, 1e-9, .2), Of(.3, .7 - 1e-9, 1e-9, .4), Of(.2, .5, .3, .9)]), 1e-7);

    [Fact]
    public void Certain_experts_are_not_silenced_by_one_who_knows_nothing()
    {
        OpinionFusion.ConsensusAndCompromise([True, True, V]).ShouldBe(True, 1e-15);
        OpinionFusion.ConsensusAndCompromise([True, False, V]).ShouldBe(.5, .5, 0, .5, 1e-15);
        OpinionFusion.ConsensusAndCompromise([True, False]).ShouldBe(V, 1e-15, "a conflict of all leaves no compromise");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_thousand_opinions_neither_vanish_nor_overflow(string name)
    {
        Opinion[] opinions = [.. Enumerable.Repeat(Of(.9, .02, .08), 1000), .. Enumerable.Repeat(Of(.02, .9, .08), 1000)];

        var fused = Operators[name](opinions);

        fused.ShouldBeValid();
        fused.Projected.Value.Should().BeApproximately(.5, 1e-6);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_missing_is_refused(string name)
    {
        var fuse = Operators[name];

        fuse.Invoking(f => f([])).Should().Throw<ArgumentException>().WithMessage("opinions is empty; expected one or more.*");
        fuse.Invoking(f => f([X, null!])).Should().Throw<ArgumentException>().WithMessage("opinions[1] is null; expected an opinion.*");
        fuse.Invoking(f => f(null!)).Should().Throw<ArgumentNullException>();
    }

    /// <summary>Lists that the operator can fuse: for a constraint, none in which one is sure of the truth and another of the falsehood.</summary>
    private static Gen<Opinion[]> Fusible(string name) =>
        name is "BCF"
            ? RandomOpinions.Lists.Where(list =>
                list.All(opinion => opinion.Disbelief < 1 - 1e-9) || list.All(opinion => opinion.Belief < 1 - 1e-9)
            )
            : RandomOpinions.Lists;

    /// <summary>
    /// Lists of which rounding does not blow up the result: maximal uncertainty divides by the base rate,
    /// so that next to 0 or 1 its last digit decides.
    /// </summary>
    private static Gen<Opinion[]> Stable(string name) =>
        name is "eCBF"
            ? RandomOpinions.ListsOf(RandomOpinions.Any.Where(opinion => opinion.BaseRate > .01 && opinion.BaseRate < .99))
            : Fusible(name);

    private static double Product(IEnumerable<double> factors) => factors.Aggregate(1.0, (product, factor) => product * factor);

    private static Opinion Fold(Func<IReadOnlyList<Opinion>, Opinion> fuse, Opinion[] opinions) =>
        opinions.Aggregate((left, right) => fuse([left, right]));

    private static void SameMasses(Opinion actual, Opinion expected) =>
        actual.ShouldBe(expected.Belief, expected.Disbelief, expected.Uncertainty, actual.BaseRate, 1e-9);

    private static Opinion Of(double belief, double disbelief, double uncertainty, double baseRate = .5) =>
        new(belief, disbelief, uncertainty, new(baseRate));
}
