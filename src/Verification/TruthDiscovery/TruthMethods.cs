using System.Collections.Immutable;

namespace Verification.TruthDiscovery;

/// <summary>The methods of truth discovery, with their default options.</summary>
public static class TruthMethods
{
    /// <summary>All methods, the automatic choice first.</summary>
    public static ImmutableArray<TruthMethod> All { get; } =
    [
        new Auto(),
        new MajorityVote(),
        new Sums(),
        new AverageLog(),
        new Investment(),
        new PooledInvestment(),
        new TruthFinder(),
        new TwoEstimates(),
        new ThreeEstimates(),
        new SimpleLca(),
        new Accu(),
        new AccuSim(),
        new AccuCopy(),
        new DawidSkene(),
        new OneCoinDawidSkene(),
        new Ibcc(),
        new Ebcc(),
        new Bwa(),
        new Glad(),
        new CrowdConsensus(),
        new Ltm(),
        new PartialSets(),
        new Tdh(),
        new TruthPaths(),
        new Crh(),
        new Catd(),
        new Gtm(),
        new RobustNumeric(),
        new Mean(),
        new Median(),
    ];

    /// <summary>The method of a name, or null.</summary>
    public static TruthMethod? Find(string name) => All.FirstOrDefault(method => method.Name == name);
}
