using System.Text;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Sources;
using Verification.Tests.Scoring;

namespace Verification.Tests.Reporting;

public sealed class HypothesisMatrixLawTests
{
    private static readonly ScoringEngine Engine = new();

    [Fact]
    public void Inconsistency_adds_up_what_the_engine_says_refutes_the_hypothesis() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                var unrelated = @case with { Relations = [] };
                var assessment = Engine.Assess(unrelated);
                foreach (var hypothesis in HypothesisMatrix.Of(unrelated, assessment).SelectMany(matrix => matrix.Hypotheses))
                {
                    var origins = assessment
                        .Claims.Single(claim => claim.Id == hypothesis.Claim)
                        .Contributions.Where(contribution => contribution.Direction == Direction.Refutes)
                        .SelectMany(contribution => contribution.Origins)
                        .ToArray();
                    hypothesis.Inconsistency.Should().BeApproximately(origins.Sum(origin => Math.Log(1 + origin.Weight)), 1e-9);
                    hypothesis.Inconsistent.Should().Be(origins.Count(origin => origin.Weight > (2.0 / 9) + 1e-8));
                }
            }
        );

    [Fact]
    public void Where_every_origin_speaks_once_inconsistency_differs_by_what_the_likelihoods_differ() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                var single = @case with
                {
                    Relations = [],
                    Evidence = [.. @case.Evidence.Select(item => item with { Source = $"of {item.Id}", DerivedFrom = [] })],
                    Sources =
                    [
                        .. @case.Sources,
                        .. @case.Evidence.Select(item =>
                            @case.Sources.Single(source => source.Id == item.Source) with
                            {
                                Id = $"of {item.Id}",
                            }
                        ),
                    ],
                };
                foreach (var matrix in HypothesisMatrix.Of(single, Engine.Assess(single)))
                {
                    var scores = matrix
                        .Hypotheses.Select((hypothesis, column) => hypothesis.Inconsistency + Likelihood(matrix, column))
                        .ToArray();
                    scores.Should().OnlyContain(score => Math.Abs(score - scores[0]) < 1e-9);
                }

                static double Likelihood(HypothesisMatrix matrix, int column) =>
                    matrix
                        .Evidence.Select(row => row.Cells[column])
                        .Where(cell => cell.Bearing != HypothesisBearing.Exclusion)
                        .Sum(cell => cell.LogLikelihoodRatio);
            }
        );

    [Fact]
    public void A_copy_changes_no_figure_and_is_folded_into_what_it_repeats() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, random) =>
            {
                var before = HypothesisMatrix.Of(@case, Engine.Assess(@case));
                var rows = before.SelectMany(matrix => matrix.Evidence).ToArray();
                if (rows.Length == 0)
                {
                    return;
                }

                var repeated = rows[random.Next(rows.Length)];
                var original = @case.Evidence.Single(item => item.Id == repeated.Evidence);
                if (original.Stance == Stance.Silent)
                {
                    return;
                }

                var copied = @case with
                {
                    Sources = @case.Sources.Add(
                        new()
                        {
                            Id = "z",
                            Kind = SourceKind.Document,
                            Reliability = Reliability.A,
                        }
                    ),
                    Evidence = @case.Evidence.Add(Copy(original)),
                };
                var after = HypothesisMatrix.Of(copied, Engine.Assess(copied));

                after.SelectMany(Figures).Should().Equal(before.SelectMany(Figures));
                after
                    .SelectMany(matrix => matrix.Evidence)
                    .Select(row => row.Repetitions.Add(row.Evidence))
                    .Where(together => together.Contains("copy"))
                    .Should()
                    .NotBeEmpty()
                    .And.OnlyContain(together => together.Contains(repeated.Evidence));
            }
        );

    [Fact]
    public void Every_item_that_weighs_is_in_one_row_or_repeats_one() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                var assessment = Engine.Assess(@case);
                foreach (var matrix in HypothesisMatrix.Of(@case, assessment))
                {
                    var leading = matrix.Evidence.Select(row => row.Evidence).ToArray();
                    var repeating = matrix.Evidence.SelectMany(row => row.Repetitions).ToHashSet();
                    var hypotheses = matrix.Hypotheses.Select(hypothesis => hypothesis.Claim).ToHashSet();
                    var claims = assessment.Claims.Where(claim => hypotheses.Contains(claim.Id)).ToArray();

                    leading.Should().OnlyHaveUniqueItems();
                    repeating.Should().NotIntersectWith(leading);
                    leading
                        .Union(repeating)
                        .Should()
                        .BeEquivalentTo(
                            claims
                                .SelectMany(claim => claim.Weights.Concat(claim.AlternativeWeights))
                                .Select(weight => weight.Evidence)
                                .Distinct()
                        );
                    matrix.Evidence.Select(row => Math.Round(-row.Diagnosticity, 9)).Should().BeInAscendingOrder();
                }
            }
        );

    [Fact]
    public void The_order_of_the_lists_changes_no_byte() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
                Json(
                        @case with
                        {
                            Claims = [.. @case.Claims.Reverse()],
                            Sources = [.. @case.Sources.Reverse()],
                            Evidence = [.. @case.Evidence.Reverse()],
                            Relations = [.. @case.Relations.Reverse()],
                        }
                    )
                    .Should()
                    .Be(Json(@case))
        );

    private static EvidenceItem Copy(EvidenceItem original) =>
        new()
        {
            Id = "copy",
            Claim = original.Claim,
            Source = "z",
            Stance = original.Stance,
            Credibility = Credibility.Confirmed,
            DerivedFrom = [original.Id],
        };

    private static IEnumerable<double> Figures(HypothesisMatrix matrix) =>
        [
            .. matrix.Hypotheses.SelectMany(hypothesis =>
                new[] { hypothesis.Inconsistent, hypothesis.InconsistentDirectly, Math.Round(hypothesis.Inconsistency, 9) }
            ),
            .. matrix.Evidence.Select(row => Math.Round(row.Diagnosticity, 9)),
        ];

    private static string Json(VerificationCase @case)
    {
        var assessment = Engine.Assess(@case);
        using var stream = new MemoryStream();
        AlternativesFile.Write(assessment, HypothesisMatrix.Of(@case, assessment), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
