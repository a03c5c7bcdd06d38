namespace Verification.Calibration;

/// <summary>Learns how to recalibrate probabilities from claims that became settled.</summary>
internal static class RecalibrationFit
{
    private const double SlopeDeviation = 0.5;
    private const double InterceptDeviation = 0.5;
    private const int Rounds = 100;
    private const double SmallestStep = 1e-9;

    /// <summary>Learns from probabilities and what came true; null where there is nothing to learn from or nothing is asked for.</summary>
    public static Recalibration? Learn(RecalibrationKind kind, IReadOnlyList<(double Probability, bool IsTrue)> settled) =>
        kind switch
        {
            RecalibrationKind.Platt when settled.Count > 0 => Platt(settled),
            RecalibrationKind.Isotonic when settled.Count > 0 => Isotonic(settled),
            _ => null,
        };

    /// <summary>
    /// The most probable slope and intercept, by Newton’s method: the logarithm of the slope and the intercept are held to 0 by normal
    /// distributions, so that a few claims move them little.
    /// </summary>
    private static PlattScaling Platt(IReadOnlyList<(double Probability, bool IsTrue)> settled)
    {
        var (logSlope, intercept) = (0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new[] { logSlope / Squared(SlopeDeviation), intercept / Squared(InterceptDeviation) };
            var information = new[,]
            {
                { 1 / Squared(SlopeDeviation), 0 },
                { 0, 1 / Squared(InterceptDeviation) },
            };
            foreach (var (probability, isTrue) in settled)
            {
                var stretched = Math.Exp(logSlope) * Scoring.LogOdds.Of(probability);
                var recalibrated = Scoring.LogOdds.ToProbability(stretched + intercept);
                var residual = recalibrated - (isTrue ? 1 : 0);
                var weight = recalibrated * (1 - recalibrated);
                gradient[0] += residual * stretched;
                gradient[1] += residual;
                information[0, 0] += weight * stretched * stretched;
                information[0, 1] += weight * stretched;
                information[1, 0] += weight * stretched;
                information[1, 1] += weight;
            }

            var step = PositiveDefinite.Solve(information, [-gradient[0], -gradient[1]]);
            logSlope += Math.Clamp(step[0], -1, 1);
            intercept += Math.Clamp(step[1], -1, 1);
            if (Math.Abs(step[0]) + Math.Abs(step[1]) < SmallestStep)
            {
                break;
            }
        }

        return new(Math.Clamp(Math.Exp(logSlope), 0.05, 20), Math.Clamp(intercept, -20, 20));
    }

    /// <summary>The mean outcome of claims pooled until it rises, at the mean probability of each pool.</summary>
    private static IsotonicCurve Isotonic(IReadOnlyList<(double Probability, bool IsTrue)> settled)
    {
        var sorted = settled
            .GroupBy(claim => claim.Probability)
            .OrderBy(group => group.Key)
            .Select(group => (At: group.Key, Share: group.Average(claim => claim.IsTrue ? 1.0 : 0.0), Count: (double)group.Count()))
            .ToArray();
        var rising = IsotonicRegression.Rising([.. sorted.Select(one => one.Share)], [.. sorted.Select(one => one.Count)]);
        return new(
            sorted
                .Zip(rising, (one, share) => (one.At, one.Count, Share: share))
                .GroupBy(one => one.Share)
                .Select(pool => (pool.Sum(one => one.At * one.Count) / pool.Sum(one => one.Count), pool.Key))
        );
    }

    private static double Squared(double value) => value * value;
}
