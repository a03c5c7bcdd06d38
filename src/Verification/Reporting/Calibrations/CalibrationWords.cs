using Verification.Calibration;

namespace Verification.Reporting;

/// <summary>What forecasters and measures are called.</summary>
internal static class CalibrationWords
{
    public static string InWords(this Forecaster forecaster) =>
        forecaster switch
        {
            Forecaster.Fitted => "Fitted",
            Forecaster.Recalibrated => "Recalibrated",
            Forecaster.Given => "Given",
            Forecaster.Defaults => "Defaults",
            Forecaster.BaseRate => "Base rate",
            Forecaster.NetMajority => "Net majority",
            _ => "Any refutation",
        };

    public static string InWords(this MeasureKind kind) =>
        kind switch
        {
            MeasureKind.Brier => "Brier score",
            MeasureKind.BrierReliability => "- reliability",
            MeasureKind.BrierResolution => "- resolution",
            MeasureKind.BrierUncertainty => "- uncertainty",
            MeasureKind.LogScore => "Log score",
            MeasureKind.CalibrationError => "Expected calibration error",
            MeasureKind.Sharpness => "Sharpness",
            MeasureKind.Auc => "AUC",
            MeasureKind.TwoWayAccuracy => "Two-way accuracy",
            MeasureKind.TwoWayMacroF1 => "Two-way macro-F1",
            MeasureKind.ThreeWayAccuracy => "Three-way accuracy",
            MeasureKind.ThreeWayMacroF1 => "Three-way macro-F1",
            MeasureKind.RangeCoverage => "Coverage of the range",
            _ => "Coverage of the interval",
        };
}
