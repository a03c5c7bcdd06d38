namespace Verification.Calibration;

/// <summary>Measures forecasts against outcomes. Each claim counts as often as it is told to, so that resamples are measured the same way.</summary>
internal sealed class ForecastMeasures
{
    private const double SmallestChance = 1e-12;
    private const double Even = 0.5;

    private readonly Forecast[] forecasts;
    private readonly Outcome[] outcomes;
    private readonly int[] settledByProbability;

    /// <summary>Forecasts and outcomes of the same claims, in the same order.</summary>
    public ForecastMeasures(Forecast[] forecasts, Outcome[] outcomes)
    {
        this.forecasts = forecasts;
        this.outcomes = outcomes;
        settledByProbability =
        [
            .. Enumerable
                .Range(0, outcomes.Length)
                .Where(claim => outcomes[claim] != Outcome.Unknown)
                .OrderBy(claim => forecasts[claim].Probability),
        ];
    }

    /// <summary>Every measure that the claims allow; NaN for one that they do not.</summary>
    /// <param name="counts">How often each claim counts.</param>
    public double[] Of(int[] counts)
    {
        var measures = new double[Enum.GetValues<MeasureKind>().Length];
        void Set(MeasureKind kind, double value) => measures[(int)kind - 1] = value;

        var bins = new ProbabilityBins();
        var ways = new Confusion([Outcome.True, Outcome.False]);
        double weight = 0,
            squares = 0,
            logs = 0,
            sum = 0,
            sumOfSquares = 0,
            trues = 0;
        foreach (var claim in settledByProbability)
        {
            var (probability, isTrue, count) = (forecasts[claim].Probability, outcomes[claim] == Outcome.True, counts[claim]);
            weight += count;
            squares += count * Math.Pow(probability - (isTrue ? 1 : 0), 2);
            logs -= count * Math.Log(Math.Max(isTrue ? probability : 1 - probability, SmallestChance));
            sum += count * probability;
            sumOfSquares += count * probability * probability;
            trues += isTrue ? count : 0;
            bins.Add(probability, isTrue, count);
            ways.Add(Scoring.Comparison.AtLeast(probability, Even) ? Outcome.True : Outcome.False, outcomes[claim], count);
        }

        var shareTrue = trues / weight;
        Set(MeasureKind.Brier, squares / weight);
        Set(MeasureKind.BrierReliability, bins.Mean(bin => Math.Pow(bins.MeanProbability(bin) - bins.ShareTrue(bin), 2)));
        Set(MeasureKind.BrierResolution, bins.Mean(bin => Math.Pow(bins.ShareTrue(bin) - shareTrue, 2)));
        Set(MeasureKind.BrierUncertainty, shareTrue * (1 - shareTrue));
        Set(MeasureKind.LogScore, logs / weight);
        Set(MeasureKind.CalibrationError, bins.Mean(bin => Math.Abs(bins.MeanProbability(bin) - bins.ShareTrue(bin))));
        Set(MeasureKind.Sharpness, Math.Max(0, (sumOfSquares / weight) - Math.Pow(sum / weight, 2)));
        Set(MeasureKind.Auc, Auc(counts, trues, weight - trues));
        Set(MeasureKind.TwoWayAccuracy, ways.Accuracy);
        Set(MeasureKind.TwoWayMacroF1, weight > 0 ? ways.MacroF1 : double.NaN);
        var verdicts = Verdicts(counts);
        Set(MeasureKind.ThreeWayAccuracy, verdicts.Accuracy);
        Set(MeasureKind.ThreeWayMacroF1, verdicts.MacroF1);
        Set(MeasureKind.RangeCoverage, Coverage(counts, bins, forecast => forecast.Range));
        Set(MeasureKind.IntervalCoverage, Coverage(counts, bins, forecast => forecast.Interval));
        return measures;
    }

    private Confusion Verdicts(int[] counts)
    {
        var verdicts = new Confusion([Outcome.True, Outcome.False, Outcome.Unknown]);
        for (var claim = 0; claim < outcomes.Length; claim++)
        {
            verdicts.Add(forecasts[claim].Call, outcomes[claim], counts[claim]);
        }

        return verdicts;
    }

    /// <summary>Goes up through the probabilities, those that are equal together: each true claim beats the false ones below, and half of its equals.</summary>
    private double Auc(int[] counts, double trues, double falses)
    {
        double beaten = 0,
            falsesBelow = 0;
        for (var start = 0; start < settledByProbability.Length; )
        {
            double truesHere = 0,
                falsesHere = 0;
            var end = start;
            for (; end < settledByProbability.Length && IsTie(start, end); end++)
            {
                var claim = settledByProbability[end];
                truesHere += outcomes[claim] == Outcome.True ? counts[claim] : 0;
                falsesHere += outcomes[claim] == Outcome.False ? counts[claim] : 0;
            }

            beaten += truesHere * (falsesBelow + (falsesHere / 2));
            falsesBelow += falsesHere;
            start = end;
        }

        return beaten / (trues * falses);
    }

    private bool IsTie(int a, int b) =>
        Scoring.Comparison.AtMost(forecasts[settledByProbability[b]].Probability, forecasts[settledByProbability[a]].Probability);

    private double Coverage(int[] counts, ProbabilityBins bins, Func<Forecast, (double Low, double High)?> bounds)
    {
        var (lows, highs) = (new double[ProbabilityBins.Count], new double[ProbabilityBins.Count]);
        foreach (var claim in settledByProbability)
        {
            var (low, high) = bounds(forecasts[claim]) ?? (double.NaN, double.NaN);
            lows[ProbabilityBins.Of(forecasts[claim].Probability)] += counts[claim] * low;
            highs[ProbabilityBins.Of(forecasts[claim].Probability)] += counts[claim] * high;
        }

        return bins.Mean(bin =>
            double.IsNaN(lows[bin]) ? double.NaN
            : Scoring.Comparison.AtLeast(bins.ShareTrue(bin), lows[bin] / bins.Claims(bin))
            && Scoring.Comparison.AtMost(bins.ShareTrue(bin), highs[bin] / bins.Claims(bin))
                ? 1
            : 0
        );
    }
}
