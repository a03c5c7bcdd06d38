using System.Globalization;

namespace Verification.Copies;

/// <summary>Why an item seems to repeat another.</summary>
/// <param name="Code">What sort of reason.</param>
/// <param name="Score">
/// How much it proves, from 0 to 1. For texts, the share of the passages of the shorter that stand in the longer, s / (n + caution), passages
/// that are common in the case counting for less in s; 1 for one address; <see cref="CopyOptions.AttributionScore"/> for a named source; the
/// probability of copying for what truth discovery found.
/// </param>
/// <param name="Passage">What stands in the item that repeats: words of its quote, or its address; null where there is nothing to show.</param>
/// <param name="Repeated">What stands in the item that is repeated; or null.</param>
public sealed record CopyReason(CopyReasonCode Code, double Score, string? Passage = null, string? Repeated = null)
{
    /// <summary>The reason in English.</summary>
    public string Message =>
        Code switch
        {
            CopyReasonCode.SameText => "the same words",
            CopyReasonCode.SimilarText => "nearly the same words",
            CopyReasonCode.ContainedText => "the words of one stand in the other",
            CopyReasonCode.SameAddress => "one address",
            CopyReasonCode.Attribution => "names the source of the other",
            _ => string.Create(CultureInfo.InvariantCulture, $"its source was found to copy, with a probability of {Score:0.00}"),
        };
}

/// <summary>The sorts of reasons for taking an item for a copy.</summary>
public enum CopyReasonCode
{
    /// <summary>The quotes are the same but for case, punctuation and forms of the same character.</summary>
    SameText = 1,

    /// <summary>The quotes share at least half of all their passages.</summary>
    SimilarText,

    /// <summary>One quote, or most of it, stands in the other.</summary>
    ContainedText,

    /// <summary>The addresses of the sources lead to one document.</summary>
    SameAddress,

    /// <summary>The quote names the source of the other item as where it has it from.</summary>
    Attribution,

    /// <summary>Truth discovery found that the sources copy.</summary>
    LearnedCopying,
}
