using System.Collections.Immutable;

namespace Verification.Calibration;

/// <summary>Measures forecasts, with intervals from resamples of the groups of claims (Efron 1979): the 2.5th and 97.5th percentile.</summary>
internal sealed class Bootstrap
{
    private const double Tail = 0.025;

    private readonly Outcome[] outcomes;
    private readonly int[][] samples;

    /// <summary>Draws the resamples, the same for every forecaster, so that their measures can be compared.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="size">How many resamples to draw.</param>
    public Bootstrap(ImmutableArray<LabelledClaim> claims, int size)
    {
        outcomes = [.. claims.Select(claim => claim.Outcome)];
        int[][] groups =
        [
            .. claims
                .Select((claim, position) => (claim.Group, position))
                .GroupBy(pair => pair.Group, pair => pair.position)
                .Select(group => group.ToArray()),
        ];
        samples = [.. Enumerable.Range(0, size).Select(sample => Draw(groups, (ulong)sample))];
    }

    /// <summary>Measures one forecaster.</summary>
    public Scorecard Measure(Forecaster forecaster, Forecast[] forecasts)
    {
        var measures = new ForecastMeasures(forecasts, outcomes);
        var values = measures.Of([.. outcomes.Select(_ => 1)]);
        var resampled = new double[samples.Length][];
        Parallel.For(0, samples.Length, sample => resampled[sample] = measures.Of(samples[sample]));
        return new(
            forecaster,
            [
                .. Enum.GetValues<MeasureKind>()
                    .Where(kind => !double.IsNaN(values[(int)kind - 1]))
                    .Select(kind => WithInterval(kind, values[(int)kind - 1], resampled)),
            ]
        );
    }

    private static Measure WithInterval(MeasureKind kind, double value, double[][] resampled)
    {
        var sorted = resampled.Select(measures => measures[(int)kind - 1]).Where(double.IsFinite).Order().ToArray();
        double At(double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
        return sorted.Length == 0 ? new(kind, value, value, value) : new(kind, value, At(Tail), At(1 - Tail));
    }

    /// <summary>How often each claim is drawn when as many groups as there are are drawn with replacement.</summary>
    private int[] Draw(int[][] groups, ulong seed)
    {
        var counts = new int[outcomes.Length];
        var draws = new Draws(seed);
        for (var draw = 0; draw < groups.Length; draw++)
        {
            foreach (var claim in groups[draws.Below(groups.Length)])
            {
                counts[claim]++;
            }
        }

        return counts;
    }
}
