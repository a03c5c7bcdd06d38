using FsCheck;
using FsCheck.Fluent;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Tests.Scoring;

namespace Verification.Tests.Reporting;

/// <summary>Laws of comparison, on random cases with a few edits, and on pairs that have nothing but ids in common.</summary>
public sealed class CaseComparisonLawTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void Nothing_has_changed_between_a_case_and_itself() =>
        RandomCases.Hold(
            RandomCases.Any,
            (@case, _) =>
            {
                var comparison = CaseComparison.Of(new(@case), new(@case));
                comparison.Differences.Should().BeEmpty();
                comparison.IsVerdictChanged.Should().BeFalse();
                comparison.Claims.Should().OnlyContain(claim => claim.Change == ClaimChange.None && claim.Attributions.IsEmpty);
            }
        );

    [Fact]
    public void Parts_add_up_to_the_change_of_probability() => HoldOnEdits((before, after) => PartsAddUp(CaseComparison.Of(before, after)));

    [Fact]
    public void Parts_add_up_between_cases_with_nothing_but_ids_in_common() =>
        HoldOnPairs((before, after) => PartsAddUp(CaseComparison.Of(before, after)), 100);

    [Fact]
    public void With_all_differences_applied_a_case_has_the_figures_of_the_other_and_with_none_its_own() => HoldOnEdits(CornersHold);

    [Fact]
    public void Cases_with_nothing_but_ids_in_common_are_mixed_from_one_to_the_other() => HoldOnPairs(CornersHold, 1000);

    [Fact]
    public void Every_mixture_is_a_case_that_can_be_assessed() =>
        HoldOnPairs(
            (before, after) =>
            {
                var found = Search(before, after);
                var random = new Random(found.Switches.Length);
                for (var i = 0; i < 5; i++)
                {
                    var on = found.Switches.Where(_ => random.Next(2) == 0).ToHashSet();
                    var act = () => new ScoringEngine(found.Union.Options.With(on)!).Assess(found.Union.With(on));
                    act.Should().NotThrow();
                }
            },
            1000
        );

    [Fact]
    public void The_other_way_round_every_part_has_the_other_sign() =>
        HoldOnEdits(
            (before, after) =>
            {
                var there = CaseComparison.Of(before, after);
                var back = CaseComparison.Of(after, before);
                back.Differences.Length.Should().Be(there.Differences.Length);
                back.IsVerdictChanged.Should().Be(there.IsVerdictChanged);
                foreach (var claim in there.Claims)
                {
                    var image = back.Claims.Single(one => one.Id == claim.Id);
                    (image.Before, image.After).Should().Be((claim.After, claim.Before));
                    var parts = image.Attributions.ToDictionary(Key);
                    parts.Should().HaveCount(claim.Attributions.Length);
                    foreach (var attribution in claim.Attributions)
                    {
                        var mirrored = parts[Key(attribution)];
                        mirrored.Part.Should().BeApproximately(-attribution.Part, Tolerance);
                        mirrored.VerdictAlone.Should().Be(attribution.VerdictWithout);
                        mirrored.IsSufficient.Should().Be(attribution.IsDecisive);
                    }
                }
            }
        );

    [Fact]
    public void The_order_of_the_lists_changes_nothing() =>
        HoldOnEdits(
            (before, after) =>
            {
                var random = new Random(before.Case.Evidence.Length);
                var comparison = CaseComparison.Of(before, after);
                var shuffled = CaseComparison.Of(Shuffled(before, random), Shuffled(after, random));
                shuffled.Differences.Should().Equal(comparison.Differences);
                shuffled.WithoutEffect.Should().Equal(comparison.WithoutEffect);
                foreach (var (claim, other) in comparison.Claims.OrderBy(one => one.Id).Zip(shuffled.Claims.OrderBy(one => one.Id)))
                {
                    (other.Id, other.Before, other.After).Should().Be((claim.Id, claim.Before, claim.After));
                    other.Attributions.Select(Told).Should().Equal(claim.Attributions.Select(Told));
                }
            }
        );

    [Fact]
    public void Decisive_and_sufficient_are_what_the_engine_says() =>
        HoldOnEdits(
            (before, after) =>
            {
                var found = Search(before, after);
                foreach (var claim in CaseComparison.Of(before, after).Claims.Where(claim => claim.Change == ClaimChange.Verdict))
                {
                    foreach (var attribution in claim.Attributions.Where(attribution => attribution.Differences.Length == 1))
                    {
                        var by = found.Switches.Single(one => one.Difference == attribution.Differences[0]);
                        var without = VerdictWith(found, [.. found.Switches.Except([by])], claim.Id);
                        var alone = VerdictWith(found, [by], claim.Id);
                        attribution.VerdictWithout.Should().Be(without);
                        attribution.VerdictAlone.Should().Be(alone);
                        attribution.IsDecisive.Should().Be(without == claim.Before!.Verdict);
                        attribution.IsSufficient.Should().Be(alone == claim.After!.Verdict);
                    }
                }
            }
        );

    [Fact]
    public void What_is_without_effect_can_be_left_out() =>
        HoldOnEdits(
            (before, after) =>
            {
                var comparison = CaseComparison.Of(before, after);
                var found = Search(before, after);
                var idle = comparison.WithoutEffect.ToHashSet();
                var on = found.Switches.Where(by => !idle.Contains(by.Difference)).ToHashSet();
                var mixed = new ScoringEngine(found.Union.Options.With(on)!).Assess(found.Union.With(on));
                foreach (var claim in comparison.Claims.Where(claim => claim is { Before: not null, After: not null }))
                {
                    ClaimFigures.Of(mixed.Claims.Single(one => one.Id == claim.Id)).DiffersFrom(claim.After!).Should().BeFalse();
                }
            }
        );

    private static void PartsAddUp(CaseComparison comparison)
    {
        foreach (var claim in comparison.Claims.Where(claim => claim is { Before: not null, After: not null }))
        {
            var change = claim.After!.Probability - claim.Before!.Probability;
            claim.Attributions.Sum(attribution => attribution.Part).Should().BeApproximately(change, Tolerance);
        }
    }

    private static void CornersHold(ComparisonSide before, ComparisonSide after)
    {
        var found = Search(before, after);
        Same(found, [], before);
        Same(found, [.. found.Switches], after);
    }

    private static void Same(FoundDifferences found, HashSet<Switch> on, ComparisonSide side)
    {
        found.Union.Options.With(on).Should().Be(side.Options);
        var mixed = new ScoringEngine(side.Options).Assess(found.Union.With(on)).Claims.ToDictionary(claim => claim.Id);
        foreach (var claim in new ScoringEngine(side.Options).Assess(side.Case).Claims)
        {
            ClaimFigures.Of(mixed[claim.Id]).DiffersFrom(ClaimFigures.Of(claim)).Should().BeFalse();
        }
    }

    private static Verdict VerdictWith(FoundDifferences found, HashSet<Switch> on, string claim) =>
        new ScoringEngine(found.Union.Options.With(on)!).Assess(found.Union.With(on)).Claims.Single(one => one.Id == claim).Verdict;

    private static FoundDifferences Search(ComparisonSide before, ComparisonSide after) =>
        DifferenceSearch.Compare(before, after, AsOf(before), AsOf(after));

    private static DateTimeOffset? AsOf(ComparisonSide side) => new ScoringEngine(side.Options).Assess(side.Case).AsOf;

    private static ComparisonSide Shuffled(ComparisonSide side, Random random) =>
        side with
        {
            Case = side.Case with
            {
                Parties = [.. side.Case.Parties.OrderBy(_ => random.Next())],
                Claims = [.. side.Case.Claims.OrderBy(_ => random.Next())],
                Sources = [.. side.Case.Sources.OrderBy(_ => random.Next())],
                Evidence = [.. side.Case.Evidence.OrderBy(_ => random.Next())],
                Relations = [.. side.Case.Relations.OrderBy(_ => random.Next())],
                Alternatives = [.. side.Case.Alternatives.OrderBy(_ => random.Next())],
            },
        };

    /// <summary>What an attribution is about, whichever way round; relations of the same claims differ in their strength alone.</summary>
    private static string Key(Attribution attribution) =>
        string.Join(
            '+',
            attribution.Differences.Select(one =>
                $"{one.Element} {one.Id} {one.Property} {string.Join('/', new[] { one.Before, one.After }.Order(StringComparer.Ordinal))}"
            )
        );

    private static (string, double, Verdict, Verdict) Told(Attribution attribution) =>
        (Key(attribution), attribution.Part, attribution.VerdictWithout, attribution.VerdictAlone);

    private static void HoldOnEdits(Action<ComparisonSide, ComparisonSide> law) =>
        Hold(
            Gen.Choose(0, int.MaxValue).SelectMany(seed => RandomCases.Any.Select(@case => RandomEdits.Of(@case, new Random(seed)))),
            500,
            law
        );

    private static void HoldOnPairs(Action<ComparisonSide, ComparisonSide> law, int count) =>
        Hold(
            RandomCases.Any.SelectMany(before => RandomCases.Any.Select(after => (new ComparisonSide(before), new ComparisonSide(after)))),
            count,
            law
        );

    private static void Hold(
        Gen<(ComparisonSide Before, ComparisonSide After)> pairs,
        int count,
        Action<ComparisonSide, ComparisonSide> law
    ) => Prop.ForAll(pairs.ToArbitrary(), pair => law(pair.Before, pair.After)).Check(Laws.Over(count));
}
