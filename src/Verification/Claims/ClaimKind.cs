namespace Verification.Claims;

/// <summary>What sort of statement a claim is. Only a factual claim gets a verdict.</summary>
public enum ClaimKind
{
    /// <summary>True or false as things stand; the default.</summary>
    Factual,

    /// <summary>About what is to come.</summary>
    Predictive,

    /// <summary>A judgement of worth or meaning.</summary>
    Evaluative,
}
