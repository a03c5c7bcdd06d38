namespace Verification.TruthDiscovery;

/// <summary>
/// A source that is right with probability A has a vote of ln(n·A/(1 − A)), n being the number of false values; values are as probable as
/// the exponential of their votes, and a source is as accurate as its values are probable on average (Dong, Berti-Equille and Srivastava,
/// 2009, “Integrating conflicting data: the role of source dependence”, VLDB, section 4). Sources are taken to be independent.
/// </summary>
/// <remarks>
/// The values that nobody asserts share in the probability while accuracies are worked out, as in the paper, so that the only assertion of
/// an item proves nothing; they are left out of the result. Accuracies are kept between 0.01 and 0.99, so that no source decides alone.
/// </remarks>
public sealed record Accu : AccuMethod
{
    /// <inheritdoc/>
    public override string Name => "accu";
}
