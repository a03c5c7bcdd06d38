using Verification.Copies;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Cli;

/// <summary>Assesses a case with an eye on copies that nobody declared.</summary>
internal sealed class CopyCheck
{
    private readonly Shell shell;
    private readonly ScoringOptions options;
    private readonly VerificationCase @case;
    private readonly ILookup<bool, CopyProposal> isTaken;

    /// <summary>Looks for copies.</summary>
    /// <param name="shell">Where progress is shown.</param>
    /// <param name="options">The constants to assess with.</param>
    /// <param name="case">The case, as of the date asked for.</param>
    /// <param name="assumed">The score from which possible copies are taken for copies; null to take none.</param>
    public CopyCheck(Shell shell, ScoringOptions options, VerificationCase @case, double? assumed)
    {
        (this.shell, this.options, this.@case) = (shell, options, @case);
        var threshold = Math.Min(assumed ?? 1, CopyOptions.Default.Threshold);
        var proposals = shell.While(
            "Looking for copies",
            _ => CopyDetector.Find(@case, CopyOptions.Default with { Threshold = threshold })
        );
        isTaken = proposals.ToLookup(proposal => proposal.Score >= assumed);
    }

    /// <summary>Whether there is nothing to say of copies.</summary>
    public bool IsClear => isTaken.Count == 0;

    /// <summary>The case as it is assessed, and the assessment: with a flag where there may be copies, or as if they were.</summary>
    public (VerificationCase Case, Assessment Assessment) Assess()
    {
        var declared = shell.Assess(@case, options);
        var assumedCase = AssumedCopies.In(@case, isTaken[true]);
        var assessment = isTaken[true].Any() ? AssumedCopies.Beside(declared, shell.Assess(assumedCase, options)) : declared;
        return (assumedCase, PossibleCopies.Flag(assumedCase, assessment, isTaken[false]));
    }
}
