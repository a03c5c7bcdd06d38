using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Calibration;

/// <summary>A constant of the model that can be fitted to outcomes.</summary>
/// <param name="Name">Its path in options files.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Set">Replaces it.</param>
/// <param name="Bears">Whether it can bear on a case at all; saying so too often costs time only.</param>
internal sealed record Parameter(
    string Name,
    Func<ScoringOptions, double> Get,
    Func<ScoringOptions, double, ScoringOptions> Set,
    Func<VerificationCase, bool> Bears
)
{
    /// <summary>The scale on which it is fitted.</summary>
    public required Link Link { get; init; }

    /// <summary>
    /// The standard deviation of the normal distribution around the default, on the scale of <see cref="Link"/>, that it is held to have before
    /// any outcome is seen.
    /// </summary>
    public required double Deviation { get; init; }

    /// <summary>The least that it may be.</summary>
    public required double Low { get; init; }

    /// <summary>The most that it may be.</summary>
    public required double High { get; init; }

    /// <summary>The table in which it must not rise above the parameter before it; null for none.</summary>
    public string? Table { get; init; }

    /// <summary>Where it stands on its scale.</summary>
    public double At(ScoringOptions options) => Link.To(Math.Clamp(Get(options), Low, High));

    /// <summary>The options with it at a place of its scale.</summary>
    public ScoringOptions With(ScoringOptions options, double at) => Set(options, Math.Clamp(Link.From(at), Low, High));

    /// <summary>The nearest place on its scale that is within bounds.</summary>
    public double Clamp(double at) => Math.Clamp(at, Link.To(Low), Link.To(High));
}
