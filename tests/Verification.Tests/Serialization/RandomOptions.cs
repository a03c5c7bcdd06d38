using System.Collections.Frozen;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Tests.Serialization;

/// <summary>Options within bounds, every constant another than its default.</summary>
internal sealed class RandomOptions(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>The options of a seed.</summary>
    public static ScoringOptions Of(int seed) => new RandomOptions(seed).Options();

    private ScoringOptions Options()
    {
        var reliability = Falling(5, 0.5, 0.999);
        var credibility = Falling(5, 0.001, 0.999);
        var (trust, unrated, verdicts) = (Falling(2, 0.5, 0.999), Falling(2, 0.5, 0.9), Falling(2, 0.501, 0.999));
        var kinds = new Dictionary<SourceKind, KindCredence>
        {
            [random.GetItems(Enum.GetValues<SourceKind>(), 1)[0]] = new(In(0.5, 0.9), In(0.5, 0.9), In(0, 2)),
        };
        return new()
        {
            Reliability = new(reliability[0], reliability[1], reliability[2], reliability[3], reliability[4]),
            Credibility = new(credibility[0], credibility[1], credibility[2], credibility[3], credibility[4]),
            Kinds = kinds.ToFrozenDictionary(),
            TrustCeiling = trust[0],
            TrustFloor = trust[1],
            ReliabilityShare = In(0, 1),
            Directness = new(In(0, 1), In(0, 1), In(0, 1), In(0, 1)),
            CertaintySpan = In(0.001, 1),
            PreliminaryFactor = In(0, 1),
            SelfInterestFactor = In(0.001, 1),
            AgainstInterestFactor = In(1, 10),
            MaximumWeight = In(0.001, 999),
            AffiliationCorrelation = In(0, 1),
            PriorWeight = In(0.001, 100),
            BaseRate = In(0.001, 0.999),
            UnratedHigh = unrated[0],
            UnratedLow = unrated[1],
            IntervalMass = In(0.001, 0.999),
            Grading = new(In(0.001, 0.999), In(0.001, 0.999), verdicts[1], verdicts[0], In(0.001, 49), random.Next(1, 101)),
            HighConfidence = new(In(0, 1), random.Next(1, 101), In(0, 1)),
            ModerateConfidence = new(In(0, 1), random.Next(1, 101), In(0, 1)),
        };
    }

    private double In(double low, double high) => low + (random.NextDouble() * (high - low));

    private double[] Falling(int count, double low, double high) =>
        [.. Enumerable.Range(0, count).Select(_ => In(low, high)).OrderDescending()];
}
