namespace Verification.TruthDiscovery;

/// <summary>The rounds of the methods in which trust and belief are sums of each other.</summary>
internal static class Authorities
{
    /// <summary>Finds trust and belief.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="known">Known answers: a true value is believed as much as the most believed one, and a false one not at all.</param>
    /// <param name="rounds">The rounds.</param>
    /// <param name="weigh">From how many assertions a source makes, what the sum of their beliefs counts.</param>
    public static Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds, Func<int, double> weigh)
    {
        var belief = new double[corpus.ValueCount];
        var trust = new double[corpus.SourceCount];
        belief.AsSpan().Fill(1);
        known.Apply(belief);
        do
        {
            Sweeps.SumBySource(corpus, belief, trust);
            for (var source = 0; source < trust.Length; source++)
            {
                trust[source] *= weigh(corpus.ValuesOf(source).Length);
            }

            Scaling.ToPeak(trust);
            Sweeps.SumByValue(corpus, trust, belief);
            Scaling.ToPeak(belief);
            known.Apply(belief);
        } while (rounds.Continue(trust));

        return Estimate.OfScores(corpus, belief);
    }
}
