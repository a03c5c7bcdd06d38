using Verification.Confidence;

namespace Verification.Scoring;

/// <summary>
/// Where a claim stands: the cumulative fusion of what supports and what refutes it (Jøsang 2016, §12.3), which is the mean of a Beta distribution.
/// </summary>
/// <param name="Supports">The side that supports it.</param>
/// <param name="Refutes">The side that refutes it.</param>
/// <param name="BaseRate">Its probability before any evidence.</param>
/// <param name="PriorWeight">The weight of that.</param>
internal readonly record struct Standing(SideFigures Supports, SideFigures Refutes, double BaseRate, double PriorWeight)
{
    private double Evidence => Supports.Total + Refutes.Total + PriorWeight;

    /// <summary>P = (r + W·a) / (r + s + W).</summary>
    public double Probability => (Supports.Total + (PriorWeight * BaseRate)) / Evidence;

    /// <summary>u = W / (r + s + W).</summary>
    public double Uncertainty => PriorWeight / Evidence;

    /// <summary>
    /// The degree of conflict of the supporting evidence alone with the refuting evidence alone (Jøsang 2016, §4.8).
    /// </summary>
    public double Contest
    {
        get
        {
            var (support, refutation) = (Supports.Total + PriorWeight, Refutes.Total + PriorWeight);
            var distance = Math.Max(0, ((Supports.Total + (PriorWeight * BaseRate)) / support) - (PriorWeight * BaseRate / refutation));
            return distance * (1 - (PriorWeight / support)) * (1 - (PriorWeight / refutation));
        }
    }

    public SideFigures this[Direction direction] => direction == Direction.Supports ? Supports : Refutes;

    /// <summary>The same with one side replaced.</summary>
    public Standing With(Direction direction, SideFigures side) =>
        direction == Direction.Supports ? this with { Supports = side } : this with { Refutes = side };

    /// <summary>The same without the heaviest affiliation of a side.</summary>
    public Standing WithoutStrongest(Direction direction) => With(direction, WithoutStrongest(this[direction]));

    /// <summary>A second opinion: Bayes’ rule over the same groups, each taken to be independent and to weigh its whole likelihood ratio.</summary>
    public double BayesianProbability => LogOdds.ToProbability(LogOdds.Of(BaseRate) + Supports.LogRatio - Refutes.LogRatio);

    /// <summary>The Beta distribution of which <see cref="Probability"/> is the mean.</summary>
    public BetaDistribution Distribution => new(Supports.Total + (PriorWeight * BaseRate), Refutes.Total + (PriorWeight * (1 - BaseRate)));

    public Opinion Opinion => Opinion.FromEvidence(Supports.Total, Refutes.Total, (Probability)BaseRate, PriorWeight);

    private static SideFigures WithoutStrongest(SideFigures side) =>
        side with
        {
            Total = Math.Max(side.Total - side.Strongest, 0),
            LogRatio = Math.Max(side.LogRatio - Math.Log(1 + side.Strongest), 0),
        };
}
