using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Tests.Scoring;

/// <summary>A case made ready once is assessed as of any date, under any constants and part by part with the figures of the whole.</summary>
public sealed class PreparedCaseTests
{
    private static readonly ScoringEngine Engine = new();
    private static readonly ScoringOptions Doubting = new() { PriorWeight = 5, SelfInterestFactor = 0.1 };

    [Fact]
    public void The_parts_of_a_case_come_to_what_the_whole_comes_to() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                var whole = Engine.Prepare(@case);
                var expected = Figures(whole, whole.Index.AsOf());
                whole
                    .Parts()
                    .SelectMany(part => Figures(part, whole.Index.AsOf()))
                    .OrderBy(figures => figures.Claim, StringComparer.Ordinal)
                    .Should()
                    .Equal(expected.OrderBy(figures => figures.Claim, StringComparer.Ordinal));
            }
        );

    [Fact]
    public void A_part_is_what_relations_and_alternatives_hold_together() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
                Engine
                    .Prepare(@case)
                    .Parts()
                    .Select(part => string.Join(' ', part.Index.Claims.Select(claim => claim.Id).Order(StringComparer.Ordinal)))
                    .Should()
                    .BeEquivalentTo(@case.Claims.Select(claim => HeldTogether(@case, claim.Id)).Distinct())
        );

    [Fact]
    public void A_part_has_no_more_sources_than_its_items_name() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                foreach (var part in Engine.Prepare(@case).Parts())
                {
                    part.Index.Sources.Select(source => source.Id)
                        .Should()
                        .BeEquivalentTo(part.Index.Items.SelectMany(item => new[] { item.Source, item.Via }).OfType<string>().Distinct());
                }
            }
        );

    [Fact]
    public void A_case_made_ready_gives_under_other_constants_what_it_gives_to_another_engine() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                var prepared = Engine.Prepare(@case);
                Figures(prepared.With(Doubting), prepared.Index.AsOf())
                    .Should()
                    .Equal(Figures(new ScoringEngine(Doubting).Prepare(@case), prepared.Index.AsOf()));
            }
        );

    [Fact]
    public void Figures_without_an_explanation_are_those_of_the_assessment() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                var prepared = Engine.Prepare(@case);
                var findings = prepared.AsOf(prepared.Index.AsOf(), CancellationToken.None).Findings;
                var confidence = new ConfidenceGrading(prepared.Affiliations, new(@case), prepared.Options);
                var assessment = Engine.Assess(@case);
                for (var claim = 0; claim < @case.Claims.Length; claim++)
                {
                    var finding = findings.On(claim);
                    findings.StandingOn(claim).Should().Be(finding.Standing);
                    finding.Standing.Probability.Should().Be(assessment.Claims[claim].Probability.Value);
                    confidence.Level(finding).Should().Be(assessment.Claims[claim].Confidence.Level);
                }
            }
        );

    private static List<(string Claim, Standing Standing, Standing Lowest, Verdict Verdict)> Figures(
        PreparedCase prepared,
        DateTimeOffset? asOf
    )
    {
        var findings = prepared.AsOf(asOf, CancellationToken.None).Findings;
        return
        [
            .. prepared
                .Index.Claims.Select((claim, position) => (claim.Id, Finding: findings.On(position)))
                .Select(pair => (pair.Id, pair.Finding.Standing, pair.Finding.Lowest, pair.Finding.Verdict)),
        ];
    }

    /// <summary>The claims that can be reached from one, by name.</summary>
    private static string HeldTogether(VerificationCase @case, string claim)
    {
        IEnumerable<string>[] links =
        [
            .. @case.Relations.Select(relation => new[] { relation.From, relation.To }),
            .. @case.Alternatives.Select(set => set.Claims.AsEnumerable()),
        ];
        var reached = new SortedSet<string>(StringComparer.Ordinal) { claim };
        int before;
        do
        {
            before = reached.Count;
            foreach (var link in links.Where(link => link.Any(reached.Contains)))
            {
                reached.UnionWith(link);
            }
        } while (reached.Count > before);

        return string.Join(' ', reached);
    }
}
