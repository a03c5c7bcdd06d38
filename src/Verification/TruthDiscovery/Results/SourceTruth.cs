namespace Verification.TruthDiscovery;

/// <summary>What was learned of a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Trust">The share of its assertions that is expected to be true, from 0 to 1.</param>
/// <param name="Assertions">How many distinct assertions it makes.</param>
/// <param name="Coverage">Of how many items it asserts something, as a share of all, above 0 and up to 1.</param>
public sealed record SourceTruth(string Source, double Trust, int Assertions, double Coverage);

/// <summary>Two sources of which one is likely to copy the other.</summary>
/// <param name="First">The source that comes first by name.</param>
/// <param name="Second">The other.</param>
/// <param name="Probability">How probable it is that they are not independent, from 0 to 1.</param>
/// <param name="FirstCopies">How probable it is that the first copies the second: from 0 to <paramref name="Probability"/>.</param>
/// <param name="SharedItems">Of how many items both assert something.</param>
public sealed record CopyingPair(string First, string Second, double Probability, double FirstCopies, int SharedItems)
{
    /// <summary>How probable it is that the second copies the first.</summary>
    public double SecondCopies => Probability - FirstCopies;
}
