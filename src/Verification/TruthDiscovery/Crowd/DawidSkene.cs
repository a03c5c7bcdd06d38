namespace Verification.TruthDiscovery;

/// <summary>
/// Every annotator has a table of how likely it is to assert each class when another is true; tables and truths are found
/// together by expectation maximisation (A. P. Dawid, A. M. Skene 1979, “Maximum likelihood estimation of observer error-rates
/// using the EM algorithm”, Applied Statistics 28).
/// </summary>
/// <remarks>
/// Starts from the shares of the votes, as the paper does. The paper’s estimates are plain shares, which rule out for good what an
/// annotator has not done yet; here <see cref="Smoothing"/> is added to each count.
/// </remarks>
public sealed record DawidSkene : CrowdMethod
{
    /// <inheritdoc/>
    public override string Name => "dawidSkene";

    /// <summary>What is added to every count before shares are taken: from 1e-9 to 10, as a rule 0.01.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Smoothing
    {
        get;
        init => field = Guard.InRange(value, 1e-9, 10, nameof(Smoothing));
    } = 0.01;

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var states = new HiddenStates(corpus, known);
        var counts = new LabelCounts(corpus, states);
        var trust = new double[corpus.SourceCount];
        states.StartFromVotes();
        counts.Count(trust);
        do
        {
            counts.Replace(cells => TakeLogarithms(cells, states.Count));
            var prior = states.Totals();
            TakeLogarithms(prior, 1);
            states.Update(prior, counts.Cells);
            counts.Count(trust);
        } while (rounds.Continue(trust));

        return new(states.Truths(), trust);
    }

    /// <summary>Replaces counts by the logarithms of their shares, column by column.</summary>
    private void TakeLogarithms(Span<double> counts, int columns)
    {
        for (var column = 0; column < columns; column++)
        {
            var total = 0.0;
            for (var i = column; i < counts.Length; i += columns)
            {
                total += counts[i];
            }

            total += Smoothing * (counts.Length / columns);

            for (var i = column; i < counts.Length; i += columns)
            {
                counts[i] = Grid.Snap(Math.Log((counts[i] + Smoothing) / total));
            }
        }
    }
}
