using System.Collections.Immutable;

namespace Verification.Calibration;

/// <summary>What calibrating came to.</summary>
/// <param name="Fitted">The constants, fitted to all the claims.</param>
/// <param name="Diagrams">The forecasts of the defaults and of the fitted constants, those by cross-validation, against the outcomes.</param>
public sealed record CalibrationResult(FittedOptions Fitted, ImmutableArray<ReliabilityDiagram> Diagrams)
{
    /// <summary>What the constants were fitted to, and how well they forecast.</summary>
    public FitProvenance Provenance => Fitted.Provenance!;
}

/// <summary>How far calibrating has come.</summary>
/// <param name="Done">How many fits are done.</param>
/// <param name="Fits">How many there are: one for all claims, and one for each fold.</param>
public readonly record struct CalibrationProgress(int Done, int Fits);

/// <summary>The labelled cases have no true claim, or no false one, so that there is nothing to learn.</summary>
public sealed class TooFewOutcomesException : Exception
{
    internal TooFewOutcomesException(int trues, int falses)
        : base($"there are {trues} claims that are true and {falses} that are false; expected at least 2 of each, in cases of their own")
    { }
}
