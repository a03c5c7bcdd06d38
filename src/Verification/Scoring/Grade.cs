namespace Verification.Scoring;

/// <summary>What another scheme calls a claim, beside the verdict.</summary>
/// <param name="Scheme">The name of the scheme.</param>
/// <param name="Label">The scheme’s own word; null where it has none for what the evidence comes to.</param>
/// <param name="Reason">Why, in English.</param>
public sealed record Grade(string Scheme, string? Label, string Reason);
