using System.Globalization;
using FsCheck.Fluent;
using Verification.Confidence;

namespace Verification.Tests.Confidence;

public sealed class OpinionTests
{
    // The opinions of vs-uulm/go-subjectivelogic, pkg/subjectivelogic/Operator*_test.go.
    private static readonly Opinion X = Of(.6, .3, .1, 0);
    private static readonly Opinion Y = Of(.091, .604, .305, .4);
    private static readonly Opinion Z = Of(.53, .227, .243, 1);

    [Theory]
    [InlineData(-.1, .6, .5)]
    [InlineData(.2, 1.1, -.3)]
    [InlineData(.5, .6, .1)]
    [InlineData(.3, .3, .3)]
    [InlineData(.5, .5, 1e-8)]
    [InlineData(double.NaN, .5, .5)]
    [InlineData(.5, double.NaN, .5)]
    [InlineData(.5, .5, double.NaN)]
    [InlineData(double.PositiveInfinity, 0, 0)]
    public void Masses_that_are_none_are_refused(double belief, double disbelief, double uncertainty)
    {
        var making = () => Of(belief, disbelief, uncertainty);

        making
            .Should()
            .Throw<ArgumentException>()
            .WithMessage(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"belief is {belief}, disbelief {disbelief}, uncertainty {uncertainty}; expected*"
                )
            );
    }

    [Fact]
    public void Rounding_is_forgiven()
    {
        var opinion = Of(1 + 5e-10, -5e-10, -0.0, 1);

        opinion.Should().Be(Of(1, 0, 0, 1));
        opinion.Projected.Value.Should().Be(1);
    }

    [Fact]
    public void A_mass_may_miss_its_bounds_by_a_billionth_and_no_more()
    {
        Of(1 + 1e-9, -1e-9, 0).Should().Be(Of(1, 0, 0));
        var above = () => Of(Math.BitIncrement(1 + 1e-9), -1e-9, 0);
        var below = () => Of(1, Math.BitDecrement(-1e-9), 1e-9);
        above.Should().Throw<ArgumentException>();
        below.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Projected_probability_never_leaves_its_range() => RandomOpinions.Any.Hold(opinion => opinion.ShouldBeValid());

    [Fact]
    public void Uncertainty_falls_by_the_base_rate() => Of(.2, .1, .7, .8).Projected.Value.Should().BeApproximately(.76, 1e-15);

    [Fact]
    public void An_opinion_is_written_the_same_in_every_culture() =>
        Of(.25, .25, .5, .5).ToString().Should().Be("(b 0.25, d 0.25, u 0.5, a 0.5)");

    [Fact]
    public void Vacuous_and_dogmatic_are_the_two_ends()
    {
        Opinion.Vacuous(new(.3)).IsVacuous.Should().BeTrue();
        Opinion.Vacuous(new(.3)).Projected.Value.Should().Be(.3);
        Opinion.Vacuous(new(.3)).IsDogmatic.Should().BeFalse();
        Of(.4, .6, 0).IsDogmatic.Should().BeTrue();
        Of(.4, .6, 0).IsVacuous.Should().BeFalse();
        X.IsDogmatic.Should().BeFalse();
        X.IsVacuous.Should().BeFalse();
    }

    // P of the rows "margin" of section 4: r = 6, s = 1 and r = 9, s = 1.
    [Theory]
    [InlineData(6, 1, .777777778)]
    [InlineData(9, 1, .833333333)]
    public void Evidence_makes_an_opinion(double support, double refutation, double probability) =>
        Opinion.FromEvidence(support, refutation, Probability.Half).Projected.Value.Should().BeApproximately(probability, 1e-9);

    [Fact]
    public void Evidence_is_weighed_against_the_prior_weight()
    {
        Opinion.FromEvidence(6, 1, Probability.Half).ShouldBe(6 / 9.0, 1 / 9.0, 2 / 9.0, .5, 1e-15);
        Opinion.FromEvidence(6, 1, new(.2), priorWeight: 3).ShouldBe(.6, .1, .3, .2, 1e-15);
        Opinion.FromEvidence(0, 0, new(.2)).Should().Be(Opinion.Vacuous(new(.2)));
    }

    [Fact]
    public void Evidence_survives_the_way_there_and_back() =>
        (
            from support in Gen.Choose(0, 1_000_000)
            from refutation in Gen.Choose(0, 1_000_000)
            from priorWeight in Gen.Choose(1, 100)
            select (Support: support / 100.0, Refutation: refutation / 100.0, PriorWeight: priorWeight / 10.0)
        ).Hold(given =>
        {
            var opinion = Opinion.FromEvidence(given.Support, given.Refutation, Probability.Half, given.PriorWeight);

            opinion.ShouldBeValid();
            var (support, refutation) = opinion.ToEvidence(given.PriorWeight);
            support.Should().BeApproximately(given.Support, 1e-9);
            refutation.Should().BeApproximately(given.Refutation, 1e-9);
        });

    [Theory]
    [InlineData(-1, 0, 2)]
    [InlineData(0, -1, 2)]
    [InlineData(double.NaN, 0, 2)]
    [InlineData(double.PositiveInfinity, 0, 2)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 0, double.NaN)]
    public void Evidence_that_is_none_is_refused(double support, double refutation, double priorWeight)
    {
        var making = () => Opinion.FromEvidence(support, refutation, Probability.Half, priorWeight);

        making.Should().Throw<ArgumentOutOfRangeException>().WithMessage("* expected a number from *");
    }

    [Fact]
    public void A_dogmatic_opinion_has_no_finite_evidence()
    {
        Of(1, 0, 0)
            .Invoking(opinion => opinion.ToEvidence())
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("*infinite evidence*");
        Of(1, 0, 1e-320).Invoking(opinion => opinion.ToEvidence()).Should().Throw<InvalidOperationException>();
    }

    // Section 1.3, AND and OR; vs-uulm/go-subjectivelogic, OperatorMultiplication_test.go and OperatorComultiplication_test.go.
    [Fact]
    public void And_gives_the_reference_values_of_go_subjectivelogic()
    {
        X.And(Y).ShouldBe(.1278, .7228, .1494, 0, 1e-12);
        Y.And(Z).ShouldBe(.070343, .693892, .235765, .4, 1e-12);
    }

    [Fact]
    public void Or_gives_the_reference_values_of_go_subjectivelogic()
    {
        X.Or(Y).ShouldBe(.6364, .2416, .122, .4, 1e-12);
        Y.Or(Z).ShouldBe(.57277, .178649, .248581, 1, 1e-12);
    }

    // Section 1.3; atenearesearchgroup/belief-fusion-plugin, SBooleanTest.java.
    [Fact]
    public void And_gives_the_reference_values_of_SBoolean()
    {
        var product = Of(.75, .15, .1, .5).And(Of(.1, 0, .9, .2));

        product.ShouldBe(.154, .150, .696, .1, 1e-3);
        product.ShouldBe(.154444444, .15, .695555556, .1, 1e-9);
    }

    [Fact]
    public void Or_gives_the_reference_values_of_SBoolean() =>
        Of(.75, .15, .1, .5).Or(Of(.35, 0, .65, .2)).ShouldBe(.837, .065, .098, .6, 1e-3);

    [Fact]
    public void And_has_a_limit_where_both_base_rates_are_certain()
    {
        var nearly = 1 - 1e-9;
        var limit = Of(.2, .5, .3, 1).And(Of(.4, .2, .4, 1));

        limit.ShouldBe(Of(.2, .5, .3, nearly).And(Of(.4, .2, .4, nearly)), 1e-8);
        limit.Projected.Value.Should().BeApproximately(.5 * .8, 1e-15);
    }

    [Fact]
    public void Or_has_a_limit_where_both_base_rates_are_nil()
    {
        var limit = Of(.2, .5, .3, 0).Or(Of(.4, .2, .4, 0));

        limit.ShouldBe(Of(.2, .5, .3, 1e-9).Or(Of(.4, .2, .4, 1e-9)), 1e-8);
        limit.Projected.Value.Should().BeApproximately(1 - (.8 * .6), 1e-15);
    }

    [Fact]
    public void And_multiplies_projected_probabilities() =>
        Gen.Two(RandomOpinions.Any)
            .Hold(pair =>
            {
                var (left, right) = pair;
                var both = left.And(right);

                both.ShouldBeValid();
                both.Projected.Value.Should().BeApproximately(left.Projected * right.Projected, 1e-12);
                both.BaseRate.Value.Should().BeApproximately(left.BaseRate * right.BaseRate, 1e-15);
                both.ShouldBe(right.And(left), 1e-12);
            });

    // Jøsang 2016, ch. 7, binomial comultiplication, as published; the library goes by De Morgan instead.
    [Fact]
    public void Or_follows_the_published_formula() =>
        Gen.Two(RandomOpinions.Any)
            .Where(pair => pair.Item1.BaseRate + pair.Item2.BaseRate > 1e-3)
            .Hold(pair =>
            {
                var (p, q) = pair;
                double a = p.BaseRate;
                double c = q.BaseRate;
                var baseRate = a + c - (a * c);
                var disbelief =
                    (p.Disbelief * q.Disbelief)
                    + (((a * (1 - c) * p.Disbelief * q.Uncertainty) + ((1 - a) * c * p.Uncertainty * q.Disbelief)) / baseRate);
                var uncertainty =
                    (p.Uncertainty * q.Uncertainty) + (((c * p.Disbelief * q.Uncertainty) + (a * p.Uncertainty * q.Disbelief)) / baseRate);

                p.Or(q).ShouldBe(p.Belief + q.Belief - (p.Belief * q.Belief), disbelief, uncertainty, baseRate, 1e-11);
            });

    [Fact]
    public void De_Morgan_holds() =>
        Gen.Two(RandomOpinions.Any)
            .Hold(pair =>
            {
                var (left, right) = pair;

                left.And(right).Not().ShouldBe(left.Not().Or(right.Not()), 1e-11);
                left.Or(right).Not().ShouldBe(left.Not().And(right.Not()), 1e-11);
                left.Or(right).ShouldBeValid();
                left.Or(right).ShouldBe(right.Or(left), 1e-12);
            });

    [Fact]
    public void Certainty_of_truth_is_neutral_in_And() =>
        RandomOpinions.Any.Where(opinion => opinion.BaseRate < .999).Hold(opinion => opinion.And(Of(1, 0, 0, 1)).ShouldBe(opinion, 1e-12));

    [Fact]
    public void Not_turns_the_opinion_round()
    {
        Of(.1, .3, .6, .2).Not().ShouldBe(.3, .1, .6, .8, 1e-15);
        RandomOpinions.Any.Hold(opinion =>
        {
            opinion.Not().Not().ShouldBe(opinion, 1e-15);
            opinion.Not().Projected.Value.Should().BeApproximately(1 - opinion.Projected, 1e-12);
        });
    }

    // Section 1.3, discount; vs-uulm/go-subjectivelogic, OperatorTrustDiscounting_test.go.
    [Fact]
    public void Discounting_gives_the_reference_values_of_go_subjectivelogic()
    {
        Y.DiscountedBy(X).ShouldBe(.0546, .3624, .583, .4, 1e-12);
        X.DiscountedBy(Y).ShouldBe(.1278, .0639, .8083, 0, 1e-12);
        Z.DiscountedBy(Y).ShouldBe(.11289, .048351, .838759, 1, 1e-12);
        Y.DiscountedBy(Z).ShouldBe(.070343, .466892, .462765, .4, 1e-12);
    }

    // Section 1.3, the same file: T = V on x.
    [Fact]
    public void Trust_of_which_nothing_is_known_still_passes_its_base_rate_on() =>
        X.DiscountedBy(Opinion.Vacuous(Probability.Half)).ShouldBe(.3, .15, .55, 0, 1e-12);

    // Section 1.3; SBooleanTest.java.
    [Fact]
    public void Discounting_gives_the_reference_values_of_SBoolean()
    {
        Of(.95, 0, .05, .2).DiscountedBy(Opinion.Vacuous(new(.9))).ShouldBe(.855, 0, .145, .2, 1e-12);
        Of(.45, .35, .2, .25).DiscountedBy(Of(.2, .4, .4, .75)).ShouldBe(.225, .175, .6, .25, 1e-12);
    }

    // Section 1.3; Jøsang 2016, p. 261, through SBooleanTest.java.
    [Theory]
    [InlineData(1, .608, .152, .240)]
    [InlineData(2, .462, .116, .422)]
    [InlineData(3, .351, .088, .561)]
    public void A_chain_of_advisers_discounts_at_every_hop(int hops, double belief, double disbelief, double uncertainty) =>
        Enumerable
            .Repeat(Of(.2, .1, .7, .8), hops)
            .Aggregate(Of(.8, .2, 0, .1), (opinion, trust) => opinion.DiscountedBy(trust))
            .ShouldBe(belief, disbelief, uncertainty, .1, 6e-4);

    // Section 1.3; vs-uulm/go-subjectivelogic, OperatorTrustDiscountingOppositeBelief_test.go.
    [Fact]
    public void Distrust_reverses_what_is_heard() => Of(1, 0, 0).ReversedByDistrust(Of(.2, .4, .4)).ShouldBe(.2, .4, .4, .5, 1e-12);

    [Fact]
    public void Discounting_never_adds_certainty() =>
        Gen.Two(RandomOpinions.Any)
            .Hold(pair =>
            {
                var (opinion, trust) = pair;

                opinion.DiscountedBy(trust).ShouldBeValid();
                opinion.DiscountedBy(trust).Uncertainty.Should().BeGreaterThanOrEqualTo(opinion.Uncertainty - 1e-12);
                opinion.ReversedByDistrust(trust).ShouldBeValid();
                opinion.ReversedByDistrust(trust).Uncertainty.Should().BeGreaterThanOrEqualTo(opinion.Uncertainty - 1e-12);
                opinion.ReversedByDistrust(trust).ShouldBe(opinion.Not().ReversedByDistrust(trust).Not(), 1e-12);
            });

    [Fact]
    public void Full_trust_changes_nothing_and_full_distrust_leaves_nothing() =>
        RandomOpinions.Any.Hold(opinion =>
        {
            opinion.DiscountedBy(Of(1, 0, 0)).ShouldBe(opinion, 1e-15);
            opinion.ReversedByDistrust(Of(1, 0, 0)).ShouldBe(opinion, 1e-15);
            opinion.DiscountedBy(Of(0, 1, 0)).Should().Be(Opinion.Vacuous(opinion.BaseRate));
        });

    // Section 1.3, u-max.
    [Theory]
    [InlineData(.7, .3, 0, .5, .4, 0, .6)]
    [InlineData(.6, .3, .1, .3, .471428571, 0, .528571429)]
    [InlineData(.2, .6, .2, .5, 0, .4, .6)]
    public void Maximal_uncertainty_has_reference_values(
        double b,
        double d,
        double u,
        double a,
        double belief,
        double disbelief,
        double uncertainty
    ) => Of(b, d, u, a).MaximizeUncertainty().ShouldBe(belief, disbelief, uncertainty, a, 1e-9);

    /// <summary>Against a base rate of 0, disbelief alone projects what no evidence at all does; and belief against one of 1.</summary>
    [Fact]
    public void What_only_repeats_an_extreme_base_rate_is_wholly_uncertain()
    {
        Of(0, .6, .4, 0).MaximizeUncertainty().ShouldBe(0, 0, 1, 0, 1e-15);
        Of(.6, 0, .4, 1).MaximizeUncertainty().ShouldBe(0, 0, 1, 1, 1e-15);
    }

    [Fact]
    public void Maximal_uncertainty_keeps_the_probability() =>
        RandomOpinions.Any.Hold(opinion =>
        {
            var epistemic = opinion.MaximizeUncertainty();

            epistemic.ShouldBeValid();
            epistemic.Projected.Value.Should().BeApproximately(opinion.Projected, 1e-12);
            epistemic.Uncertainty.Should().BeGreaterThanOrEqualTo(opinion.Uncertainty - 1e-12);
            Math.Min(epistemic.Belief, epistemic.Disbelief).Should().BeApproximately(0, 1e-12);
            epistemic.MaximizeUncertainty().ShouldBe(epistemic, 1e-9);
        });

    // Section 1.3, degree of conflict.
    [Fact]
    public void Conflict_has_reference_values()
    {
        Of(.9, .1, 0).ConflictWith(Of(.1, .9, 0)).Should().BeApproximately(.8, 1e-12);
        Of(.7, .1, .2).ConflictWith(Of(.1, .3, .6)).Should().BeApproximately(.128, 1e-12);
    }

    // Section 4, contest(r, s).
    [Theory]
    [InlineData(6, 1, .135416667)]
    [InlineData(6, 5, .392219388)]
    [InlineData(1, 1, .037037037)]
    public void Contest_is_the_conflict_of_support_alone_with_refutation_alone(double support, double refutation, double contest) =>
        Opinion
            .FromEvidence(support, 0, Probability.Half)
            .ConflictWith(Opinion.FromEvidence(0, refutation, Probability.Half))
            .Should()
            .BeApproximately(contest, 1e-9);

    [Fact]
    public void Conflict_is_mutual_and_bounded() =>
        Gen.Two(RandomOpinions.Any)
            .Hold(pair =>
            {
                var (left, right) = pair;

                left.ConflictWith(right).Should().BeInRange(0, 1);
                left.ConflictWith(right).Should().BeApproximately(right.ConflictWith(left), 1e-15);
                left.ConflictWith(left).Should().Be(0);
                left.ConflictWith(Opinion.Vacuous(right.BaseRate)).Should().Be(0);
            });

    [Fact]
    public void What_is_missing_is_refused()
    {
        X.Invoking(opinion => opinion.And(null!)).Should().Throw<ArgumentNullException>();
        X.Invoking(opinion => opinion.Or(null!)).Should().Throw<ArgumentNullException>();
        X.Invoking(opinion => opinion.DiscountedBy(null!)).Should().Throw<ArgumentNullException>();
        X.Invoking(opinion => opinion.ReversedByDistrust(null!)).Should().Throw<ArgumentNullException>();
        X.Invoking(opinion => opinion.ConflictWith(null!)).Should().Throw<ArgumentNullException>();
    }

    private static Opinion Of(double belief, double disbelief, double uncertainty, double baseRate = .5) =>
        new(belief, disbelief, uncertainty, new(baseRate));
}
