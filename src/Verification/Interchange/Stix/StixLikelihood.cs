using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Interchange;

/// <summary>The confidence of exported objects, 0 to 100, each on the scale of appendix A of STIX 2.1 that says what it says; null where nothing is known.</summary>
internal static class StixLikelihood
{
    /// <summary>How probable a claim is, on the DNI scale; nothing where there is too little to go on.</summary>
    public static int? Of(ClaimAssessment claim) => null;

    /// <summary>How good the basis of an assessment is, on None/Low/Med/High.</summary>
    public static int? Of(ConfidenceLevel level) => null;

    /// <summary>How credible an item is, on the Admiralty scale.</summary>
    public static int? Of(Credibility? credibility) => null;
}
