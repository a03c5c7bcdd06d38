using Verification.Claims;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Sources;

namespace Verification.Tests.Reporting;

public sealed class HypothesisMatrixTests
{
    /// <summary>The strength of an item rated B2: logit .85.</summary>
    private static readonly double B2 = Math.Log(0.85 / 0.15);

    [Theory]
    [InlineData(0, Consistency.Neutral)]
    [InlineData(2.0 / 9, Consistency.Neutral)]
    [InlineData(0.2223, Consistency.Consistent)]
    [InlineData(3, Consistency.Consistent)]
    [InlineData(3.0001, Consistency.VeryConsistent)]
    [InlineData(49, Consistency.VeryConsistent)]
    public void Consistency_is_the_term_that_the_item_alone_would_give_an_even_chance(double weight, Consistency expected)
    {
        Consistencies.Of(weight, Direction.Supports).Should().Be(expected);
        ((int)Consistencies.Of(weight, Direction.Refutes)).Should().Be(-(int)expected);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_weight_that_is_none_has_no_consistency(double weight) =>
        FluentActions.Invoking(() => Consistencies.Of(weight, Direction.Supports)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void The_published_hypotheses_are_told_apart_most_by_what_is_rated_best()
    {
        var matrix = Matrix(CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "three-hypotheses.json")).Value);

        // A2: .4 logit .95 + .6 logit .85; the inspection bears on .8 of its claim.
        var sequence = (0.4 * Math.Log(19)) + (0.6 * B2);
        matrix.Evidence.Select(row => row.Evidence).Take(3).Should().Equal("sequence-correct", "alarm-silent", "oil-gases");
        matrix.Evidence.Take(3).Select(row => row.Diagnosticity).Should().Equal([sequence, B2, B2], (a, b) => Math.Abs(a - b) < 1e-9);
        matrix.Evidence.Single(row => row.Evidence == "inspection-no-trace").Diagnosticity.Should().BeApproximately(0.8 * B2, 1e-9);
        matrix.Evidence.Single(row => row.Evidence == "insider-tip").Repetitions.Should().Equal("newspaper-story");
        matrix.Neutral.Should().Equal("ministry-no-comment", "post-explosion");
        matrix.Hypotheses.Select(hypothesis => hypothesis.ProbabilityRank).Should().Equal(1, 3, 2);
        matrix.Hypotheses.Select(hypothesis => hypothesis.InconsistencyRank).Should().Equal(1, 3, 2);
        matrix
            .Hypotheses.Select(hypothesis => (hypothesis.Inconsistent, hypothesis.InconsistentDirectly))
            .Should()
            .Equal((1, 0), (5, 2), (4, 2));
        matrix.Disagreement.Should().BeNull();
    }

    [Fact]
    public void What_supports_one_hypothesis_speaks_against_the_others_by_exclusion_alone()
    {
        var row = Matrix(Case(3, Item("e", 1, Stance.Supports))).Evidence.Single();

        row.Diagnosticity.Should().BeApproximately(B2, 1e-9, "exclusion adds nothing to how far an item tells hypotheses apart");
        row.Cells.Select(cell => (cell.Consistency, cell.Bearing))
            .Should()
            .Equal(
                (Consistency.VeryConsistent, HypothesisBearing.Itself),
                (Consistency.VeryInconsistent, HypothesisBearing.Exclusion),
                (Consistency.VeryInconsistent, HypothesisBearing.Exclusion)
            );
        row.Cells[0].Weight.Should().BeApproximately((0.85 / 0.15) - 1, 1e-9);
        row.Cells.Select(cell => Math.Round(cell.LogLikelihoodRatio, 9))
            .Should()
            .Equal(Math.Round(B2, 9), Math.Round(-B2, 9), Math.Round(-B2, 9));
    }

    [Fact]
    public void What_refutes_one_hypothesis_says_nothing_of_the_others() =>
        Matrix(Case(3, Item("e", 1, Stance.Refutes)))
            .Evidence.Single()
            .Cells.Select(cell => (cell.Consistency, cell.Bearing))
            .Should()
            .Equal(
                (Consistency.VeryInconsistent, HypothesisBearing.Itself),
                (Consistency.Neutral, HypothesisBearing.None),
                (Consistency.Neutral, HypothesisBearing.None)
            );

    [Fact]
    public void What_every_hypothesis_entails_tells_none_apart()
    {
        var @case = Case(2, Item("e", 3, Stance.Supports));
        var row = Matrix(
            @case with
            {
                Claims = @case.Claims.Add(new() { Id = "h3" }),
                Relations = [Relation("h3", "h1"), Relation("h3", "h2")],
            }
        )
            .Evidence.Single();

        row.Diagnosticity.Should().Be(0);
        row.Cells.Should()
            .OnlyContain(cell => cell.Consistency == Consistency.VeryConsistent && cell.Bearing == HypothesisBearing.Relation);

        static ClaimRelation Relation(string from, string to) =>
            new()
            {
                From = from,
                To = to,
                Kind = RelationKind.Entails,
            };
    }

    [Fact]
    public void A_hypothesis_can_lead_by_its_base_rate_though_more_speaks_against_it()
    {
        var @case = Case(2, Item("e", 1, Stance.Refutes) with { Relevance = 0.2 });
        var matrix = Matrix(
            @case with
            {
                Claims = [@case.Claims[0] with { BaseRate = new(0.9) }, @case.Claims[1] with { BaseRate = new(0.1) }],
            }
        );

        matrix
            .Disagreement.Should()
            .Be(
                new RankDisagreement(
                    "H1",
                    "H2",
                    DisagreementReason.BaseRate,
                    "H1 is more probable than H2 though more speaks against it (0.35 and not 0.00): its base rate is 0.90 and not 0.10."
                )
            );
    }

    [Fact]
    public void A_hypothesis_can_lead_by_the_way_of_counting_though_more_speaks_against_it()
    {
        // Three of one issuer weigh 4.67 * (1 + 1/2 + 1/4) = 8.17, two of none 9.33; the logarithms are 3 and 2 times 1.73.
        var matrix = Matrix(
            Case(
                2,
                Item("a", 1, Stance.Refutes),
                Item("b", 1, Stance.Refutes),
                Item("c", 1, Stance.Refutes),
                Item("d", 2, Stance.Refutes),
                Item("e", 2, Stance.Refutes)
            )
                is var @case
                ? @case with
                {
                    Parties = [new() { Id = "p" }],
                    Sources = [.. @case.Sources.Select((source, position) => position < 3 ? source with { Issuer = "p" } : source)],
                }
                : null!
        );

        matrix.Hypotheses.Select(hypothesis => hypothesis.Inconsistency / B2).Should().Equal([3, 2], (a, b) => Math.Abs(a - b) < 1e-9);
        (matrix.Disagreement is { MoreProbable: "H1", LessInconsistent: "H2", Reason: DisagreementReason.Counting }).Should().BeTrue();
    }

    [Fact]
    public void Equal_hypotheses_share_a_rank()
    {
        var matrix = Matrix(Case(3, Item("e", 1, Stance.Supports)));

        matrix.Hypotheses.Select(hypothesis => hypothesis.ProbabilityRank).Should().Equal(1, 2, 2);
        matrix.Hypotheses.Select(hypothesis => hypothesis.InconsistencyRank).Should().Equal(1, 2, 2);
    }

    [Fact]
    public void A_case_without_alternatives_has_no_matrix()
    {
        var @case = CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "wire-story.json")).Value;

        HypothesisMatrix.Of(@case, new ScoringEngine().Assess(@case)).Should().BeEmpty();
    }

    internal static VerificationCase Case(int hypotheses, params EvidenceItem[] items) =>
        new()
        {
            Claims = [.. Enumerable.Range(1, hypotheses).Select(number => new Claim { Id = $"h{number}" })],
            Sources =
            [
                .. items.Select(item => new Source
                {
                    Id = item.Source,
                    Kind = SourceKind.Document,
                    Reliability = Reliability.B,
                }),
            ],
            Evidence = [.. items],
            Alternatives = [new() { Id = "set", Claims = [.. Enumerable.Range(1, hypotheses).Select(number => $"h{number}")] }],
        };

    internal static EvidenceItem Item(string id, int hypothesis, Stance stance) =>
        new()
        {
            Id = id,
            Claim = $"h{hypothesis}",
            Source = $"source of {id}",
            Stance = stance,
            Credibility = Credibility.ProbablyTrue,
        };

    private static HypothesisMatrix Matrix(VerificationCase @case) =>
        HypothesisMatrix.Of(@case, new ScoringEngine().Assess(@case)).Single();
}
