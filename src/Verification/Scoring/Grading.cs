namespace Verification.Scoring;

/// <summary>Turns figures into a verdict: the first rule that holds.</summary>
internal sealed class Grading(GradingThresholds thresholds)
{
    /// <summary>The verdict on a factual claim.</summary>
    public Verdict Grade(in Standing standing) => Grade(standing, standing.Probability, bayesian: false);

    /// <summary>The verdict if the probability came from Bayes’ rule over the same groups.</summary>
    public Verdict GradeBayesian(in Standing standing) => Grade(standing, standing.BayesianProbability, bayesian: true);

    private Verdict Grade(in Standing standing, double probability, bool bayesian)
    {
        if (
            Comparison.Above(probability, 1 - thresholds.Corroborated)
            && Comparison.Below(probability, thresholds.Corroborated)
            && Comparison.AtLeast(standing.Contest, thresholds.Contested)
        )
        {
            return Verdict.Contested;
        }

        return Comparison.Above(standing.Uncertainty, thresholds.Unverified) ? Verdict.Unverified
            : Prevails(standing, Direction.Supports, probability, bayesian) ? Verdict.Corroborated
            : Leads(standing.Supports, standing.Refutes, probability) ? Verdict.Supported
            : Prevails(standing, Direction.Refutes, 1 - probability, bayesian) ? Verdict.Refuted
            : Leads(standing.Refutes, standing.Supports, 1 - probability) ? Verdict.Doubtful
            : Verdict.Unverified;
    }

    /// <summary>Whether a side wins by several independent groups and channels, and would still lead without its strongest affiliation.</summary>
    private bool Prevails(in Standing standing, Direction direction, double probability, bool bayesian)
    {
        var side = standing[direction];
        if (
            Comparison.Below(probability, thresholds.Corroborated)
            || side.Groups < thresholds.CorroboratingGroups
            || side.Channels < thresholds.CorroboratingGroups
        )
        {
            return false;
        }

        var without = standing.WithoutStrongest(direction);
        var left = bayesian ? without.BayesianProbability : without.Probability;
        return Comparison.AtLeast(direction == Direction.Supports ? left : 1 - left, thresholds.Supported)
            && Comparison.AtMost(without.Uncertainty, thresholds.Unverified);
    }

    private bool Leads(in SideFigures side, in SideFigures other, double probability) =>
        Comparison.AtLeast(probability, thresholds.Supported) && Comparison.AtLeast(side.Total, other.Total) && side.Groups >= 1;
}
