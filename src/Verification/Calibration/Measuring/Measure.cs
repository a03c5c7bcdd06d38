using System.Collections.Immutable;

namespace Verification.Calibration;

/// <summary>A measure, and how far it would move with other claims of the same sort.</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Value">What it comes to.</param>
/// <param name="Low">The 2.5th percentile over resamples of the claims.</param>
/// <param name="High">The 97.5th percentile over resamples of the claims.</param>
public sealed record Measure(MeasureKind Kind, double Value, double Low, double High);

/// <summary>What is measured of one way to forecast.</summary>
/// <param name="Forecaster">Who forecasts.</param>
/// <param name="Measures">The measures, in the order of <see cref="MeasureKind"/>; those that the claims do not allow are left out.</param>
public sealed record Scorecard(Forecaster Forecaster, ImmutableArray<Measure> Measures)
{
    /// <summary>One of the measures; null where the claims do not allow it.</summary>
    public Measure? this[MeasureKind kind] => Measures.FirstOrDefault(measure => measure.Kind == kind);
}

/// <summary>Who forecasts.</summary>
public enum Forecaster
{
    /// <summary>The engine, with constants fitted to claims that were not the ones forecast.</summary>
    Fitted = 1,

    /// <summary>The same with its probabilities recalibrated.</summary>
    Recalibrated,

    /// <summary>The engine with the constants at hand.</summary>
    Given,

    /// <summary>The engine with its default constants.</summary>
    Defaults,

    /// <summary>Always the share true among the other claims, and the most frequent outcome.</summary>
    BaseRate,

    /// <summary>More items that support than refute means true, fewer means false, as many means unknown.</summary>
    NetMajority,

    /// <summary>Any item that refutes means false, else any that supports means true, else unknown.</summary>
    AnyRefutation,
}
