using FsCheck;
using FsCheck.Fluent;
using Verification.Scoring;

namespace Verification.Tests.Scoring;

/// <summary>The figures of one side of a claim.</summary>
public sealed class BalanceTests
{
    private const double GroupWeight = 0.1;

    private static readonly Gen<(Affiliation[] All, int[] Removed)> Removals =
        from count in Gen.Choose(1, 6)
        from weights in Gen.ArrayOf(Gen.Elements(0.05, 0.1, 0.4, 1.0, 2.5, 6.0, 20.0), count)
        from channels in Gen.ArrayOf(Gen.Choose(0, 3).ArrayOf(), count)
        from removed in Gen.SubListOf(Enumerable.Range(0, count))
        select (
            weights
                .OrderDescending()
                .Select((weight, position) => new Affiliation(position, weight, [.. channels[position].Distinct().Order()], 0, 0))
                .ToArray(),
            removed.Order().ToArray()
        );

    [Fact]
    public void What_a_side_comes_to_without_some_affiliations_is_what_the_others_come_to() =>
        Prop.ForAll(
                Removals.ToArbitrary(),
                removal =>
                {
                    var (all, removed) = removal;
                    var without = new Side(all, GroupWeight).Without(removed);
                    var others = new Side([.. all.Where((_, position) => !removed.Contains(position))], GroupWeight).Figures;
                    without.Total.Should().BeApproximately(others.Total, 1e-9);
                    without.LogRatio.Should().BeApproximately(others.LogRatio, 1e-9);
                    (without with { Total = others.Total, LogRatio = others.LogRatio }).Should().Be(others);
                }
            )
            .Check(Laws.Over(1500));
}
