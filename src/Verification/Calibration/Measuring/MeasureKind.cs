namespace Verification.Calibration;

/// <summary>What is measured of forecasts against what became known.</summary>
/// <remarks>
/// All but the last four are of claims that are settled, true or false, and of the probability alone. A claim counts as called true from a
/// probability of ½.
/// </remarks>
public enum MeasureKind
{
    /// <summary>The mean squared distance of the probability from 0 or 1 (Brier 1950); 0 is best, ¼ is what always saying ½ gets.</summary>
    Brier = 1,

    /// <summary>
    /// The part of the Brier score that better calibration would take away: the mean squared distance of mean probability and share true over
    /// ten bins of equal width (Murphy 1973); 0 is best.
    /// </summary>
    BrierReliability,

    /// <summary>The part of the Brier score that telling claims apart took away: the variance of the share true over the same bins; more is better.</summary>
    BrierResolution,

    /// <summary>The Brier score of always saying the share true: its variance. Nothing that a forecaster does changes it.</summary>
    BrierUncertainty,

    /// <summary>The mean of −ln of the probability that was given to what came true (Good 1952), in nats; 0 is best, 0.693 is what always saying ½ gets.</summary>
    LogScore,

    /// <summary>The mean distance of mean probability and share true over ten bins of equal width (Naeini et al. 2015); 0 is best.</summary>
    CalibrationError,

    /// <summary>The variance of the probabilities, 0 to ¼: how far they go from saying the same of every claim.</summary>
    Sharpness,

    /// <summary>The probability that a true claim is given more than a false one, ties counting half: the area under the ROC curve.</summary>
    Auc,

    /// <summary>The share of claims called right.</summary>
    TwoWayAccuracy,

    /// <summary>The mean F1 of true and false.</summary>
    TwoWayMacroF1,

    /// <summary>The share of all claims, those of unknown outcome included, whose verdict says what became known.</summary>
    ThreeWayAccuracy,

    /// <summary>The mean F1 of true, false and unknown.</summary>
    ThreeWayMacroF1,

    /// <summary>
    /// The share of claims in bins, ten of equal width, in which the share true lies within the mean range: from the mean of its lower ends to
    /// the mean of its upper ends.
    /// </summary>
    RangeCoverage,

    /// <summary>The same of the credible interval.</summary>
    IntervalCoverage,
}
