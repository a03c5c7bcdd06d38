using System.Collections.Immutable;
using System.Globalization;
using Verification.Calibration;

namespace Verification.Reporting;

/// <summary>What a calibration, or a check of one, comes to, in the words and tables that every format shows.</summary>
internal sealed record CalibrationText
{
    private const int MostTrusted = 20;

    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>What it was made from.</summary>
    public required string Extent { get; init; }

    /// <summary>What it comes to, in sentences.</summary>
    public required ImmutableArray<string> Summary { get; init; }

    /// <summary>How well each forecaster did.</summary>
    public required ImmutableArray<Scorecard> Scorecards { get; init; }

    /// <summary>The constants that were fitted: name, default, fitted, claims.</summary>
    public ImmutableArray<string[]> Constants { get; init; } = [];

    /// <summary>What else there is to know.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Forecasts against outcomes.</summary>
    public required ImmutableArray<ReliabilityDiagram> Diagrams { get; init; }

    /// <summary>The heads of the table of constants.</summary>
    public static string[] ConstantColumns { get; } = ["Constant", "Default:", "Fitted:", "Settled claims:"];

    /// <summary>The heads of the table of measures.</summary>
    public string[] MeasureColumns => ["Measure", .. Scorecards.Select(card => card.Forecaster.InWords() + ":")];

    /// <summary>The table of measures: one row each, those that nobody has left out.</summary>
    public IEnumerable<string[]> MeasureRows =>
        Enum.GetValues<MeasureKind>()
            .Where(kind => Scorecards.Any(card => card[kind] is not null))
            .Select(kind => (string[])[kind.InWords(), .. Scorecards.Select(card => card[kind] is { } measure ? Cell(measure) : "")]);

    /// <summary>How to read the table of measures.</summary>
    public static ImmutableArray<string> Legend { get; } =
    [
        "In brackets, 95 % intervals over resamples of the claims. Brier, log score and calibration error: less is better; accuracy, F1, resolution and AUC: more is better.",
        "Two-way: settled claims alone, called true from a probability of 0.5. Three-way: all claims; supported and corroborated say true, doubtful and refuted false, everything else unknown.",
    ];

    /// <summary>A calibration.</summary>
    public static CalibrationText Of(CalibrationResult result)
    {
        var provenance = result.Provenance;
        var left = provenance.Constants.Where(constant => !constant.IsDetermined && constant.Claims > 0).ToArray();
        return new()
        {
            Title = $"Calibration on {Figures.Grouped(Claims(provenance.Data))} claims",
            Extent = Counted(provenance.Data),
            Summary =
            [
                $"Fitted is measured by cross-validation: every claim is forecast with constants fitted to the other {provenance.Folds - 1} of {provenance.Folds} folds.",
            ],
            Scorecards = provenance.Scorecards,
            Constants = [.. provenance.Constants.Where(constant => constant.IsDetermined).Select(Row)],
            Notes =
            [
                .. left.Length == 0
                    ? []
                    : new[]
                    {
                        $"Left at their defaults, since the outcomes do not determine them: {Figures.Listing([.. left.Select(constant => constant.Name)], left.Length)}.",
                    },
                Trusted(result.Fitted),
                .. Recalibrated(result.Fitted.Recalibration),
            ],
            Diagrams = result.Diagrams,
        };
    }

    /// <summary>A check of one.</summary>
    public static CalibrationText Of(DriftCheck check) =>
        new()
        {
            Title = check.IsFit ? "The options still fit" : "The options do not fit any more",
            Extent = Counted(check.Data),
            Summary =
            [
                .. check.Reasons.Select(Sentence),
                string.Create(CultureInfo.InvariantCulture, $"Spiegelhalter’s test of calibration: z {check.CalibrationZ:0.00}."),
            ],
            Scorecards = check.Scorecards,
            Notes = [.. check.Notes.Select(Sentence)],
            Diagrams = [check.Diagram],
        };

    private static int Claims(LabelledDataSummary data) => data.True + data.False + data.Unknown;

    private static string Counted(LabelledDataSummary data) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Figures.Count(data.Cases, "case", "cases")}, {Figures.Count(data.Items, "item", "items")} of evidence; {data.True} claims true, {data.False} false, {data.Unknown} unknown. Data {data.Digest[..12]}."
        );

    private static string[] Row(FittedConstant constant) =>
        [constant.Name, Number(constant.Default), Number(constant.Value), Figures.Grouped(constant.Claims)];

    private static string Trusted(FittedOptions fitted) =>
        fitted.SourceTrust.Count == 0
            ? "No trust in sources was learned: too few are known from five settled claims or more, or what they say elsewhere does not clearly help."
            : $"Trust learned of {Figures.Count(fitted.SourceTrust.Count, "source", "sources")}: {Figures.Row([.. fitted.SourceTrust.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {Figures.Probability(pair.Value)}")], MostTrusted)}.";

    private static IEnumerable<string> Recalibrated(Recalibration? recalibration) =>
        recalibration switch
        {
            PlattScaling platt =>
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Recalibrated by Platt’s scaling: log-odds times {platt.Slope:0.000} plus {platt.Intercept:0.000}."
                ),
            ],
            IsotonicCurve curve => [$"Recalibrated by a rising curve through {Figures.Count(curve.Points.Length, "point", "points")}."],
            _ => [],
        };

    private static string Cell(Measure measure) =>
        string.Create(CultureInfo.InvariantCulture, $"{measure.Value:0.000} ({measure.Low:0.00}–{measure.High:0.00})");

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
}
