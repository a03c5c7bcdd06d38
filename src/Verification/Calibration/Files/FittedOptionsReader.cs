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
                    json.Property switch
                    {
                        OptionsFile.SourceTrust => JsonInput.Take(ref trust, Trust()),
                        OptionsFile.Recalibration => JsonInput.Take(ref recalibration, Recalibration()),
                        OptionsFile.Provenance => JsonInput.Take(ref provenance, Provenance()),
                        _ => false,
                    }
            ),
            SourceTrust = trust.ToFrozenDictionary(SeededTextComparer.Instance),
            Recalibration = recalibration,
            Provenance = provenance,
        };

    private Dictionary<string, Probability> Trust()
    {
        var read = new Dictionary<string, Probability>(StringComparer.Ordinal);
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
        if (!json.EnterObject(OptionsFile.Recalibration))
        {
            return null;
        }

        while (json.NextProperty())
        {
            _ = json.Property switch
            {
                "slope" => JsonInput.Take(ref slope, json.Number()),
                "intercept" => JsonInput.Take(ref intercept, json.Number()),
                "points" => json.TakeList(ref points, Point),
                _ => json.UnknownProperty("a recalibration"),
            };
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
            _ = json.Property switch
            {
                "from" => json.TakeShare(ref from),
                "to" => json.TakeShare(ref to),
                _ => json.UnknownProperty("a point"),
            };
        }

        return (from, to);
    }

    private FitProvenance? Provenance()
    {
        LabelledDataSummary data = new("", 0, 0, 0, 0, 0);
        int? folds = null;
        ImmutableArray<FittedConstant> constants = [];
        ImmutableArray<Scorecard> scorecards = [];
        if (!json.EnterObject(OptionsFile.Provenance))
        {
            return null;
        }

        while (json.NextProperty())
        {
            _ = json.Property switch
            {
                "data" => JsonInput.Take(ref data, Data()),
                "folds" => json.TakeWhole(ref folds, 2, 100),
                "constants" => json.TakeList(ref constants, Constant),
                "measures" => json.TakeList(ref scorecards, Card),
                _ => json.UnknownProperty("a provenance"),
            };
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
            _ = json.Property switch
            {
                "sha256" => json.Take(ref digest),
                "cases" => json.TakeWhole(ref cases, 0, int.MaxValue),
                "items" => json.TakeWhole(ref items, 0, int.MaxValue),
                "true" => json.TakeWhole(ref trues, 0, int.MaxValue),
                "false" => json.TakeWhole(ref falses, 0, int.MaxValue),
                "unknown" => json.TakeWhole(ref unknown, 0, int.MaxValue),
                _ => json.UnknownProperty("data"),
            };
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
            _ = json.Property switch
            {
                "name" => json.Take(ref name),
                "default" => JsonInput.Take(ref original, json.Number()),
                "value" => JsonInput.Take(ref value, json.Number()),
                "claims" => json.TakeWhole(ref claims, 0, int.MaxValue),
                "determined" => json.Take(ref determined),
                _ => json.UnknownProperty("a constant"),
            };
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
                if (json.EnterObject("a measure"))
                {
                    measures.Add(Measure(kind));
                }
            }
            else
            {
                _ = json.Property switch
                {
                    "forecaster" => json.TakeWord(ref forecaster),
                    _ => json.UnknownProperty("measures"),
                };
            }
        }

        return new(forecaster ?? json.Missing("forecaster", Forecaster.Fitted), [.. measures.OrderBy(measure => measure.Kind)]);
    }

    private Measure Measure(MeasureKind kind)
    {
        double? value = null,
            low = null,
            high = null;
        while (json.NextProperty())
        {
            _ = json.Property switch
            {
                "value" => JsonInput.Take(ref value, json.Number()),
                "low" => JsonInput.Take(ref low, json.Number()),
                "high" => JsonInput.Take(ref high, json.Number()),
                _ => json.UnknownProperty("a measure"),
            };
        }

        return new(kind, value ?? Missing("value"), low ?? Missing("low"), high ?? Missing("high"));
    }

    private double Missing(string name)
    {
        json.NoteMissing(name, ProblemCodes.Required, "is missing");
        return 0;
    }
}
