using FsCheck;
using FsCheck.Fluent;
using Verification.Scoring;
using Verification.Tests.Confidence;

namespace Verification.Tests.Scoring;

public sealed class FlipSearchTests
{
    private static readonly GradingThresholds Thresholds = new();
    private static readonly Grading Grading = new(Thresholds);

    private static readonly Gen<Affiliation[]> Sides =
        from count in Gen.Choose(0, 4)
        from weights in Gen.ArrayOf(Gen.Elements(0.05, 0.1, 0.4, 1.0, 2.5, 6.0, 20.0), count)
        from channels in Gen.ArrayOf(Gen.Choose(0, 3), count)
        select weights
            .OrderDescending()
            .Select((weight, position) => new Affiliation(position, weight, weight < 0.1 ? [] : [channels[position]], 0, 0))
            .ToArray();

    private static readonly Gen<Finding> Findings =
        from supports in Sides
        from refutes in Sides
        from baseRate in Gen.Elements(0.1, 0.5, 0.9)
        select Finding(supports, refutes, baseRate);

    [Fact]
    public void No_smaller_set_changes_the_verdict_and_this_one_does() =>
        Findings.Hold(finding =>
        {
            var found = new FlipSearch(Thresholds).Smallest(finding);
            var smallest = Subsets(finding)
                .Where(removed => Grade(finding, removed) != finding.Verdict)
                .Select(removed => removed.Length)
                .DefaultIfEmpty(0)
                .Min();
            found.Should().HaveCount(smallest);
            if (found.Count > 0)
            {
                Grade(finding, [.. found]).Should().NotBe(finding.Verdict);
            }

            found.Should().Equal(Ranked(finding).Where(affiliation => found.Contains(affiliation, ReferenceEqualityComparer.Instance)));
        });

    [Fact]
    public void All_that_came_through_one_channel_is_fewer_than_all_that_is_heavy()
    {
        var finding = Finding(Through((20, 1), (20, 2), (6, 1), (6, 2), (6, 2), (2.5, 1)), [], 0.5);

        finding.Verdict.Should().Be(Verdict.Corroborated);
        Groups(finding).Should().Equal(0, 2, 5);
        Groups(Finding(Through((20, 1), (20, 2), (6, 1), (6, 1), (6, 2), (6, 2)), [], 0.5)).Should().Equal(0, 2, 3);
    }

    [Fact]
    public void Of_two_affiliations_that_each_would_do_the_heavier_is_named()
    {
        var finding = Finding(Through((6, 1)), Through((20, 2)), 0.5);

        finding.Verdict.Should().Be(Verdict.Contested);
        new FlipSearch(Thresholds).Smallest(finding).Should().ContainSingle().Which.Weight.Should().Be(20);
        finding = Finding(Through((20, 1)), Through((6, 2)), 0.5);
        new FlipSearch(Thresholds).Smallest(finding).Should().ContainSingle().Which.Weight.Should().Be(20);
    }

    [Fact]
    public void An_unverified_claim_of_which_much_is_known_may_hang_on_what_little_refutes_it()
    {
        var finding = Finding(Through((2.5, 1)), Through((0.5, 2)), 0.1);

        finding.Verdict.Should().Be(Verdict.Unverified);
        finding.Standing.Uncertainty.Should().BeLessThan(Thresholds.Unverified);
        new FlipSearch(Thresholds).Smallest(finding).Should().ContainSingle().Which.Weight.Should().Be(0.5);
    }

    /// <summary>Too many to try every set: the first of the side of which fewer are enough, in the order of their groups.</summary>
    [Theory]
    [InlineData(30, 0)]
    [InlineData(0, 30)]
    [InlineData(40, 25)]
    [InlineData(25, 40)]
    [InlineData(70, 69)]
    [InlineData(69, 70)]
    public void Of_many_affiliations_of_one_weight_the_first_are_named(int supports, int refutes)
    {
        var finding = Finding(Alike(supports), Alike(refutes), 0.5);
        var fewest = new[] { finding.Balance.Supports.Affiliations, finding.Balance.Refutes.Affiliations, Ranked(finding) }
            .SelectMany(list => Enumerable.Range(1, list.Length).Select(count => list[..count]))
            .Where(removed => Grade(finding, removed) != finding.Verdict)
            .MinBy(removed => removed.Length)!;

        fewest.Length.Should().BeGreaterThan(2);
        new FlipSearch(Thresholds).Smallest(finding).Should().Equal(fewest);

        static Affiliation[] Alike(int count) => Through([.. Enumerable.Range(0, count).Select(i => (3.0, i))]);
    }

    [Fact]
    public void A_contested_claim_of_little_evidence_can_be_flipped_under_other_thresholds()
    {
        GradingThresholds lenient = new(Contested: 0.004);
        var balance = new Balance(new([new(0, 0.4, [0], 0, 0)], 0.1), new([new(1, 0.4, [1], 0, 0)], 0.1));
        var standing = new Standing(balance.Supports.Figures, balance.Refutes.Figures, 0.5, PriorWeight: 2);
        var finding = new Finding(0, [], balance, standing, standing, standing, new Grading(lenient).Grade(standing));
        finding.Verdict.Should().Be(Verdict.Contested);
        new FlipSearch(lenient).Smallest(finding).Should().ContainSingle();
    }

    private static IEnumerable<int> Groups(Finding finding) =>
        new FlipSearch(Thresholds).Smallest(finding).Select(affiliation => affiliation.Group);

    /// <summary>Affiliations by weight and channel, the heaviest first.</summary>
    private static Affiliation[] Through(params (double Weight, int Channel)[] affiliations) =>
        [.. affiliations.Select((one, position) => new Affiliation(position, one.Weight, [one.Channel], 0, 0))];

    /// <summary>Those of both sides, heaviest first; of equal ones those that support before those that refute, and each side in its order.</summary>
    private static Affiliation[] Ranked(Finding finding) =>
        [
            .. finding
                .Balance.Supports.Affiliations.Concat(finding.Balance.Refutes.Affiliations)
                .OrderByDescending(affiliation => affiliation.Weight),
        ];

    private static IEnumerable<Affiliation[]> Subsets(Finding finding)
    {
        Affiliation[] all = [.. finding.Balance.Supports.Affiliations, .. finding.Balance.Refutes.Affiliations];
        return Enumerable.Range(1, (1 << all.Length) - 1).Select(mask => all.Where((_, i) => (mask & (1 << i)) != 0).ToArray());
    }

    /// <summary>The verdict on what is left, weighed up anew.</summary>
    private static Verdict Grade(Finding finding, Affiliation[] removed) =>
        Finding(
            [
                .. finding.Balance.Supports.Affiliations.Where(affiliation =>
                    !Array.Exists(removed, gone => ReferenceEquals(gone, affiliation))
                ),
            ],
            [
                .. finding.Balance.Refutes.Affiliations.Where(affiliation =>
                    !Array.Exists(removed, gone => ReferenceEquals(gone, affiliation))
                ),
            ],
            finding.Standing.BaseRate
        ).Verdict;

    private static Finding Finding(Affiliation[] supports, Affiliation[] refutes, double baseRate)
    {
        var balance = new Balance(new(supports, Thresholds.GroupWeight), new(refutes, Thresholds.GroupWeight));
        var standing = new Standing(balance.Supports.Figures, balance.Refutes.Figures, baseRate, PriorWeight: 2);
        return new(0, [], balance, standing, standing, standing, Grading.Grade(standing));
    }
}
