namespace Verification.TruthDiscovery;

/// <summary>
/// A source is trusted as its values are believed on average, times the logarithm of their number; a value is believed as its
/// sources are trusted, added up (J. Pasternack and D. Roth, “Knowing What to Believe (when you already know something)”,
/// COLING 2010: Average·Log).
/// </summary>
/// <remarks>
/// Every value begins with the same belief, and after each round the greatest trust and the greatest belief are 1, as in the
/// paper, which takes 20 rounds. A source of one assertion has no weight, since log 1 = 0; an item that has only such sources
/// leaves its values as probable as each other.
/// </remarks>
public sealed record AverageLog : IterativeMethod
{
    /// <summary>The method as published.</summary>
    public AverageLog() => MaximumIterations = 20;

    /// <inheritdoc/>
    public override string Name => "averageLog";

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds) =>
        Authorities.Solve(corpus, known, rounds, weigh: static assertions => Math.Log(assertions) / assertions);
}
