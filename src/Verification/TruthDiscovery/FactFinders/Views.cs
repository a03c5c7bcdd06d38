namespace Verification.TruthDiscovery;

/// <summary>
/// The votes of sources: each assertion of a value is one for it, and one against each other value of its item. The hardness of
/// a value scales how often sources err on it.
/// </summary>
internal sealed class Views
{
    private readonly AssertionCorpus corpus;
    private readonly double[] votes;
    private readonly double[] sums;

    public Views(AssertionCorpus corpus)
    {
        this.corpus = corpus;
        votes = new double[corpus.SourceCount];
        sums = new double[corpus.ValueCount];
        ByItem(values => sums.AsSpan(values).Fill(values.End.Value - values.Start.Value));
        Sweeps.SumBySource(corpus, sums, votes);
    }

    /// <summary>For each value, the mean over its votes of how probably the vote makes it true.</summary>
    /// <param name="error">How often each source errs.</param>
    /// <param name="hardness">How hard each value is.</param>
    /// <param name="truth">Gets the means.</param>
    public void Truth(double[] error, double[] hardness, double[] truth)
    {
        Sweeps.SumByValue(corpus, error, sums);
        ByItem(values =>
        {
            var (all, errors) = (VotesOn(values), Total(values));
            for (var value = values.Start.Value; value < values.End.Value; value++)
            {
                truth[value] = (corpus.Support(value) + (hardness[value] * (errors - (2 * sums[value])))) / all;
            }
        });
    }

    /// <summary>For each value, the mean over its votes of how wrong the vote is, measured by how often its source errs.</summary>
    /// <param name="truth">How true each value is.</param>
    /// <param name="error">How often each source errs: above 0.</param>
    /// <param name="scratch">For each source, room.</param>
    /// <param name="hardness">Gets the means.</param>
    public void Hardness(double[] truth, double[] error, double[] scratch, double[] hardness)
    {
        for (var source = 0; source < error.Length; source++)
        {
            scratch[source] = 1 / error[source];
        }

        Sweeps.SumByValue(corpus, scratch, sums);
        ByItem(values =>
        {
            var (all, care) = (VotesOn(values), Total(values));
            for (var value = values.Start.Value; value < values.End.Value; value++)
            {
                hardness[value] = (((1 - truth[value]) * sums[value]) + (truth[value] * (care - sums[value]))) / all;
            }
        });
    }

    /// <summary>For each source, the mean over its votes of how wrong the vote is, measured by how hard the value is.</summary>
    /// <param name="truth">How true each value is.</param>
    /// <param name="hardness">How hard each value is: above 0.</param>
    /// <param name="error">Gets the means.</param>
    public void Error(double[] truth, double[] hardness, double[] error)
    {
        ByItem(values =>
        {
            for (var value = values.Start.Value; value < values.End.Value; value++)
            {
                sums[value] = truth[value] / hardness[value];
            }

            var against = Total(values);
            for (var value = values.Start.Value; value < values.End.Value; value++)
            {
                sums[value] = against - sums[value] + ((1 - truth[value]) / hardness[value]);
            }
        });
        Sweeps.SumBySource(corpus, sums, error);
        for (var source = 0; source < error.Length; source++)
        {
            error[source] /= votes[source];
        }
    }

    private int VotesOn(Range values) => corpus.ValueAssertions[values.End.Value] - corpus.ValueAssertions[values.Start.Value];

    private double Total(Range values)
    {
        var total = 0.0;
        foreach (var sum in sums.AsSpan(values))
        {
            total += sum;
        }

        return total;
    }

    private void ByItem(Action<Range> work) =>
        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    work(corpus.ValuesOfItem(item));
                }
            }
        );
}
