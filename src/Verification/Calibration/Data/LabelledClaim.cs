namespace Verification.Calibration;

/// <summary>A claim with its outcome.</summary>
/// <param name="Case">The position of its case among the cases.</param>
/// <param name="Claim">The position of the claim in its case.</param>
/// <param name="Outcome">What became known of it.</param>
/// <param name="Group">What it must not be torn from: claims of one group are all learned from, or all predicted.</param>
internal readonly record struct LabelledClaim(int Case, int Claim, Outcome Outcome, int Group)
{
    /// <summary>Whether it is known to be true or false.</summary>
    public bool IsSettled => Outcome != Outcome.Unknown;
}
