namespace Verification.TruthDiscovery;

/// <summary>How the wrong numbers of an item lie around the true one.</summary>
/// <remarks>
/// Distances have the Lomax distribution of shape 1, whose tail is so heavy that no distance is out of question. Wrong assertions repeat
/// each other as in the Chinese restaurant process: one that comes after n others repeats one of them with probability
/// n / (n + <paramref name="Concentration"/>).
/// </remarks>
/// <param name="Width">The median of the distance of a wrong number from the true one, above 0.</param>
/// <param name="Upward">The share of wrong numbers that are too great.</param>
/// <param name="Concentration">The greater, the less do wrong assertions repeat each other; above 0.</param>
internal readonly record struct ErrorLaw(double Width, double Upward, double Concentration)
{
    /// <summary>The density at a distance, on its side.</summary>
    public double Density(double distance) => Width / ((Width + distance) * (Width + distance));

    /// <summary>The probability density of a wrong number, and the part of it that comes from slips in writing the true one.</summary>
    /// <remarks>
    /// The rest comes from slips in writing the wrong number that stands between it and the true one, so that a variant of an
    /// error is no more evidence for that error than a repetition of it would be.
    /// </remarks>
    /// <param name="distance">Its signed distance from the true number.</param>
    /// <param name="gap">Its distance from its neighbour on the way to the true number.</param>
    /// <param name="neighbours">How many assert that neighbour; 0 where it is the true number itself.</param>
    public (double All, double Direct) Of(double distance, double gap, int neighbours)
    {
        var derived = neighbours / (neighbours + Concentration);
        var direct = (1 - derived) * (distance > 0 ? Upward : 1 - Upward) * Density(Math.Abs(distance));
        return (direct + (derived * (distance > 0 ? Upward : 1 - Upward) * Density(gap)), direct);
    }
}

/// <summary>What wrong numbers were seen to do, weighted by how probable it is that they are wrong.</summary>
internal struct ErrorTally
{
    private double above;
    private double below;
    private double upward;
    private double downward;
    private double pairs;
    private double agreeing;

    /// <summary>Counts a distance. Half of the distances are above the width when it fits, which the smooth counts here say too.</summary>
    public void Add(double distance, double width, double weight)
    {
        above += weight * distance / (width + distance);
        below += weight * width / (width + distance);
    }

    public void AddSide(bool isUpward, double weight)
    {
        upward += isUpward ? weight : 0;
        downward += isUpward ? 0 : weight;
    }

    /// <summary>Counts pairs of wrong assertions of an item.</summary>
    public void AddPairs(double all, double equal, double weight)
    {
        pairs += weight * all;
        agreeing += weight * equal;
    }

    public void Add(in ErrorTally other)
    {
        above += other.above;
        below += other.below;
        upward += other.upward;
        downward += other.downward;
        pairs += other.pairs;
        agreeing += other.agreeing;
    }

    /// <summary>The next approximation of the most likely width: the derivative of the likelihood is 0 where both counts are equal.</summary>
    public readonly double Width(double width) => width * (above + 0.5) / (below + 0.5);

    /// <summary>The most likely law, as if one error to each side, one pair that agrees and one that does not had been seen besides.</summary>
    public readonly ErrorLaw Law(double width) =>
        new(Width(width), (upward + 1) / (upward + downward + 2), Math.Max(LeastConcentration, ((pairs + 2) / (agreeing + 1)) - 1));

    private const double LeastConcentration = 0.1;
}
