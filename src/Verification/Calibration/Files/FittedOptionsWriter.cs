using System.Collections.Frozen;
using Verification.Confidence;
using Verification.Serialization;

namespace Verification.Calibration;

/// <summary>Writes fitted options: the constants, then what was learned beside them, in the order of the format.</summary>
internal sealed class FittedOptionsWriter(JsonOutput json)
{
    public void Write(FittedOptions fitted) =>
        new OptionsWriter(json).Write(
            fitted.Options,
            () =>
            {
                if (fitted.SourceTrust.Count > 0)
                {
                    json.Object(OptionsFile.SourceTrust, () => Write(fitted.SourceTrust));
                }

                if (fitted.Recalibration is { } recalibration)
                {
                    json.Object(OptionsFile.Recalibration, () => Write(recalibration));
                }

                if (fitted.Provenance is { } provenance)
                {
                    json.Object(OptionsFile.Provenance, () => Write(provenance));
                }
            }
        );

    /// <summary>Writes the properties of a summary of labelled cases.</summary>
    public static void Write(JsonOutput json, LabelledDataSummary data)
    {
        json.Property("sha256", data.Digest);
        json.Property("cases", data.Cases);
        json.Property("items", data.Items);
        json.Property("true", data.True);
        json.Property("false", data.False);
        json.Property("unknown", data.Unknown);
    }

    /// <summary>Writes the measures of a forecaster.</summary>
    public static void Write(JsonOutput json, Scorecard card) =>
        json.Object(() =>
        {
            json.Property("forecaster", Vocabulary<Forecaster>.Word(card.Forecaster));
            foreach (var measure in card.Measures)
            {
                json.Object(
                    Vocabulary<MeasureKind>.Word(measure.Kind),
                    () =>
                    {
                        json.Property("value", measure.Value);
                        json.Property("low", measure.Low);
                        json.Property("high", measure.High);
                    }
                );
            }
        });

    private void Write(FrozenDictionary<string, Probability> trust)
    {
        foreach (var (source, probability) in trust.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.Property(source, probability.Value);
        }
    }

    private void Write(Recalibration recalibration)
    {
        switch (recalibration)
        {
            case PlattScaling platt:
                json.Property("slope", platt.Slope);
                json.Property("intercept", platt.Intercept);
                break;
            case IsotonicCurve curve:
                json.Array(
                    "points",
                    curve.Points,
                    point =>
                        json.Object(() =>
                        {
                            json.Property("from", point.From);
                            json.Property("to", point.To);
                        })
                );
                break;
        }
    }

    private void Write(FitProvenance provenance)
    {
        json.Object("data", () => Write(json, provenance.Data));
        json.Property("folds", provenance.Folds);
        json.Array(
            "constants",
            provenance.Constants,
            constant =>
                json.Object(() =>
                {
                    json.Property("name", constant.Name);
                    json.Property("default", constant.Default);
                    json.Property("value", constant.Value);
                    json.Property("claims", constant.Claims);
                    json.Property("determined", constant.IsDetermined);
                })
        );
        json.Array("measures", provenance.Scorecards, card => Write(json, card));
    }
}
