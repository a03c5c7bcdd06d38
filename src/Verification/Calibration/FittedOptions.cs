using System.Collections.Frozen;
using System.Collections.Immutable;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Calibration;

/// <summary>Constants fitted to outcomes, with what was learned beside them, and from what. Immutable.</summary>
public sealed record FittedOptions
{
    /// <summary>The constants of the scoring model.</summary>
    public required ScoringOptions Options { get; init; }

    /// <summary>How far sources deserve trust, by their names; empty where none was learned.</summary>
    public FrozenDictionary<string, Probability> SourceTrust { get; init; } = FrozenDictionary<string, Probability>.Empty;

    /// <summary>How probabilities are recalibrated; null for not at all.</summary>
    public Recalibration? Recalibration { get; init; }

    /// <summary>What they were fitted to; null for constants that were not fitted.</summary>
    public FitProvenance? Provenance { get; init; }

    /// <summary>A case whose sources have the trust that was learned of them: those whose names are known, and that the case itself does not rate.</summary>
    /// <param name="case">The case.</param>
    public VerificationCase Apply(VerificationCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return TrustFit.Apply(SourceTrust, @case);
    }

    /// <summary>An assessment with the recalibrated probability of each claim beside its own; the same where nothing is recalibrated.</summary>
    /// <param name="assessment">The assessment, made with <see cref="Options"/>.</param>
    public Assessment Recalibrate(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return Recalibration is null
            ? assessment
            : assessment with
            {
                Claims =
                [
                    .. assessment.Claims.Select(claim =>
                        claim with
                        {
                            RecalibratedProbability = (Probability)Recalibration.Apply(claim.Probability),
                        }
                    ),
                ],
            };
    }
}

/// <summary>What constants were fitted to, and how well they forecast claims that they were not fitted to.</summary>
public sealed record FitProvenance
{
    /// <summary>The labelled cases.</summary>
    public required LabelledDataSummary Data { get; init; }

    /// <summary>Into how many folds the claims were dealt.</summary>
    public required int Folds { get; init; }

    /// <summary>What became of each constant, in the order of options files.</summary>
    public required ImmutableArray<FittedConstant> Constants { get; init; }

    /// <summary>How well each forecaster did, the fitted one by cross-validation.</summary>
    public required ImmutableArray<Scorecard> Scorecards { get; init; }
}

/// <summary>Labelled cases, counted.</summary>
/// <param name="Digest">The SHA-256, in lower-case hexadecimal, of the cases and outcomes in canonical form, whatever their order.</param>
/// <param name="Cases">How many cases.</param>
/// <param name="Items">How many items of evidence.</param>
/// <param name="True">How many claims are true.</param>
/// <param name="False">How many are false.</param>
/// <param name="Unknown">Of how many the outcome is unknown.</param>
public sealed record LabelledDataSummary(string Digest, int Cases, int Items, int True, int False, int Unknown);

/// <summary>What became of a constant of the model.</summary>
/// <param name="Name">Its path in options files.</param>
/// <param name="Default">Its default.</param>
/// <param name="Value">What it is now.</param>
/// <param name="Claims">On how many settled claims it bears.</param>
/// <param name="IsDetermined">Whether the outcomes determine it; if not, it is left at its default.</param>
public sealed record FittedConstant(string Name, double Default, double Value, int Claims, bool IsDetermined);
