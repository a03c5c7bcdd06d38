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
        });

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
