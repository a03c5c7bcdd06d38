using Verification.Confidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>Reads the figures of claims off a case without explaining them, which takes the engine longest.</summary>
internal sealed class FiguresReading
{
    private readonly PreparedCase prepared;
    private readonly Findings findings;
    private readonly ConfidenceGrading confidence;
    private readonly JointFinding?[] joint;

    /// <summary>Scores a case as of its date.</summary>
    public FiguresReading(PreparedCase prepared, CancellationToken cancellationToken)
    {
        this.prepared = prepared;
        findings = prepared.AsOf(prepared.Index.AsOf(), cancellationToken).Findings;
        confidence = new(prepared.Affiliations, new Labels(prepared.Index.Case), prepared.Options);
        joint = findings.AmongAlternatives(cancellationToken);
    }

    /// <summary>The figures of a claim.</summary>
    public ClaimFigures On(string id)
    {
        var claim = prepared.Index.ClaimPositions[id];
        var finding = findings.On(claim);
        var standing = finding.Standing;
        var (low, high) = standing.Distribution.CentralInterval(prepared.Options.IntervalMass);
        return new(
            finding.VerdictOn(prepared.Index.Claims[claim]),
            (Probability)standing.Probability,
            LikelihoodTerms.Of((Probability)standing.Probability),
            new((Probability)finding.Lowest.Probability, (Probability)finding.Highest.Probability),
            new((Probability)low, (Probability)high),
            confidence.Level(finding),
            standing.Contest,
            new(standing.Supports.Groups, standing.Refutes.Groups),
            joint[claim] is { } among ? (Probability)among.Probability : null
        );
    }
}
