namespace Verification.TruthDiscovery;

/// <summary>The median of the numbers that are asserted of an item; of an even number of them, the middle of the middle two.</summary>
public sealed record Median : TruthMethod
{
    /// <inheritdoc/>
    public override string Name => "median";

    /// <inheritdoc/>
    public override string? Misfit(AssertionCorpus corpus) => ScaledNumbers.Misfit(corpus);

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var numbers = new ScaledNumbers(corpus);
        var votes = NumberEstimate.Votes(corpus);
        var chosen = new double[corpus.ItemCount];
        for (var item = 0; item < chosen.Length; item++)
        {
            chosen[item] = numbers.Median(item, votes);
        }

        return NumberEstimate.Of(corpus, numbers, votes, chosen, known);
    }
}
