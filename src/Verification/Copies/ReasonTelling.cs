namespace Verification.Copies;

/// <summary>Turns chosen pairs into proposals, with what stands in either item side by side.</summary>
internal sealed class ReasonTelling(OrderedItems items)
{
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
        var (quote, repeated) = (items[pair.Item].Quote, items[pair.Repeats].Quote);
        return link.Code switch
        {
            CopyReasonCode.SameAddress => new(link.Code, link.Score, Address(pair.Item), Address(pair.Repeats)),
            CopyReasonCode.SimilarText or CopyReasonCode.ContainedText => Shared(link, quote!, repeated!),
            _ => new(link.Code, link.Score, Shown(quote), Shown(repeated)),
        };
    }

    private static CopyReason Shared(CopyLink link, string quote, string repeated)
    {
        var shared = new SharedWords(quote, repeated);
        return new(link.Code, link.Score, shared.InFirst, shared.InSecond);
    }

    private string? Address(int item) => items.Source(items.SourceOf(item)).Url;

    private static string? Shown(string? quote) => quote is null ? null : SharedWords.Cut(quote);
}
