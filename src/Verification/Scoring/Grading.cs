namespace Verification.Scoring;

/// <summary>Turns figures into a verdict: the first rule that holds.</summary>
internal sealed class Grading(GradingThresholds thresholds)
{
    /// <summary>The verdict on a factual claim.</summary>
    public Verdict Grade(Standing standing) => Grade(standing, s => s.Probability);

    /// <summary>The verdict if the probability came from Bayes’ rule over the same groups.</summary>
    public Verdict GradeBayesian(Standing standing) => Grade(standing, s => s.BayesianProbability);

    private Verdict Grade(Standing standing, Func<Standing, double> probabilityOf)
    {
        var probability = probabilityOf(standing);
        if (
            Comparison.AtLeast(standing.Contest, thresholds.Contested)
            && Comparison.Above(probability, 1 - thresholds.Corroborated)
            && Comparison.Below(probability, thresholds.Corroborated)
        )
        {
            return Verdict.Contested;
        }

        if (Comparison.Above(standing.Uncertainty, thresholds.Unverified))
        {
            return Verdict.Unverified;
        }

        var withoutSupport = standing.WithoutStrongest(Direction.Supports);
        var withoutRefutation = standing.WithoutStrongest(Direction.Refutes);
        return Prevails(standing.Supports, probability, probabilityOf(withoutSupport), withoutSupport.Uncertainty) ? Verdict.Corroborated
            : Leads(standing.Supports, standing.Refutes, probability) ? Verdict.Supported
            : Prevails(standing.Refutes, 1 - probability, 1 - probabilityOf(withoutRefutation), withoutRefutation.Uncertainty)
                ? Verdict.Refuted
            : Leads(standing.Refutes, standing.Supports, 1 - probability) ? Verdict.Doubtful
            : Verdict.Unverified;
    }

    /// <summary>Whether a side wins by several independent groups and channels, and would still lead without its strongest affiliation.</summary>
    private bool Prevails(SideFigures side, double probability, double probabilityWithoutStrongest, double uncertaintyWithoutStrongest) =>
        Comparison.AtLeast(probability, thresholds.Corroborated)
        && side.Groups >= thresholds.CorroboratingGroups
        && side.Channels >= thresholds.CorroboratingGroups
        && Comparison.AtLeast(probabilityWithoutStrongest, thresholds.Supported)
        && Comparison.AtMost(uncertaintyWithoutStrongest, thresholds.Unverified);

    private bool Leads(SideFigures side, SideFigures other, double probability) =>
        Comparison.AtLeast(probability, thresholds.Supported) && Comparison.AtLeast(side.Total, other.Total) && side.Groups >= 1;
}
