namespace Verification.TruthDiscovery;

/// <summary>The mean of the numbers that are asserted of an item. One wild number is enough to move it anywhere.</summary>
public sealed record Mean : TruthMethod
{
    /// <inheritdoc/>
    public override string Name => "mean";

    /// <inheritdoc/>
    public override string? Misfit(AssertionCorpus corpus) => ScaledNumbers.Misfit(corpus);

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var numbers = new ScaledNumbers(corpus);
        var votes = NumberEstimate.Votes(corpus);
        var chosen = new double[corpus.ItemCount];
        for (var item = 0; item < chosen.Length; item++)
        {
            chosen[item] = numbers.Mean(item, votes);
        }

        return NumberEstimate.Of(corpus, numbers, votes, chosen, known);
    }
}
