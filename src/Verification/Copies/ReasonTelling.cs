using System.Collections.Concurrent;

namespace Verification.Copies;

/// <summary>Turns chosen pairs into proposals, with what stands in either item side by side.</summary>
internal sealed class ReasonTelling(OrderedItems items)
{
    private const int LongQuote = 10_000;

    private readonly ConcurrentDictionary<int, SharedWords> longQuotes = [];

    /// <summary>The proposal of a pair.</summary>
    public CopyProposal Proposal(ChosenPair pair) =>
        new(
            items[pair.Item].Id,
            items[pair.Repeats].Id,
            pair.IsDirected,
            pair.Links[0].Score,
            [.. pair.Links.DistinctBy(link => link.Code).Select(link => Reason(pair, link))]
        );

    private CopyReason Reason(ChosenPair pair, CopyLink link)
    {
        switch (link.Code)
        {
            case CopyReasonCode.SameAddress:
                return new(link.Code, link.Score, Address(pair.Item), Address(pair.Repeats));
            case CopyReasonCode.SimilarText or CopyReasonCode.ContainedText:
                var (quote, repeated) = (WordsOf(pair.Item), WordsOf(pair.Repeats));
                return new(link.Code, link.Score, quote.In(repeated), repeated.In(quote));
            default:
                return new(link.Code, link.Score, Shown(pair.Item), Shown(pair.Repeats));
        }
    }

    private string? Address(int item) => items.Source(items.SourceOf(item)).Url;

    private string? Shown(int item) => items[item].Quote is { } quote ? SharedWords.Cut(quote) : null;

    /// <summary>The words of a quote; a long one, which many others may stand in, is read once.</summary>
    private SharedWords WordsOf(int item)
    {
        var quote = items[item].Quote!;
        return quote.Length < LongQuote ? new(quote) : longQuotes.GetOrAdd(item, _ => new(quote));
    }
}
