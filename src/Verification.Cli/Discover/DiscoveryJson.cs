using Verification.Serialization;
using Verification.TruthDiscovery;

namespace Verification.Cli;

/// <summary>What was found, as <c>verification-discovery/1</c>; docs/truth-discovery.md describes it.</summary>
internal static class DiscoveryJson
{
    private const string Format = "verification-discovery/1";

    public static void Write(DiscoveryReport found, Stream stream)
    {
        using var json = new JsonOutput(stream);
        json.Object(() =>
        {
            json.Property("format", Format);
            json.Property("method", found.Method);
            json.Array("reasons", found.Reasons, json.Value);
            json.Property("valueKind", ValueWords.Of(found.Kind));
            json.Property("assertions", found.Assertions);
            json.Property("iterations", found.Iterations);
            json.Property("stopReason", Word(found.StopReason));
            if (found.Quality is { } quality)
            {
                json.Object("quality", () => Write(json, quality));
            }

            json.Array("items", found.Items, truth => json.Object(() => Write(json, truth)));
            json.Array("sources", found.Sources, source => json.Object(() => Write(json, source)));
            json.Array("copying", found.Copying, pair => json.Object(() => Write(json, pair)));
        });
    }

    public static void Write(JsonOutput json, DiscoveryQuality quality)
    {
        json.Property("compared", quality.Compared);
        json.Property("missing", quality.Missing);
        json.Property("accuracy", quality.Accuracy);
        json.Optional("macroF1", quality.MacroF1);
        json.Optional("meanAbsoluteError", quality.MeanAbsoluteError);
        json.Optional("precision", quality.Precision);
        json.Optional("recall", quality.Recall);
        json.Optional("f1", quality.F1);
    }

    public static string Word(StopReason reason) =>
        reason switch
        {
            StopReason.Converged => "converged",
            StopReason.Limit => "limit",
            _ => "oscillating",
        };

    private static void Write(JsonOutput json, ItemTruth truth)
    {
        json.Property("item", truth.Item);
        json.Property("value", truth.Value);
        json.Property("probability", truth.Probability);
        json.Optional("runnerUp", truth.RunnerUp?.Text);
        json.Property("support", truth.Support);
        json.Property("assertions", truth.Assertions);
        json.Array("values", truth.Values, value => json.Object(() => Write(json, value)));
    }

    private static void Write(JsonOutput json, ValueTruth value)
    {
        json.Property("value", value.Text);
        json.Property("probability", value.Probability);
        json.Property("support", value.Support);
    }

    private static void Write(JsonOutput json, SourceTruth source)
    {
        json.Property("source", source.Source);
        json.Property("trust", source.Trust);
        json.Property("assertions", source.Assertions);
        json.Property("coverage", source.Coverage);
    }

    private static void Write(JsonOutput json, CopyingPair pair)
    {
        json.Property("first", pair.First);
        json.Property("second", pair.Second);
        json.Property("probability", pair.Probability);
        json.Property("firstCopies", pair.FirstCopies);
        json.Property("secondCopies", pair.SecondCopies);
        json.Property("sharedItems", pair.SharedItems);
    }
}
