using System.Collections.Immutable;
using Verification.Confidence;

namespace Verification.Scoring;

/// <summary>How good the basis of a verdict is, and why.</summary>
/// <param name="Level">The level of ICD 203.</param>
/// <param name="Reasons">What it rests on, and what holds it down.</param>
public sealed record AnalyticConfidence(ConfidenceLevel Level, ImmutableArray<Reason> Reasons);

/// <summary>A reason for a level of confidence.</summary>
/// <param name="Code">What sort of reason.</param>
/// <param name="Message">The same in English, with its figures.</param>
public sealed record Reason(ReasonCode Code, string Message);

/// <summary>The sorts of reasons for a level of confidence, in the order in which they are given.</summary>
public enum ReasonCode
{
    /// <summary>How much uncertainty is left.</summary>
    Uncertainty = 1,

    /// <summary>How many independent groups stand behind the verdict.</summary>
    Groups,

    /// <summary>How much credible evidence disagrees.</summary>
    Contest,

    /// <summary>Whether the verdict holds whatever the missing ratings are.</summary>
    Range,

    /// <summary>Whether the verdict holds without any one group.</summary>
    WithoutOneGroup,

    /// <summary>All that weighs has one origin.</summary>
    SingleOrigin,

    /// <summary>All that weighs came through one channel.</summary>
    SingleChannel,

    /// <summary>What weighs serves the interest of whoever issued it or passed it on.</summary>
    SelfInterest,

    /// <summary>All that weighs is preliminary.</summary>
    AllPreliminary,

    /// <summary>Most of what weighs is unrated.</summary>
    MostlyUnrated,

    /// <summary>What weighs seems to consist of copies that nobody declared. Not the engine says so, but <c>PossibleCopies</c>.</summary>
    RestsOnPossibleCopies,
}
