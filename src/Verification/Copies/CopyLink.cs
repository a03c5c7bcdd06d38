namespace Verification.Copies;

/// <summary>A reason for taking one of two items of a group for a copy of the other.</summary>
/// <param name="Earlier">The item that stands first in the order of dates and ids.</param>
/// <param name="Later">The other.</param>
/// <param name="Code">What sort of reason.</param>
/// <param name="Score">How much it proves.</param>
/// <param name="Way">Which repeats the other, as far as the reason tells.</param>
internal readonly record struct CopyLink(int Earlier, int Later, CopyReasonCode Code, double Score, CopyWay Way = CopyWay.Unknown)
{
    /// <summary>A link between two items in either order, of which the first repeats the second as far as the reason tells.</summary>
    public static CopyLink Directed(int item, int repeats, CopyReasonCode code, double score) =>
        item < repeats
            ? new(item, repeats, code, score, CopyWay.EarlierRepeatsLater)
            : new(repeats, item, code, score, CopyWay.LaterRepeatsEarlier);
}

/// <summary>Which of two items repeats the other.</summary>
internal enum CopyWay
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>The one that stands later in the order of dates and ids.</summary>
    LaterRepeatsEarlier,

    /// <summary>The one that stands earlier; neither has a date, or both have the same.</summary>
    EarlierRepeatsLater,
}
