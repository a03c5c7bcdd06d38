using FsCheck;
using FsCheck.Fluent;
using Verification.Confidence;

namespace Verification.Tests.Confidence;

/// <summary>Opinions for laws: ordinary ones, and often enough the corners where formulas divide by zero.</summary>
internal static class RandomOpinions
{
    private static readonly Gen<double> Unit = Gen.OneOf(
        Gen.Choose(0, 1_000_000).Select(n => n / 1e6),
        Gen.Elements(0, 1e-12, 0.1, 0.5, 0.9, 1 - 1e-12, 1)
    );

    public static Gen<Opinion> Any { get; } =
        from uncertainty in Unit
        from share in Unit
        from baseRate in Unit
        select new Opinion(share * (1 - uncertainty), (1 - share) * (1 - uncertainty), uncertainty, new(baseRate));

    /// <summary>Opinions that stand for finite evidence.</summary>
    public static Gen<Opinion> Uncertain { get; } = Any.Where(opinion => opinion.Uncertainty > 1e-6);

    /// <summary>Lists of one to eight, in which the same opinion may come twice.</summary>
    public static Gen<Opinion[]> Lists { get; } = ListsOf(Any);

    public static Gen<Opinion[]> ListsOf(Gen<Opinion> opinions) =>
        from length in Gen.Choose(1, 8)
        from list in Gen.ArrayOf(opinions, length)
        from repeat in Gen.Choose(0, 3)
        select repeat == 0 ? [.. list, list[0]] : list;

    /// <summary>Checks a law on 2,000 random cases; a failure names the seed that repeats it.</summary>
    public static void Hold<T>(this Gen<T> cases, Action<T> law) => Prop.ForAll(cases.ToArbitrary(), law).Check(Laws.Over(2000));

    public static void ShouldBe(this Opinion actual, Opinion expected, double tolerance, string because = "") =>
        actual.ShouldBe(expected.Belief, expected.Disbelief, expected.Uncertainty, expected.BaseRate, tolerance, because);

    public static void ShouldBe(
        this Opinion actual,
        double belief,
        double disbelief,
        double uncertainty,
        double baseRate,
        double tolerance,
        string because = ""
    )
    {
        actual.Belief.Should().BeApproximately(belief, tolerance, because);
        actual.Disbelief.Should().BeApproximately(disbelief, tolerance, because);
        actual.Uncertainty.Should().BeApproximately(uncertainty, tolerance, because);
        actual.BaseRate.Value.Should().BeApproximately(baseRate, tolerance, because);
    }

    /// <summary>The invariants, checked from outside.</summary>
    public static void ShouldBeValid(this Opinion opinion)
    {
        opinion.Belief.Should().BeInRange(0, 1);
        opinion.Disbelief.Should().BeInRange(0, 1);
        opinion.Uncertainty.Should().BeInRange(0, 1);
        opinion.BaseRate.Value.Should().BeInRange(0, 1);
        (opinion.Belief + opinion.Disbelief + opinion.Uncertainty).Should().BeApproximately(1, 1e-12);
        opinion.Projected.Value.Should().BeInRange(0, 1);
    }
}
