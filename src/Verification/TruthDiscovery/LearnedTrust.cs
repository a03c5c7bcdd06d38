using Verification.Confidence;
using Verification.Evidence;

namespace Verification.TruthDiscovery;

/// <summary>Brings what truth discovery learned of sources into cases.</summary>
public static class LearnedTrust
{
    /// <summary>A case whose sources are trusted as they deserve by what they asserted elsewhere.</summary>
    /// <param name="case">The case.</param>
    /// <param name="found">What was found in a corpus whose sources are named by the ids that the case has for them.</param>
    /// <param name="minimumAssertions">Sources that make fewer assertions in the corpus stay as they are: 1 or more.</param>
    /// <returns>
    /// The case with <see cref="Sources.Source.Trust"/> set for every source that the corpus has; a trust that was there before is
    /// replaced. Other sources, and all else, are as they were.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is below 1.</exception>
    public static VerificationCase WithTrust(this VerificationCase @case, Discovery found, int minimumAssertions = 1)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumAssertions, 1);
        return @case with
        {
            Sources =
            [
                .. @case.Sources.Select(source =>
                    found.SourceNamed(source.Id) is { } learned && learned.Assertions >= minimumAssertions
                        ? source with
                        {
                            Trust = new Probability(learned.Trust),
                        }
                        : source
                ),
            ],
        };
    }
}
