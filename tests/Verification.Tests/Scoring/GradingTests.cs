using Verification.Scoring;

namespace Verification.Tests.Scoring;

/// <summary>Verdicts from figures.</summary>
public sealed class GradingTests
{
    private static readonly GradingThresholds Thresholds = new();
    private static readonly SideFigures None = new Side([], Thresholds.GroupWeight).Figures;

    /// <summary>
    /// Three groups against a base rate that speaks for the other side: without the strongest, fusion leaves 2.7 / 4.5 = 0.6, and Bayes’ rule
    /// odds of 2.25² / 9 = 0.56.
    /// </summary>
    private static readonly SideFigures Strong = new Side(
        [new(0, 20, [0], 0, 0), new(1, 1.25, [1], 0, 0), new(2, 1.25, [2], 0, 0)],
        Thresholds.GroupWeight
    ).Figures;

    [Fact]
    public void What_would_lead_without_its_strongest_group_is_settled_and_under_Bayes_rule_need_not_be()
    {
        var standing = new Standing(Strong, None, BaseRate: 0.1, PriorWeight: 2);

        new Grading(Thresholds).Grade(standing).Should().Be(Verdict.Corroborated);
        new Grading(Thresholds).GradeBayesian(standing).Should().Be(Verdict.Supported);
    }

    [Fact]
    public void So_is_what_is_refuted()
    {
        var standing = new Standing(None, Strong, BaseRate: 0.9, PriorWeight: 2);

        new Grading(Thresholds).Grade(standing).Should().Be(Verdict.Refuted);
        new Grading(Thresholds).GradeBayesian(standing).Should().Be(Verdict.Doubtful);
    }
}
