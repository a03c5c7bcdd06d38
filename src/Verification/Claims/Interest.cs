namespace Verification.Claims;

/// <summary>What a party stands to have from a claim being believed.</summary>
public enum Interest
{
    /// <summary>The party gains if the claim is believed.</summary>
    Gains = 1,

    /// <summary>The party loses if the claim is believed.</summary>
    Loses,
}
