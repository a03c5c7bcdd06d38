namespace Verification.Calibration;

/// <summary>What became known of a claim.</summary>
public enum Outcome
{
    /// <summary>Whoever looked into it could not tell.</summary>
    Unknown,

    /// <summary>It is true.</summary>
    True,

    /// <summary>It is false.</summary>
    False,
}
