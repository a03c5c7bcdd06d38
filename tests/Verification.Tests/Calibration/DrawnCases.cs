using System.Collections.Frozen;
using Verification.Calibration;
using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Sources;

namespace Verification.Tests.Calibration;

/// <summary>Labelled cases drawn from the model: whoever has the probability that the engine gives under some constants comes true as often as it says.</summary>
internal static class DrawnCases
{
    /// <summary>Constants that are not the defaults.</summary>
    public static ScoringOptions Other { get; } =
        ScoringOptions.Default with
        {
            BaseRate = 0.3,
            PriorWeight = 1.2,
            SelfInterestFactor = 0.7,
            AffiliationCorrelation = 0.8,
            Reliability = new(B: 0.78),
            Kinds = KindCredence.Defaults.ToFrozenDictionary(
                pair => pair.Key,
                pair =>
                    pair.Key switch
                    {
                        SourceKind.MediaReport => pair.Value with { Supports = 0.58, Refutes = 0.8 },
                        SourceKind.Document => pair.Value with { Supports = 0.72, Refutes = 0.86 },
                        _ => pair.Value,
                    }
            ),
        };

    /// <summary>Draws cases of one claim each.</summary>
    /// <param name="count">How many.</param>
    /// <param name="truth">The constants under which outcomes are drawn.</param>
    /// <param name="seed">Which.</param>
    /// <param name="unknown">Of how many in a hundred the outcome stays unknown.</param>
    /// <param name="items">How many items a claim has at the most; half as many on average.</param>
    public static LabelledCase[] Of(int count, ScoringOptions truth, int seed, int unknown = 0, int items = 5)
    {
        var random = new Random(seed);
        var engine = new ScoringEngine(truth);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(number =>
                {
                    var @case = Case(number, items, random);
                    var probability = engine.Assess(@case).Claims[0].Probability;
                    var outcome =
                        random.Next(100) < unknown ? Outcome.Unknown
                        : random.NextDouble() < probability ? Outcome.True
                        : Outcome.False;
                    return new LabelledCase(@case, [new("c", outcome)]);
                }),
        ];
    }

    /// <summary>A few items from papers and documents, some of one party, some rated, some at second hand or further off.</summary>
    private static VerificationCase Case(int number, int items, Random random)
    {
        var leaning = random.NextDouble();
        var sources = Enumerable.Range(0, random.Next(1, items + 1)).Select(at => Source(at, random)).ToArray();
        return new()
        {
            Title = $"Case {number}",
            Parties = [new() { Id = "p" }, new() { Id = "q" }],
            Claims =
            [
                new()
                {
                    Id = "c",
                    Text = $"Claim {number}",
                    Interests = new Dictionary<string, Interest> { ["p"] = Interest.Gains },
                },
            ],
            Sources = [.. sources],
            Evidence =
            [
                .. sources.Select(source => new EvidenceItem
                {
                    Id = $"e-{source.Id}",
                    Claim = "c",
                    Source = source.Id,
                    Stance = random.NextDouble() < leaning ? Stance.Supports : Stance.Refutes,
                    Directness = random.Next(4) switch
                    {
                        0 => Directness.Hearsay,
                        1 => Directness.Secondhand,
                        _ => null,
                    },
                }),
            ],
        };
    }

    private static Source Source(int at, Random random) =>
        new()
        {
            Id = $"s{at}",
            Kind = random.Next(2) == 0 ? SourceKind.MediaReport : SourceKind.Document,
            Reliability = random.Next(3) == 0 ? Reliability.B : null,
            Issuer = random.Next(5) switch
            {
                < 3 => "p",
                3 => "q",
                _ => null,
            },
        };
}
