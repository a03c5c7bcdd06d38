using Verification.Calibration;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Tests.Calibration;

namespace Verification.Tests.Docs;

/// <summary>Runs what docs/calibration.md shows.</summary>
public sealed class CalibrationGuideTests
{
    [Fact]
    public void The_code_does_what_it_says()
    {
        using var stream = new MemoryStream();
        LabelledFile.Write(DrawnCases.Of(60, ScoringOptions.Default, seed: 1), stream);
        stream.Position = 0;
        VerificationCase @case = CaseFile.Read(Path.Combine(Cases.Root, "docs", "cases", "wire-story.json")).Value;

        FileReading<IReadOnlyList<LabelledCase>> resolved = LabelledFile.Read(stream);
        CalibrationResult result = Calibrator.Fit(resolved.Value, new CalibrationSettings { Folds = 5 });
        FittedOptions fitted = result.Fitted;
        var engine = new ScoringEngine(fitted.Options);
        Assessment assessment = fitted.Recalibrate(engine.Assess(fitted.Apply(@case)));

        assessment.Claims.Should().ContainSingle();
    }
}
