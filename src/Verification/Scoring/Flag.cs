using System.Collections.Immutable;

namespace Verification.Scoring;

/// <summary>Something that a reader should know of the evidence on a claim.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Message">The same in English.</param>
/// <param name="Evidence">The ids of the items that it is about, ordinal; empty where it is about the claim as a whole.</param>
public sealed record Flag(FlagCode Code, string Message, ImmutableArray<string> Evidence);

/// <summary>What a flag can say, in the order in which flags are given.</summary>
public enum FlagCode
{
    /// <summary>Credible evidence disagrees, though the verdict is not <see cref="Verdict.Contested"/>.</summary>
    Disputed = 1,

    /// <summary>All that weighs has one origin.</summary>
    SingleOrigin,

    /// <summary>Items repeat each other in a circle.</summary>
    CircularSourcing,

    /// <summary>Several items repeat one origin, and count once.</summary>
    Syndicated,

    /// <summary>One origin stands on both sides.</summary>
    Reversed,

    /// <summary>An item serves the interest of whoever issued it or passed it on.</summary>
    SelfInterest,

    /// <summary>An item goes against the interest of whoever issued it.</summary>
    AgainstInterest,

    /// <summary>A source that might have spoken is silent.</summary>
    Silence,

    /// <summary>An item has lost half its strength or more to age.</summary>
    Stale,

    /// <summary>An item has been retracted.</summary>
    Retracted,

    /// <summary>An item weighs though neither its source nor itself is rated.</summary>
    Unrated,

    /// <summary>All that weighs came through one channel.</summary>
    SingleChannel,

    /// <summary>The claim was stated with more certainty than any rating of the evidence could bear out.</summary>
    Overclaimed,

    /// <summary>The claim was stated with less certainty than any rating of the evidence would bear out.</summary>
    Underclaimed,

    /// <summary>Bayes’ rule over the same groups leads to another verdict.</summary>
    ModelSensitive,

    /// <summary>Items seem to repeat others without saying so. Not the engine raises it, but <c>PossibleCopies</c>, upon what was found.</summary>
    PossibleCopies,
}
