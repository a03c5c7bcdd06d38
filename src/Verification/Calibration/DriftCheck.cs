using System.Collections.Immutable;
using System.Globalization;

namespace Verification.Calibration;

/// <summary>Whether constants still fit claims that they were not fitted to.</summary>
public sealed record DriftCheck
{
    private const double Significant = 2.5758293035489004;

    /// <summary>The labelled cases that they were checked on.</summary>
    public required LabelledDataSummary Data { get; init; }

    /// <summary>How well each forecaster did.</summary>
    public required ImmutableArray<Scorecard> Scorecards { get; init; }

    /// <summary>Forecast probabilities against the share that turned out true.</summary>
    public required ReliabilityDiagram Diagram { get; init; }

    /// <summary>
    /// Spiegelhalter’s statistic (1986): by how many standard deviations the Brier score misses what it would be if every probability meant
    /// what it says.
    /// </summary>
    public required double CalibrationZ { get; init; }

    /// <summary>Why they do not fit any more; empty where they do.</summary>
    public required ImmutableArray<string> Reasons { get; init; }

    /// <summary>What else there is to know.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>Whether they still fit: nothing says that they do not.</summary>
    public bool IsFit => Reasons.IsEmpty;

    internal static DriftCheck Of(
        LabelledDataSummary data,
        FitProvenance? provenance,
        ImmutableArray<Scorecard> scorecards,
        double z,
        ReliabilityDiagram diagram
    ) =>
        new()
        {
            Data = data,
            Scorecards = scorecards,
            Diagram = diagram,
            CalibrationZ = z,
            Reasons = [.. ReasonsFor(provenance, scorecards, z)],
            Notes = [.. NotesOn(data, provenance)],
        };

    private static IEnumerable<string> ReasonsFor(FitProvenance? provenance, ImmutableArray<Scorecard> scorecards, double z)
    {
        if (Math.Abs(z) > Significant)
        {
            yield return Text(
                $"the probabilities do not mean what they say: the Brier score is {Math.Abs(z):0.0} standard deviations {(z > 0 ? "above" : "below")} what it would be (p < 0.01)"
            );
        }

        var now = scorecards[0][MeasureKind.LogScore]!;
        if (
            scorecards.Single(card => card.Forecaster == Forecaster.BaseRate)[MeasureKind.LogScore] is { } baseline
            && now.Low > baseline.Value
        )
        {
            yield return Text(
                $"always saying the base rate would do better: log score {now.Value:0.000}, at best {now.Low:0.000}, against {baseline.Value:0.000}"
            );
        }

        if (Before(provenance) is { } before && now.Low > before.High)
        {
            yield return Text(
                $"the forecasts are worse than when they were fitted: log score {now.Value:0.000}, at best {now.Low:0.000}, and then {before.Value:0.000}, at worst {before.High:0.000}"
            );
        }
    }

    private static Measure? Before(FitProvenance? provenance) =>
        provenance?.Scorecards.FirstOrDefault(card => card.Forecaster == Forecaster.Fitted)?[MeasureKind.LogScore];

    private static IEnumerable<string> NotesOn(LabelledDataSummary data, FitProvenance? provenance)
    {
        const int Few = 30;
        if (provenance is null)
        {
            yield return "the options do not say what they were fitted to, so that nothing can be compared with it";
        }
        else if (provenance.Data.Digest == data.Digest)
        {
            yield return "these are the very cases that the options were fitted to: how well they fit says nothing of others";
        }

        if (data.True + data.False < Few)
        {
            yield return Text($"only {data.True + data.False} claims are settled: a drift would have to be large to be seen");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
