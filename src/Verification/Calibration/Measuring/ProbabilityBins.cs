namespace Verification.Calibration;

/// <summary>Settled claims gathered by their probabilities, in bins of equal width.</summary>
internal sealed class ProbabilityBins
{
    /// <summary>How many there are.</summary>
    public const int Count = 10;

    private readonly double[] claims = new double[Count];
    private readonly double[] probabilities = new double[Count];
    private readonly double[] trues = new double[Count];

    /// <summary>The bin of a probability; what lies on an edge is in the upper one.</summary>
    public static int Of(double probability) => Math.Min((int)(probability * Count), Count - 1);

    public void Add(double probability, bool isTrue, double weight)
    {
        var bin = Of(probability);
        claims[bin] += weight;
        probabilities[bin] += weight * probability;
        trues[bin] += isTrue ? weight : 0;
    }

    public double Claims(int bin) => claims[bin];

    public double MeanProbability(int bin) => probabilities[bin] / claims[bin];

    public double ShareTrue(int bin) => trues[bin] / claims[bin];

    /// <summary>The bins that are not empty.</summary>
    public IEnumerable<int> Filled => Enumerable.Range(0, Count).Where(bin => claims[bin] > 0);

    /// <summary>The mean of something over the claims, given for each bin.</summary>
    public double Mean(Func<int, double> ofBin) => Filled.Sum(bin => claims[bin] * ofBin(bin)) / claims.Sum();
}
