using System.Collections.Immutable;
using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Sources;

namespace Verification.Tests.Scoring;

/// <summary>The laws that end the design’s §5, each on 1,500 random cases.</summary>
public sealed class LawTests
{
    private const double Tolerance = 1e-9;

    private static readonly ScoringEngine Engine = new();

    [Fact]
    public void The_order_of_the_input_changes_nothing() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, random) =>
            {
                var shuffled = @case with
                {
                    Parties = [.. @case.Parties.OrderBy(_ => random.Next())],
                    Sources = [.. @case.Sources.OrderBy(_ => random.Next())],
                    Evidence =
                    [
                        .. @case
                            .Evidence.OrderBy(_ => random.Next())
                            .Select(item => item with { DerivedFrom = [.. item.DerivedFrom.OrderBy(_ => random.Next())] }),
                    ],
                    Relations = [.. @case.Relations.OrderBy(_ => random.Next())],
                    Alternatives = [.. @case.Alternatives.Select(set => set with { Claims = [.. set.Claims.OrderBy(_ => random.Next())] })],
                };
                var order = @case.Sources.Select(source => source.Id).ToList();
                var assessment = Engine.Assess(shuffled);
                Bytes(assessment with { Sources = [.. assessment.Sources.OrderBy(use => order.IndexOf(use.Id))] })
                    .Should()
                    .Equal(Bytes(Engine.Assess(@case)));
            }
        );

    [Fact]
    public void Mirroring_a_case_mirrors_every_figure() =>
        RandomCases.Hold(
            RandomCases.Mirrorable,
            (@case, _) =>
            {
                var mirrored = Engine.Assess(Mirror.Of(@case));
                foreach (var (claim, image) in Engine.Assess(@case).Claims.Zip(mirrored.Claims))
                {
                    image.Verdict.Should().Be(Mirror.Of(claim.Verdict));
                    image.Probability.Value.Should().BeApproximately(1 - claim.Probability, Tolerance);
                    image.Range.Low.Value.Should().BeApproximately(1 - claim.Range.High, Tolerance);
                    image.Range.High.Value.Should().BeApproximately(1 - claim.Range.Low, Tolerance);
                    image.Interval.Low.Value.Should().BeApproximately(1 - claim.Interval.High, Tolerance);
                    image.Interval.High.Value.Should().BeApproximately(1 - claim.Interval.Low, Tolerance);
                    image.Support.Should().BeApproximately(claim.Refutation, Tolerance);
                    image.Refutation.Should().BeApproximately(claim.Support, Tolerance);
                    image.Contest.Should().BeApproximately(claim.Contest, Tolerance);
                    image.Groups.Should().Be(new GroupCounts(claim.Groups.Refutes, claim.Groups.Supports));
                    image.Confidence.Level.Should().Be(claim.Confidence.Level);
                    image.Flags.Select(flag => flag.Code).Should().Equal(claim.Flags.Select(flag => Mirror.Of(flag.Code)).Order());
                }
            }
        );

    [Fact]
    public void A_copy_adds_nothing_whoever_makes_it_and_however_it_is_rated() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, random) =>
            {
                var copied = @case
                    .Evidence.Where(item => item.Stance is Stance.Supports or Stance.Refutes)
                    .OrderBy(_ => random.Next())
                    .FirstOrDefault();
                if (copied is null)
                {
                    return;
                }

                Source outlet = new()
                {
                    Id = "z",
                    Kind = SourceKind.PhysicalEvidence,
                    Reliability = Reliability.A,
                    Issuer = random.Next(2) == 0 ? "p2" : null,
                };
                EvidenceItem copy = new()
                {
                    Id = "z",
                    Claim = copied.Claim,
                    Source = outlet.Id,
                    Stance = copied.Stance,
                    Credibility = Credibility.Confirmed,
                    Directness = Directness.Hearsay,
                    DerivedFrom = [copied.Id],
                };
                var before = Engine.Assess(@case);
                var after = Engine.Assess(
                    @case with
                    {
                        AsOf = before.AsOf,
                        Sources = @case.Sources.Add(outlet),
                        Evidence = @case.Evidence.Add(copy),
                    }
                );
                foreach (var (old, now) in before.Claims.Zip(after.Claims))
                {
                    Figures(now).Should().Equal(Figures(old));
                    now.Verdict.Should().Be(old.Verdict);
                    now.Confidence.Level.Should().Be(old.Confidence.Level);
                }
            }
        );

    [Fact]
    public void More_independent_support_never_lowers_a_claim() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, random) =>
            {
                var claim = @case.Claims[random.Next(@case.Claims.Length)].Id;
                var stronger = With(
                    @case,
                    new()
                    {
                        Id = "z",
                        Claim = claim,
                        Source = "z",
                        Stance = Stance.Supports,
                        Credibility = (Credibility)random.Next(1, 7),
                    }
                );
                var (old, now) = (Find(Engine.Assess(@case), claim), Find(Engine.Assess(stronger), claim));
                now.Probability.Value.Should().BeGreaterThanOrEqualTo(old.Probability - Tolerance);
                now.Range.Low.Value.Should().BeGreaterThanOrEqualTo(old.Range.Low - Tolerance);
                now.Range.High.Value.Should().BeGreaterThanOrEqualTo(old.Range.High - Tolerance);
            }
        );

    /// <summary>
    /// Among claims whose alternatives nothing relates to: support that also reaches a rival along relations may raise the rival more.
    /// </summary>
    [Fact]
    public void More_independent_support_never_lowers_a_claim_among_its_alternatives() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, random) =>
            {
                var alternatives = @case.Alternatives.SelectMany(set => set.Claims).ToHashSet();
                var apart = @case with
                {
                    Relations =
                    [
                        .. @case.Relations.Where(relation => !alternatives.Contains(relation.From) && !alternatives.Contains(relation.To)),
                    ],
                };
                foreach (var claim in alternatives)
                {
                    var stronger = With(
                        apart,
                        new()
                        {
                            Id = "z",
                            Claim = claim,
                            Source = "z",
                            Stance = Stance.Supports,
                            Credibility = (Credibility)random.Next(1, 7),
                        }
                    );
                    var (old, now) = (Find(Engine.Assess(apart), claim), Find(Engine.Assess(stronger), claim));
                    now.AlternativeProbability!.Value.Value.Should().BeGreaterThanOrEqualTo(old.AlternativeProbability!.Value - Tolerance);
                }
            }
        );

    [Fact]
    public void A_retraction_never_strengthens_its_own_side() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, random) =>
            {
                var asOf = Engine.Assess(@case).AsOf ?? new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
                var candidates = @case
                    .Evidence.Where(item => item.RetractedAt is null && item.Stance is Stance.Supports or Stance.Refutes)
                    .ToList();
                if (candidates.Count == 0)
                {
                    return;
                }

                var retracted = candidates[random.Next(candidates.Count)];
                var before = @case with { AsOf = asOf };
                var after = before with { Evidence = before.Evidence.Replace(retracted, retracted with { RetractedAt = asOf }) };
                var (old, now) = (Find(Engine.Assess(before), retracted.Claim), Find(Engine.Assess(after), retracted.Claim));
                if (retracted.Stance == Stance.Supports)
                {
                    now.Support.Should().BeLessThanOrEqualTo(old.Support + Tolerance);
                }
                else
                {
                    now.Refutation.Should().BeLessThanOrEqualTo(old.Refutation + Tolerance);
                }
            }
        );

    [Fact]
    public void Removing_a_contribution_gives_its_probability_without() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                foreach (var (claim, assessed) in @case.Claims.Zip(Engine.Assess(@case).Claims))
                {
                    foreach (var contribution in assessed.Contributions)
                    {
                        var rest = assessed.Contributions.Where(other => other != contribution).ToList();
                        Fused(claim, Sum(rest, Direction.Supports), Sum(rest, Direction.Refutes))
                            .Should()
                            .BeApproximately(contribution.ProbabilityWithout, Tolerance);
                    }
                }
            }
        );

    [Fact]
    public void Of_the_weights_of_an_origin_the_greatest_counts() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                foreach (var claim in Engine.Assess(@case).Claims)
                {
                    claim
                        .Weights.GroupBy(weight => (weight.Direction, weight.Group, weight.Origin))
                        .Select(origin => (origin.Key, origin.Max(weight => weight.Weight), Evidence: string.Join(' ', Ordinal(origin))))
                        .Should()
                        .BeEquivalentTo(
                            claim.Contributions.SelectMany(contribution =>
                                contribution.Origins.Select(origin =>
                                    (
                                        (contribution.Direction, contribution.Group, origin.Source),
                                        origin.Weight,
                                        Evidence: string.Join(' ', origin.Evidence)
                                    )
                                )
                            )
                        );
                }

                static IEnumerable<string> Ordinal(IEnumerable<EvidenceWeight> weights) =>
                    weights.Select(weight => weight.Evidence).Order(StringComparer.Ordinal);
            }
        );

    [Fact]
    public void A_flip_distance_applied_lands_on_its_threshold() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                foreach (var (claim, assessed) in @case.Claims.Zip(Engine.Assess(@case).Claims))
                {
                    foreach (var flip in assessed.Flips)
                    {
                        var sign = flip.IsReached ? -1 : 1;
                        Fused(claim, assessed.Support + (sign * flip.Support), assessed.Refutation)
                            .Should()
                            .BeApproximately(flip.Threshold, Tolerance);
                        Fused(claim, assessed.Support, assessed.Refutation - (sign * flip.Refutation))
                            .Should()
                            .BeApproximately(flip.Threshold, Tolerance);
                        (assessed.Probability >= flip.Threshold - Tolerance).Should().Be(flip.IsReached);
                    }
                }
            }
        );

    [Fact]
    public void A_case_assessed_as_of_its_end_is_assessed_as_of_nothing() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                var open = Engine.Assess(@case with { AsOf = null });
                Bytes(Engine.Assess(@case with { AsOf = open.AsOf })).Should().Equal(Bytes(open));
            }
        );

    [Fact]
    public void The_probability_lies_within_its_range_and_the_opinion_projects_to_it() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                foreach (var claim in Engine.Assess(@case).Claims)
                {
                    claim.Probability.Value.Should().BeInRange(claim.Range.Low - Tolerance, claim.Range.High + Tolerance);
                    claim.Opinion.Projected.Value.Should().BeApproximately(claim.Probability, Tolerance);
                }
            }
        );

    [Fact]
    public void The_joint_probabilities_of_alternatives_sum_to_one() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                var assessment = Engine.Assess(@case);
                foreach (var set in @case.Alternatives)
                {
                    set.Claims.Sum(id => Find(assessment, id).AlternativeProbability!.Value).Should().BeApproximately(1, Tolerance);
                }
            }
        );

    [Fact]
    public void A_circle_of_relations_ends_and_counts_nothing_twice() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, random) =>
            {
                // Either kind carries support all the way round, and refutation too.
                var kind = random.Next(2) == 0 ? RelationKind.Entails : RelationKind.Equivalent;
                var ids = @case.Claims.Select(claim => claim.Id).ToArray();
                var circle = @case with
                {
                    Alternatives = [],
                    Relations =
                        ids.Length < 2
                            ? []
                            :
                            [
                                .. ids.Select(
                                    (id, i) =>
                                        new ClaimRelation
                                        {
                                            From = id,
                                            To = ids[(i + 1) % ids.Length],
                                            Kind = kind,
                                        }
                                ),
                            ],
                };
                var together = circle with
                {
                    Relations = [],
                    Claims = [circle.Claims[0] with { Interests = NoInterests, HalfLife = null }],
                    Evidence = [.. circle.Evidence.Select(item => item with { Claim = ids[0] })],
                };
                var apart = circle with
                {
                    Claims =
                    [
                        .. circle.Claims.Select(claim =>
                            claim with
                            {
                                Interests = NoInterests,
                                HalfLife = null,
                                BaseRate = circle.Claims[0].BaseRate,
                            }
                        ),
                    ],
                };
                var expected = Engine.Assess(together).Claims[0];
                foreach (var claim in Engine.Assess(apart).Claims)
                {
                    claim.Support.Should().BeApproximately(expected.Support, Tolerance);
                    claim.Refutation.Should().BeApproximately(expected.Refutation, Tolerance);
                }
            }
        );

    private static readonly Dictionary<string, Interest> NoInterests = [];

    private static VerificationCase With(VerificationCase @case, EvidenceItem item) =>
        @case with
        {
            Sources = @case.Sources.Add(new() { Id = "z", Kind = SourceKind.Document }),
            Evidence = @case.Evidence.Add(item),
        };

    private static ClaimAssessment Find(Assessment assessment, string id) => assessment.Claims.Single(claim => claim.Id == id);

    private static double Fused(Claim claim, double support, double refutation) =>
        (support + (2 * (claim.BaseRate ?? 0.5))) / (support + refutation + 2);

    private static double Sum(IEnumerable<Contribution> contributions, Direction direction) =>
        contributions.Where(contribution => contribution.Direction == direction).Sum(contribution => contribution.Weight);

    private static IEnumerable<double> Figures(ClaimAssessment claim) =>
        [
            claim.Probability,
            claim.Range.Low,
            claim.Range.High,
            claim.Support,
            claim.Refutation,
            claim.Contest,
            claim.Groups.Supports,
            claim.Groups.Refutes,
            claim.AlternativeProbability?.Value ?? -1,
        ];

    private static byte[] Bytes(Assessment assessment)
    {
        using var stream = new MemoryStream();
        AssessmentFile.Write(assessment, stream);
        return stream.ToArray();
    }
}
