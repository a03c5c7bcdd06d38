using System.Collections.Immutable;

namespace Verification.Calibration;

/// <summary>What forecasts of some probability turned out to mean.</summary>
/// <param name="Low">Where the bin starts.</param>
/// <param name="High">Where it ends.</param>
/// <param name="Claims">How many settled claims are in it; 1 or more.</param>
/// <param name="MeanProbability">The mean of their probabilities.</param>
/// <param name="ShareTrue">The share of them that is true.</param>
/// <param name="ShareLow">The lower end of the 95 % interval of that share (Wilson 1927).</param>
/// <param name="ShareHigh">Its upper end.</param>
public sealed record ReliabilityBin(
    double Low,
    double High,
    int Claims,
    double MeanProbability,
    double ShareTrue,
    double ShareLow,
    double ShareHigh
);

/// <summary>Forecast probabilities against the share that turned out true.</summary>
/// <param name="Forecaster">Who forecast.</param>
/// <param name="Bins">The bins of equal width, of ten, that have a claim in them; from low to high.</param>
public sealed record ReliabilityDiagram(Forecaster Forecaster, ImmutableArray<ReliabilityBin> Bins)
{
    private const double Normal975 = 1.959963984540054;

    internal static ReliabilityDiagram Of(Forecaster forecaster, Forecast[] forecasts, ImmutableArray<LabelledClaim> claims)
    {
        var bins = new ProbabilityBins();
        foreach (var (forecast, claim) in forecasts.Zip(claims).Where(pair => pair.Second.IsSettled))
        {
            bins.Add(forecast.Probability, claim.Outcome == Outcome.True, 1);
        }

        return new(forecaster, [.. bins.Filled.Select(bin => Bin(bins, bin))]);
    }

    private static ReliabilityBin Bin(ProbabilityBins bins, int bin)
    {
        var (count, share) = (bins.Claims(bin), bins.ShareTrue(bin));
        var square = Normal975 * Normal975;
        var centre = (share + (square / (2 * count))) / (1 + (square / count));
        var reach = Normal975 / (1 + (square / count)) * Math.Sqrt((share * (1 - share) / count) + (square / (4 * count * count)));
        return new(
            bin / (double)ProbabilityBins.Count,
            (bin + 1) / (double)ProbabilityBins.Count,
            (int)count,
            bins.MeanProbability(bin),
            share,
            Math.Max(0, centre - reach),
            Math.Min(1, centre + reach)
        );
    }
}
