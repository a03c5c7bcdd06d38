using Verification.TruthDiscovery;

namespace Verification.Cli;

/// <summary>What a method found, as it is written: in memory, or as it comes out of a database.</summary>
internal sealed record DiscoveryReport
{
    public required string Method { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }

    public required ValueKind Kind { get; init; }

    public required long Assertions { get; init; }

    public required long ItemCount { get; init; }

    public required long SourceCount { get; init; }

    public required int Iterations { get; init; }

    public required StopReason StopReason { get; init; }

    public DiscoveryQuality? Quality { get; init; }

    /// <summary>The items, in order of their names.</summary>
    public required IEnumerable<ItemTruth> Items { get; init; }

    /// <summary>The sources, in order of their names.</summary>
    public required IEnumerable<SourceTruth> Sources { get; init; }

    public required IEnumerable<CopyingPair> Copying { get; init; }

    public static DiscoveryReport Of(Discovery found, DiscoveryQuality? quality) =>
        new()
        {
            Method = found.Method,
            Reasons = found.Reasons,
            Kind = found.Corpus.Format.Kind,
            Assertions = found.Corpus.AssertionCount,
            ItemCount = found.Corpus.ItemCount,
            SourceCount = found.Corpus.SourceCount,
            Iterations = found.Iterations,
            StopReason = found.StopReason,
            Quality = quality,
            Items = found.Items,
            Sources = found.Sources,
            Copying = found.Copying,
        };
}
