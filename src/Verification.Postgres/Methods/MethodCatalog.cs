using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary>The methods that run in a database.</summary>
internal static class MethodCatalog
{
    /// <summary>Every view, in an order in which they can be made.</summary>
    public static IReadOnlyList<DataView> Views { get; } =
    [
        new(
            "assertion_count",
            $"select source, count(*) as assertions, count(distinct item) as items from {ValueView.Assertions} group by source"
        ),
        .. VoteRounds
            .Views.Concat(SumsRounds.Views)
            .Concat(PooledInvestmentRounds.Views)
            .Concat(TruthFinderRounds.Views)
            .Concat(AccuRounds.Views)
            .Concat(AccuCopyRounds.Views)
            .Concat(OneCoinRounds.Views)
            .Concat(CrhRounds.Views)
            .SelectMany(view => view.Views()),
        .. AccuCopyRounds.PairViews,
    ];

    /// <summary>How a method goes in a database, or null where it does not.</summary>
    public static MethodRounds? Find(TruthMethod method) =>
        method switch
        {
            MajorityVote vote => new VoteRounds(vote),
            Sums sums => new SumsRounds(sums),
            PooledInvestment pooled => new PooledInvestmentRounds(pooled),
            TruthFinder finder => new TruthFinderRounds(finder),
            Accu accu => new AccuRounds(accu),
            AccuCopy copy => new AccuCopyRounds(copy),
            OneCoinDawidSkene coin => new OneCoinRounds(coin),
            Crh crh => new CrhRounds(crh),
            _ => null,
        };
}
