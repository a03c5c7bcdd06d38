using System.Runtime.InteropServices;
using FluentValidation;
using Verification.Evidence;

namespace Verification.Scoring;

/// <summary>
/// Assesses cases. Immutable, and safe to share among threads: the same case gives the same assessment, whatever the order of its lists.
/// </summary>
public sealed partial class ScoringEngine
{
    private readonly ScoringOptions options;
    private readonly Limits limits;

    /// <summary>Makes an engine.</summary>
    /// <param name="options">The constants of the scoring model; null for the defaults.</param>
    /// <param name="limits">How large a case may grow when it is laid out; null for the defaults.</param>
    /// <exception cref="ValidationException">The options are out of bounds; every problem is listed.</exception>
    public ScoringEngine(ScoringOptions? options = null, Limits? limits = null)
    {
        this.options = options ?? ScoringOptions.Default;
        this.limits = limits ?? Limits.Default;
        new ScoringOptionsValidator().ValidateAndThrow(this.options);
    }

    /// <summary>Assesses every claim of a case, as of its date.</summary>
    /// <param name="case">A valid case. To assess it as of another date, set <see cref="VerificationCase.AsOf"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="InvalidCaseException">
    /// The case does not hold together: an id twice, a reference to nothing, a copy across claims or stances, a base rate of 0 or 1.
    /// </exception>
    /// <exception cref="LimitExceededException">The case has more weights or paths than the limits allow.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Assessment Assess(VerificationCase @case, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var explained = Score(@case, cancellationToken);
        var claims = explained.ExplainAll(cancellationToken);
        return explained.WithoutClaims() with { Claims = ImmutableCollectionsMarshal.AsImmutableArray(claims) };
    }

    /// <summary>Assesses a case whose evidence will change, and follows the changes without assessing all of it anew.</summary>
    /// <param name="case">A valid case.</param>
    /// <param name="cancellationToken">Ends the first assessment early.</param>
    /// <exception cref="InvalidCaseException">The case does not hold together.</exception>
    /// <exception cref="LimitExceededException">The case has more weights or paths than the limits allow.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public LiveAssessment AssessLive(VerificationCase @case, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return new(@case, options, limits, cancellationToken);
    }

    /// <summary>Scores every claim of a case, as of its date, to be explained claim by claim.</summary>
    /// <exception cref="InvalidCaseException">The case does not hold together.</exception>
    /// <exception cref="LimitExceededException">The case is beyond the limits.</exception>
    internal ExplainedCase Score(VerificationCase @case, CancellationToken cancellationToken)
    {
        var prepared = Prepare(@case, cancellationToken);
        return ExplainedCase.Of(prepared, prepared.Index.AsOf(), cancellationToken);
    }

    /// <summary>Makes a case ready to be scored as of any date.</summary>
    /// <exception cref="InvalidCaseException">The case does not hold together.</exception>
    /// <exception cref="LimitExceededException">The case is beyond the limits.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    internal PreparedCase Prepare(VerificationCase @case, CancellationToken cancellationToken = default) =>
        PreparedCase.Of(@case, options, limits, cancellationToken);
}
