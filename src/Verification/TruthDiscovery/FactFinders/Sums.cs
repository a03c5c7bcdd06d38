namespace Verification.TruthDiscovery;

/// <summary>
/// A source is as trusted as its values are believed, added up; a value is believed as its sources are trusted, added up: hubs
/// and authorities on the graph of assertions (J. M. Kleinberg, 1999), which J. Pasternack and D. Roth, “Knowing What to Believe
/// (when you already know something)”, COLING 2010, call Sums.
/// </summary>
/// <remarks>
/// Every value begins with the same belief, and after each round the greatest trust and the greatest belief are 1, as in the
/// paper, which takes 20 rounds. Sources that say much are trusted much: the method suits sources of about equal size.
/// </remarks>
public sealed record Sums : IterativeMethod
{
    /// <summary>The method as published.</summary>
    public Sums() => MaximumIterations = 20;

    /// <inheritdoc/>
    public override string Name => "sums";

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds) =>
        Authorities.Solve(corpus, known, rounds, weigh: static _ => 1);
}
