using System.Collections.Immutable;

namespace Verification.Copies;

/// <summary>An item of evidence that seems to repeat another of the same claim and stance, without saying so.</summary>
/// <param name="Item">The id of the item that repeats.</param>
/// <param name="Repeats">The id of the item that it repeats.</param>
/// <param name="IsDirected">
/// Whether it is known which of the two repeats the other: by their dates, or because one names the other’s source. If not, they stand in the order
/// of their dates and ids, one without a date last.
/// </param>
/// <param name="Score">The greatest score of its reasons, above 0 and up to 1.</param>
/// <param name="Reasons">Why it is proposed, the strongest first.</param>
public sealed record CopyProposal(string Item, string Repeats, bool IsDirected, double Score, ImmutableArray<CopyReason> Reasons);
