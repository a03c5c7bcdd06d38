using System.Collections.Frozen;
using System.Collections.Immutable;
using Verification.Confidence;
using Verification.Serialization;
using Verification.Validation;

namespace Verification.Calibration;

/// <summary>Reads fitted options. What cannot be read leaves a gap, which the input has noted.</summary>
internal sealed class FittedOptionsReader(JsonInput json)
{
    private Dictionary<string, Probability> trust = new(StringComparer.Ordinal);
    private Recalibration? recalibration;
    private FitProvenance? provenance;

    public static FittedOptions Read(JsonInput json) => new FittedOptionsReader(json).Fitted();

    private FittedOptions Fitted() =>
        new()
        {
            Options = OptionsReader.Read(
                json,
                () =>
                    json.Take(OptionsFile.SourceTrust, ref trust, Trust)
                    || json.Take(OptionsFile.Recalibration, ref recalibration, _ => Recalibration())
                    || json.Take(OptionsFile.Provenance, ref provenance, _ => Provenance())
            ),
            SourceTrust = trust.ToFrozenDictionary(StringComparer.Ordinal),
            Recalibration = recalibration,
            Provenance = provenance,
        };

    private Dictionary<string, Probability> Trust(Dictionary<string, Probability> read)
    {
        for (var more = json.EnterObject(OptionsFile.SourceTrust); more && json.NextProperty(); )
        {
            var source = json.Property;
            if (json.Probability() is { } probability)
            {
                read[source] = probability;
            }
        }

        return read;
    }

    private Recalibration? Recalibration()
    {
        double? slope = null,
            intercept = null;
        ImmutableArray<(double From, double To)> points = [];
        for (var more = json.EnterObject(OptionsFile.Recalibration); more && json.NextProperty(); )
        {
            _ =
                json.Take("slope", ref slope, _ => json.Number())
                || json.Take("intercept", ref intercept, _ => json.Number())
                || json.TakeList("points", ref points, Point)
                || json.UnknownProperty("a recalibration");
        }

        try
        {
            return points.IsEmpty ? new PlattScaling(slope ?? double.NaN, intercept ?? double.NaN) : new IsotonicCurve(points);
        }
        catch (ArgumentException e)
        {
            json.Note(
                ProblemCodes.OutOfRange,
                $"a recalibration has a slope above 0 and an intercept, or points from 0 to 1 that rise; {e.Message}"
            );
            return null;
        }
    }

    private (double From, double To) Point()
    {
        double from = 0,
            to = 0;
        for (var more = json.EnterObject("a point"); more && json.NextProperty(); )
        {
            _ = json.TakeShare("from", ref from) || json.TakeShare("to", ref to) || json.UnknownProperty("a point");
        }

        return (from, to);
    }

    private FitProvenance Provenance()
    {
        LabelledDataSummary data = new("", 0, 0, 0, 0, 0);
        int? folds = null;
        ImmutableArray<FittedConstant> constants = [];
        ImmutableArray<Scorecard> scorecards = [];
        for (var more = json.EnterObject(OptionsFile.Provenance); more && json.NextProperty(); )
        {
            _ =
                json.Take("data", ref data, _ => Data())
                || json.TakeWhole("folds", ref folds, 2, 100)
                || json.TakeList("constants", ref constants, Constant)
                || json.TakeList("measures", ref scorecards, Card)
                || json.UnknownProperty("a provenance");
        }

        return new()
        {
            Data = data,
            Folds = folds ?? CalibrationSettings.Default.Folds,
            Constants = constants,
            Scorecards = scorecards,
        };
    }

    private LabelledDataSummary Data()
    {
        string? digest = null;
        int? cases = null,
            items = null,
            trues = null,
            falses = null,
            unknown = null;
        for (var more = json.EnterObject("data"); more && json.NextProperty(); )
        {
            _ =
                json.Take("sha256", ref digest)
                || json.TakeWhole("cases", ref cases, 0, int.MaxValue)
                || json.TakeWhole("items", ref items, 0, int.MaxValue)
                || json.TakeWhole("true", ref trues, 0, int.MaxValue)
                || json.TakeWhole("false", ref falses, 0, int.MaxValue)
                || json.TakeWhole("unknown", ref unknown, 0, int.MaxValue)
                || json.UnknownProperty("data");
        }

        return new(digest ?? "", cases ?? 0, items ?? 0, trues ?? 0, falses ?? 0, unknown ?? 0);
    }

    private FittedConstant Constant()
    {
        string? name = null;
        double? original = null,
            value = null;
        int? claims = null;
        var determined = false;
        for (var more = json.EnterObject("a constant"); more && json.NextProperty(); )
        {
            _ =
                json.Take("name", ref name)
                || json.Take("default", ref original, _ => json.Number())
                || json.Take("value", ref value, _ => json.Number())
                || json.TakeWhole("claims", ref claims, 0, int.MaxValue)
                || json.Take("determined", ref determined)
                || json.UnknownProperty("a constant");
        }

        return new(name ?? "", original ?? 0, value ?? 0, claims ?? 0, determined);
    }

    private Scorecard Card()
    {
        Forecaster? forecaster = null;
        var measures = new List<Measure>();
        for (var more = json.EnterObject("measures"); more && json.NextProperty(); )
        {
            if (Vocabulary<MeasureKind>.TryRead(json.Property, out var kind))
            {
                measures.Add(Measure(kind));
            }
            else
            {
                _ = json.TakeWord("forecaster", ref forecaster) || json.UnknownProperty("measures");
            }
        }

        return new(forecaster ?? json.Missing("forecaster", Forecaster.Fitted), [.. measures.OrderBy(measure => measure.Kind)]);
    }

    private Measure Measure(MeasureKind kind)
    {
        double? value = null,
            low = null,
            high = null;
        for (var more = json.EnterObject("a measure"); more && json.NextProperty(); )
        {
            _ =
                json.Take("value", ref value, _ => json.Number())
                || json.Take("low", ref low, _ => json.Number())
                || json.Take("high", ref high, _ => json.Number())
                || json.UnknownProperty("a measure");
        }

        return new(kind, value ?? double.NaN, low ?? double.NaN, high ?? double.NaN);
    }
}
