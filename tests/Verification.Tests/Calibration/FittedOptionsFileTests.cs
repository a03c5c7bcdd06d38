using System.Text;
using Verification.Calibration;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Tests.Calibration;

public sealed class FittedOptionsFileTests
{
    [Theory]
    [InlineData(RecalibrationKind.None)]
    [InlineData(RecalibrationKind.Platt)]
    [InlineData(RecalibrationKind.Isotonic)]
    public void What_is_written_is_read_again_to_the_byte(RecalibrationKind kind)
    {
        var settings = new CalibrationSettings
        {
            Folds = 2,
            Resamples = 5,
            Recalibration = kind,
        };
        var written = Written(Calibrator.Fit(DrawnCases.Of(100, ScoringOptions.Default, seed: 1, unknown: 20), settings).Fitted);

        var reading = FittedOptionsFile.Read(new MemoryStream(written));

        reading.Problems.Should().BeEmpty();
        Written(reading.Value).Should().Equal(written);
        OptionsFile.Read(new MemoryStream(written)).Value.Should().Be(reading.Value.Options);
    }

    [Fact]
    public void A_file_of_constants_alone_is_read()
    {
        var fitted = Read("""{"format":"verification-options/1","priorWeight":3}""").Value;

        fitted.Should().BeEquivalentTo(new FittedOptions { Options = ScoringOptions.Default with { PriorWeight = 3 } });
    }

    [Theory]
    [InlineData(""" "recalibration": {"slope": -1, "intercept": 0} """, "$.recalibration")]
    [InlineData(""" "recalibration": {"slope": 1} """, "$.recalibration")]
    [InlineData(""" "recalibration": {"points": [{"from": 0.5, "to": 0.5}, {"from": 0.4, "to": 0.6}]} """, "$.recalibration")]
    [InlineData(""" "sourceTrust": {"Herald": 1.5} """, "$.sourceTrust.Herald")]
    [InlineData(""" "provenance": {"folds": 1} """, "$.provenance.folds")]
    [InlineData(
        """ "provenance": {"measures": [{"brier": {"value": 0.1, "low": 0, "high": 1}}]} """,
        "$.provenance.measures[0].forecaster"
    )]
    [InlineData(
        """ "provenance": {"measures": [{"forecaster": "fitted", "brier": {"value": 0.1, "high": 1}}]} """,
        "$.provenance.measures[0].brier.low"
    )]
    [InlineData(""" "provenance": {"measures": [{"forecaster": "fitted", "beauty": {}}]} """, "$.provenance.measures[0].beauty")]
    [InlineData(""" "priorWeight": -1 """, "$.priorWeight")]
    [InlineData(""" "priorweight": 1 """, "$.priorweight")]
    public void What_is_wrong_is_said_with_its_path(string property, string path) =>
        Read($$"""{"format":"verification-options/1",{{property}}}""").Problems.Select(problem => problem.Path).Should().Equal(path);

    private static FileReading<FittedOptions> Read(string text) => FittedOptionsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static byte[] Written(FittedOptions fitted)
    {
        using var stream = new MemoryStream();
        FittedOptionsFile.Write(fitted, stream);
        return stream.ToArray();
    }
}
