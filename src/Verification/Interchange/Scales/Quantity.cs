namespace Verification.Interchange;

/// <summary>What a scale measures. Values convert only within one quantity, and to and from <see cref="Assurance"/>.</summary>
public enum Quantity
{
    /// <summary>How reliable a source is, whatever it says this time.</summary>
    Reliability = 1,

    /// <summary>How probable it is that something is true.</summary>
    Likelihood,

    /// <summary>How good the basis of a judgement is.</summary>
    Confidence,

    /// <summary>Likelihood or confidence, whichever its writer meant: the number that STIX calls <c>confidence</c> carries both.</summary>
    Assurance,
}
