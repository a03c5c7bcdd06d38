namespace Verification.TruthDiscovery;

/// <summary>What sources have invested in values, in equal parts of their trust.</summary>
internal sealed class Stakes
{
    private readonly AssertionCorpus corpus;
    private readonly double[] stake;

    /// <summary>Every source invests a trust of 1.</summary>
    public Stakes(AssertionCorpus corpus)
    {
        this.corpus = corpus;
        stake = new double[corpus.SourceCount];
        Trust = new double[corpus.SourceCount];
        Invested = new double[corpus.ValueCount];
        Trust.AsSpan().Fill(1);
        Invest();
    }

    /// <summary>For each source, what it has; the richest has 1.</summary>
    public double[] Trust { get; }

    /// <summary>For each value, what its sources have invested in it.</summary>
    public double[] Invested { get; }

    /// <summary>A round: the values pay, and the sources invest what they got.</summary>
    /// <param name="yield">For each value, what it pays for each unit invested in it.</param>
    public void Turn(double[] yield)
    {
        Sweeps.SumBySource(corpus, yield, Trust);
        for (var source = 0; source < stake.Length; source++)
        {
            Trust[source] *= stake[source];
        }

        Scaling.ToPeak(Trust);
        Invest();
    }

    private void Invest()
    {
        for (var source = 0; source < stake.Length; source++)
        {
            stake[source] = Trust[source] / corpus.ValuesOf(source).Length;
        }

        Sweeps.SumByValue(corpus, stake, Invested);
    }

    /// <summary>Truths by what the values are worth: what was invested in them, times what they yield.</summary>
    public Estimate Worth(double[] yield, Anchors known)
    {
        for (var value = 0; value < yield.Length; value++)
        {
            yield[value] *= Invested[value];
        }

        known.Apply(yield);
        return Estimate.OfScores(corpus, yield);
    }
}
