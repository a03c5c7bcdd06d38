using System.Collections.Immutable;
using Verification.Scoring;

namespace Verification.Calibration;

/// <summary>
/// Fits the constants of the scoring model to claims whose truth became known, and measures how good its figures are. The same cases give the
/// same result, in any order.
/// </summary>
public static class Calibrator
{
    private const int FewestOfEach = 2;

    /// <summary>Fits constants to outcomes, and measures by cross-validation how well constants so fitted forecast.</summary>
    /// <param name="cases">Valid cases with outcomes. A claim whose words stand in several cases is never learned from in one and forecast in another.</param>
    /// <param name="settings">How to; null for the defaults.</param>
    /// <param name="progress">Is told of every fit that is done; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="TooFewOutcomesException">There are fewer than two groups of cases with a true claim, or with a false one.</exception>
    /// <exception cref="InvalidCaseException">A case does not hold together.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static CalibrationResult Fit(
        IReadOnlyList<LabelledCase> cases,
        CalibrationSettings? settings = null,
        IProgress<CalibrationProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(cases);
        settings ??= CalibrationSettings.Default;
        var (set, summary) = Prepare(cases);
        var fit = new ModelFit(set, settings.Recalibration, cancellationToken);
        var model = fit.Learn([.. Enumerable.Range(0, set.Claims.Length)], ScoringOptions.Default);
        progress?.Report(new(1, settings.Folds + 1));

        var folds = Folds.Deal(set, settings.Folds);
        var (fitted, recalibrated) = CrossValidate(set, folds, settings, fit, model.Options, progress);
        var defaults = Forecasts(set, ScoringOptions.Default);
        var bootstrap = new Bootstrap(set.Claims, settings.Resamples);
        ImmutableArray<Scorecard> scorecards =
        [
            bootstrap.Measure(Forecaster.Fitted, fitted),
            .. model.Recalibration is null ? [] : new[] { bootstrap.Measure(Forecaster.Recalibrated, recalibrated) },
            bootstrap.Measure(Forecaster.Defaults, defaults),
            .. Baselines.All.Select(baseline => bootstrap.Measure(baseline, Baselines.Forecasts(baseline, set, folds))),
        ];
        return new(
            new()
            {
                Options = model.Options,
                SourceTrust = model.Trust,
                Recalibration = model.Recalibration,
                Provenance = new()
                {
                    Data = summary,
                    Folds = settings.Folds,
                    Constants = model.Constants,
                    Scorecards = scorecards,
                },
            },
            [
                ReliabilityDiagram.Of(Forecaster.Defaults, defaults, set.Claims),
                ReliabilityDiagram.Of(Forecaster.Fitted, fitted, set.Claims),
                .. model.Recalibration is null ? [] : new[] { ReliabilityDiagram.Of(Forecaster.Recalibrated, recalibrated, set.Claims) },
            ]
        );
    }

    /// <summary>Measures whether constants still fit: on cases that they were not fitted to.</summary>
    /// <param name="options">The constants.</param>
    /// <param name="cases">Valid cases with outcomes.</param>
    /// <param name="settings">How many resamples and folds to use; null for the defaults. Nothing is fitted.</param>
    /// <exception cref="TooFewOutcomesException">There are fewer than two groups of cases with a true claim, or with a false one.</exception>
    /// <exception cref="InvalidCaseException">A case does not hold together.</exception>
    public static DriftCheck Check(FittedOptions options, IReadOnlyList<LabelledCase> cases, CalibrationSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(cases);
        settings ??= CalibrationSettings.Default;
        var (set, summary) = Prepare(cases);
        var trusting = set.WithCases(position => ModelFit.Trusting(set.Cases[position], options.SourceTrust));
        var given = Forecasts(trusting, options.Options);
        var recalibrated = Recalibrated(given, options.Recalibration);
        var folds = Folds.Deal(set, settings.Folds);
        var bootstrap = new Bootstrap(set.Claims, settings.Resamples);
        return DriftCheck.Of(
            summary,
            options.Provenance,
            [
                bootstrap.Measure(Forecaster.Given, given),
                .. options.Recalibration is null ? [] : new[] { bootstrap.Measure(Forecaster.Recalibrated, recalibrated) },
                bootstrap.Measure(Forecaster.Defaults, Forecasts(set, ScoringOptions.Default)),
                .. Baselines.All.Select(baseline => bootstrap.Measure(baseline, Baselines.Forecasts(baseline, set, folds))),
            ],
            Spiegelhalter.Z(recalibrated, set.Claims),
            ReliabilityDiagram.Of(Forecaster.Given, given, set.Claims)
        );
    }

    private static (LabelledSet Set, LabelledDataSummary Summary) Prepare(IReadOnlyList<LabelledCase> cases)
    {
        var set = LabelledSet.Of(LabelledFile.InCanonicalOrder(cases));
        int GroupsOf(Outcome outcome) => set.Claims.Where(claim => claim.Outcome == outcome).DistinctBy(claim => claim.Group).Count();
        if (GroupsOf(Outcome.True) < FewestOfEach || GroupsOf(Outcome.False) < FewestOfEach)
        {
            throw new TooFewOutcomesException(GroupsOf(Outcome.True), GroupsOf(Outcome.False));
        }

        int Count(Outcome outcome) => set.Claims.Count(claim => claim.Outcome == outcome);
        return (
            set,
            new(
                LabelledFile.Digest(cases),
                cases.Count,
                cases.Sum(labelled => labelled.Case.Evidence.Length),
                Count(Outcome.True),
                Count(Outcome.False),
                Count(Outcome.Unknown)
            )
        );
    }

    /// <summary>Every claim forecast from the claims of the other folds.</summary>
    private static (Forecast[] Fitted, Forecast[] Recalibrated) CrossValidate(
        LabelledSet set,
        int[] folds,
        CalibrationSettings settings,
        ModelFit fit,
        ScoringOptions start,
        IProgress<CalibrationProgress>? progress
    )
    {
        var (fitted, recalibrated) = (new Forecast[set.Claims.Length], new Forecast[set.Claims.Length]);
        for (var fold = 0; fold < settings.Folds; fold++)
        {
            var others = Enumerable.Range(0, folds.Length).Where(claim => folds[claim] != fold).ToArray();
            var model = fit.Learn(others, start);
            var trusting = set.WithCases(position => ModelFit.Trusting(set.Cases[position], model.Trust));
            var forecasts = Forecasts(trusting, model.Options);
            var again = Recalibrated(forecasts, model.Recalibration);
            foreach (var claim in Enumerable.Range(0, folds.Length).Where(claim => folds[claim] == fold))
            {
                (fitted[claim], recalibrated[claim]) = (forecasts[claim], again[claim]);
            }

            progress?.Report(new(fold + 2, settings.Folds + 1));
        }

        return (fitted, recalibrated);
    }

    private static Forecast[] Forecasts(LabelledSet set, ScoringOptions options)
    {
        var forecasts = new Forecast[set.Claims.Length];
        Parallel.For(
            0,
            set.Cases.Length,
            position =>
            {
                foreach (var (claim, finding) in set.Score(position, options))
                {
                    forecasts[claim] = Forecast.Of(finding, options.IntervalMass);
                }
            }
        );
        return forecasts;
    }

    private static Forecast[] Recalibrated(Forecast[] forecasts, Recalibration? recalibration) =>
        recalibration is null ? forecasts : Array.ConvertAll(forecasts, forecast => forecast.Recalibrated(recalibration));
}
