using Verification.Copies;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Cli;

/// <summary>Assesses a case with an eye on copies that nobody declared.</summary>
internal sealed class CopyCheck(Shell shell, ScoringOptions options)
{
    /// <summary>The assessment, with a flag where there may be copies; or, from a score on, as if they were.</summary>
    /// <param name="case">The case, as of the date asked for.</param>
    /// <param name="assumed">The score from which possible copies are taken for copies; null to take none.</param>
    /// <returns>The case as it was assessed, and the assessment.</returns>
    public (VerificationCase Case, Assessment Assessment) Assess(VerificationCase @case, double? assumed)
    {
        var declared = shell.Assess(@case, options);
        var threshold = Math.Min(assumed ?? 1, CopyOptions.Default.Threshold);
        var proposals = shell.While(
            "Looking for copies",
            _ => CopyDetector.Find(@case, CopyOptions.Default with { Threshold = threshold })
        );
        var isTaken = proposals.ToLookup(proposal => proposal.Score >= assumed);
        var assumedCase = AssumedCopies.In(@case, isTaken[true]);
        var assessment = isTaken[true].Any() ? AssumedCopies.Beside(declared, shell.Assess(assumedCase, options)) : declared;
        return (assumedCase, PossibleCopies.Flag(assumedCase, assessment, isTaken[false]));
    }
}
