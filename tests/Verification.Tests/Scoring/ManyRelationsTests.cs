using System.Collections.Immutable;
using System.Diagnostics;
using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;
using Xunit.Abstractions;

namespace Verification.Tests.Scoring;

/// <summary>Weights that lessen on their way travel only so far, however many claims are related.</summary>
public sealed class ManyRelationsTests(ITestOutputHelper output)
{
    private const double Strength = 0.8;

    /// <summary>0.8 to this power is the last above 1e-9.</summary>
    private const int Reach = 92;

    private const int EvidenceEvery = 10;

    private static readonly ScoringEngine Engine = new();

    [Fact]
    public void A_chain_of_a_hundred_thousand_claims_carries_weights_as_far_as_they_go()
    {
        const int Count = 100_000;
        var claims = Assess(Related(Count, Enumerable.Range(0, Count - 1).Select(i => (i, i + 1))));
        claims[Count - 1].Contributions.Should().HaveCount(Reach / EvidenceEvery);
    }

    [Fact]
    public void A_circle_of_a_hundred_thousand_claims_ends()
    {
        const int Count = 100_000;
        var claims = Assess(Related(Count, Enumerable.Range(0, Count).Select(i => (i, (i + 1) % Count))));
        claims.Select(claim => claim.Support).Distinct().Count().Should().BeLessThan(Count);
        claims[0].Support.Should().Be(claims[EvidenceEvery].Support);
    }

    [Fact]
    public void A_component_of_two_thousand_claims_with_twenty_relations_each_ends()
    {
        const int Count = 2_000;
        var links = from i in Enumerable.Range(0, Count) from j in Enumerable.Range(1, 20) select (i, (i + (j * j)) % Count);
        Assess(Related(Count, links)).Should().OnlyContain(claim => claim.Support > 0);
    }

    /// <summary>Only what has evidence is searched from; else this would take the square of the chain.</summary>
    [Fact]
    public void A_chain_at_full_strength_carries_its_one_item_to_its_end()
    {
        const int Count = 100_000;
        var chain = Related(Count, Enumerable.Range(0, Count - 1).Select(i => (i, i + 1)));
        var claims = Assess(
            chain with
            {
                Evidence = chain.Evidence[..1],
                Relations = [.. chain.Relations.Select(relation => relation with { Strength = 1 })],
            }
        );
        claims.Select(claim => claim.Support).Distinct().Should().ContainSingle().Which.Should().BePositive();
    }

    [Fact]
    public void Laying_out_relations_can_be_cancelled()
    {
        var chain = Related(1_000, Enumerable.Range(0, 999).Select(i => (i, i + 1)));
        Engine
            .Invoking(engine => engine.Prepare(chain, new CancellationToken(canceled: true)))
            .Should()
            .Throw<OperationCanceledException>();
    }

    private ImmutableArray<ClaimAssessment> Assess(VerificationCase @case)
    {
        var watch = Stopwatch.StartNew();
        var assessment = Engine.Assess(@case);
        output.WriteLine($"{@case.Claims.Length} claims, {@case.Relations.Length} relations: {watch.Elapsed.TotalSeconds:0.0} s");
        return assessment.Claims;
    }

    /// <summary>Claims of which each entails others, every tenth with an item of evidence.</summary>
    private static VerificationCase Related(int count, IEnumerable<(int From, int To)> links) =>
        new()
        {
            Claims = [.. Enumerable.Range(0, count).Select(i => new Claim { Id = $"c{i}" })],
            Sources = [.. Enumerable.Range(0, count / EvidenceEvery).Select(i => new Sources.Source { Id = $"s{i}" })],
            Evidence =
            [
                .. Enumerable
                    .Range(0, count / EvidenceEvery)
                    .Select(i => new EvidenceItem
                    {
                        Id = $"e{i}",
                        Claim = $"c{i * EvidenceEvery}",
                        Source = $"s{i}",
                        Stance = Stance.Supports,
                    }),
            ],
            Relations =
            [
                .. links.Select(link => new ClaimRelation
                {
                    From = $"c{link.From}",
                    To = $"c{link.To}",
                    Kind = RelationKind.Entails,
                    Strength = Strength,
                }),
            ],
        };
}
