namespace Verification.Calibration;

/// <summary>How to calibrate.</summary>
public sealed record CalibrationSettings
{
    /// <summary>The defaults.</summary>
    public static CalibrationSettings Default { get; } = new();

    /// <summary>Into how many folds claims are dealt, each of which is forecast from the others; 2 to 100, 10 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of bounds.</exception>
    public int Folds
    {
        get;
        init => field = (int)Guard.InRange(value, 2, 100, nameof(Folds));
    } = 10;

    /// <summary>From how many resamples the intervals of measures are read; 1 to 100,000, 1,000 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of bounds.</exception>
    public int Resamples
    {
        get;
        init => field = (int)Guard.InRange(value, 1, 100_000, nameof(Resamples));
    } = 1000;

    /// <summary>Whether and how probabilities are recalibrated after the fit; not at all unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public RecalibrationKind Recalibration
    {
        get;
        init => field = Guard.Defined(value, nameof(Recalibration));
    }
}
