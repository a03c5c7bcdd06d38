namespace Verification.TruthDiscovery;

/// <summary>What it costs a source to assert a number that is not the truth.</summary>
public enum NumberLoss
{
    /// <summary>The distance, as a share of the standard deviation of the item: the truth is a weighted median.</summary>
    Absolute,

    /// <summary>The square of that: the truth is a weighted mean.</summary>
    Squared,
}
