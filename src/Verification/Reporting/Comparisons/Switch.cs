namespace Verification.Reporting;

/// <summary>A difference that can be applied by itself: off is as before, on is as after.</summary>
/// <param name="difference">The difference.</param>
/// <param name="claims">The ids of the claims that it reaches first; null for all.</param>
internal sealed class Switch(Difference difference, IReadOnlyCollection<string>? claims)
{
    public Difference Difference { get; } = difference;

    public IReadOnlyCollection<string>? Claims { get; } = claims;
}
