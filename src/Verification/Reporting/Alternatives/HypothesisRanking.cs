using System.Collections.Immutable;
using System.Globalization;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>Ranks hypotheses by what speaks against them, and by probability.</summary>
internal static class HypothesisRanking
{
    /// <summary>The hypotheses with their figures and ranks.</summary>
    public static ImmutableArray<HypothesisColumn> Columns(HypothesisBearings[] bearings)
    {
        var unlikely = Array.ConvertAll(bearings, hypothesis => -Joint(hypothesis.Hypothesis));
        var against = Array.ConvertAll(bearings, hypothesis => hypothesis.Against.Sum(origin => Math.Log(1 + origin.Weight)));
        var (byProbability, byInconsistency) = (Ranks(unlikely), Ranks(against));
        return
        [
            .. bearings.Select(
                (hypothesis, position) =>
                    new HypothesisColumn
                    {
                        Label = string.Create(CultureInfo.InvariantCulture, $"H{position + 1}"),
                        Claim = hypothesis.Hypothesis.Id,
                        Probability = hypothesis.Hypothesis.Probability,
                        AlternativeProbability = new(Joint(hypothesis.Hypothesis)),
                        ProbabilityRank = byProbability[position],
                        Inconsistent = hypothesis.Against.Count(IsInconsistent),
                        InconsistentDirectly = hypothesis.Against.Count(origin => origin.IsDirect && IsInconsistent(origin)),
                        Inconsistency = against[position],
                        InconsistencyRank = byInconsistency[position],
                    }
            ),
        ];
    }

    /// <summary>The first pair, by probability, that the two rankings order differently; or null.</summary>
    /// <param name="hypotheses">The hypotheses.</param>
    /// <param name="baseRate">The base rate of a claim among its alternatives.</param>
    public static RankDisagreement? Disagreement(IReadOnlyList<HypothesisColumn> hypotheses, Func<string, double> baseRate)
    {
        foreach (var likelier in hypotheses.OrderBy(hypothesis => hypothesis.ProbabilityRank))
        {
            var other = hypotheses
                .Where(other => other.ProbabilityRank > likelier.ProbabilityRank && other.InconsistencyRank < likelier.InconsistencyRank)
                .MinBy(other => other.InconsistencyRank);
            if (other is not null)
            {
                return Disagreement(likelier, other, baseRate);
            }
        }

        return null;
    }

    private static RankDisagreement Disagreement(HypothesisColumn likelier, HypothesisColumn other, Func<string, double> baseRate)
    {
        var (rate, otherRate) = (baseRate(likelier.Claim), baseRate(other.Claim));
        var reason = Comparison.AtMost(likelier.AlternativeProbability * otherRate, other.AlternativeProbability * rate)
            ? DisagreementReason.BaseRate
            : DisagreementReason.Counting;
        var because =
            reason == DisagreementReason.BaseRate
                ? $"its base rate is {Figures.Probability(rate)} and not {Figures.Probability(otherRate)}"
                : "the engine adds weights up and discounts further origins of one affiliation, where inconsistency adds the logarithm of each origin";
        var message =
            $"{likelier.Label} is more probable than {other.Label} though more speaks against it "
            + $"({Figures.Weight(likelier.Inconsistency)} and not {Figures.Weight(other.Inconsistency)}): {because}.";
        return new(likelier.Label, other.Label, reason, message);
    }

    private static double Joint(ClaimAssessment hypothesis) => hypothesis.AlternativeProbability ?? 0.0;

    private static bool IsInconsistent((double Weight, bool IsDirect) origin) =>
        Consistencies.Of(origin.Weight, Direction.Refutes) < Consistency.Neutral;

    /// <summary>One more than how many figures are less.</summary>
    private static int[] Ranks(double[] figures)
    {
        var rounded = Array.ConvertAll(figures, Comparison.Rank);
        return Array.ConvertAll(rounded, figure => 1 + rounded.Count(other => other < figure));
    }
}
