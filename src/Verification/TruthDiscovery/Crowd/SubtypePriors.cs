namespace Verification.TruthDiscovery;

/// <summary>What a <see cref="SubtypeModel"/> believes before it has seen an assertion.</summary>
/// <param name="Right">How often, as a count, an annotator has asserted the true class.</param>
/// <param name="Wrong">How often it has asserted each other class.</param>
internal sealed record SubtypePriors(double Right, double Wrong)
{
    /// <summary>Into how many subtypes a class is divided.</summary>
    public int Subtypes { get; init; } = 1;

    /// <summary>The sum of the counts of a class’s subtypes: small where few are expected to be of use.</summary>
    public double Concentration { get; init; } = 0.1;

    /// <summary>The count of items of each class; null for what the votes say.</summary>
    public double? ItemsOfClass { get; init; }
}
