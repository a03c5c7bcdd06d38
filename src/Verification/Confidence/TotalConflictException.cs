using System.Collections.Immutable;

namespace Verification.Confidence;

/// <summary>
/// Opinions exclude each other: at least one is certain of the truth and one of the falsehood of the same statement,
/// and no fused opinion satisfies both.
/// </summary>
public sealed class TotalConflictException : InvalidOperationException
{
    /// <summary>Names the opinions that exclude each other.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="opinions"/> is null.</exception>
    public TotalConflictException(IEnumerable<Opinion> opinions)
        : base("The opinions hold that something is certainly true and that it is certainly false; expected at most one of the two.") =>
        Opinions = [.. opinions ?? throw new ArgumentNullException(nameof(opinions))];

    /// <summary>All the opinions that were to be fused, in the order given.</summary>
    public ImmutableArray<Opinion> Opinions { get; }
}
