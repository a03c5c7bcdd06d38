using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>One side of a comparison.</summary>
/// <param name="Case">A valid case; its <see cref="VerificationCase.AsOf"/> is the date of assessment.</param>
/// <param name="Options">The constants to assess it with.</param>
public sealed record ComparisonSide(VerificationCase Case, ScoringOptions Options)
{
    /// <summary>A case assessed with the default constants.</summary>
    public ComparisonSide(VerificationCase @case)
        : this(@case, ScoringOptions.Default) { }
}
