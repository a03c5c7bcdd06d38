using Newtonsoft.Json.Linq;
using Verification.Tests.Cli;

namespace Verification.Tests.Calibration;

/// <summary>Claims that Emergent followed in the press (Ferreira &amp; Vlachos 2016), by ten-fold cross-validation over claims.</summary>
public sealed class EmergentPublishedDataTests
{
    [PublishedDataTheory]
    [InlineData("threeWayAccuracy", 0.57, 1)]
    [InlineData("threeWayMacroF1", 0.55, 1)]
    [InlineData("twoWayAccuracy", 0.83, 1)]
    [InlineData("calibrationError", 0, 0.08)]
    public void Fitted_constants_forecast_as_well_as_is_asked(string measure, double least, double most)
    {
        var file = Path.Combine(PublishedDataTheoryAttribute.Folder!, "emergent", "articles.csv");

        var run = CommandRun.Of("calibrate", file, "--kind", "mediaReport", "--format", "json");

        JObject.Parse(run.Output)["provenance"]!["measures"]!.Single(card => card.Value<string>("forecaster") == "fitted")[measure]!
            .Value<double>("value")
            .Should()
            .BeInRange(least, most);
    }
}
