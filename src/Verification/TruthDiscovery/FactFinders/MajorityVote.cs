namespace Verification.TruthDiscovery;

/// <summary>Each source has one vote; a value is as probable as its share of the votes on its item. What every other method has to beat.</summary>
public sealed record MajorityVote : TruthMethod
{
    /// <inheritdoc/>
    public override string Name => "majorityVote";

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var votes = new double[corpus.ValueCount];
        for (var value = 0; value < votes.Length; value++)
        {
            votes[value] = corpus.Support(value);
        }

        known.Apply(votes);
        var truths = new RankedTruths(corpus, votes);
        return new(truths, Sweeps.MeanBySource(corpus, truths.Probability));
    }
}
