namespace Verification.TruthDiscovery;

/// <summary>
/// To assert a value is to vote for it, and against the other values of its item. A value is as true as its votes make it on average,
/// and a source errs as often as its votes are wrong on average (A. Galland, S. Abiteboul, A. Marian and P. Senellart,
/// “Corroborating Information from Disagreeing Views”, WSDM 2010: 2-Estimates).
/// </summary>
/// <remarks>
/// Sources are without error at first, so that a value begins with its share of the votes. The paper moves estimates towards 0 and 1
/// after each step lest they meet in the middle, and leaves open how far: see <see cref="Stretch"/>.
/// </remarks>
public sealed record TwoEstimates : IterativeMethod
{
    /// <inheritdoc/>
    public override string Name => "twoEstimates";

    /// <summary>
    /// How estimates are moved towards 0 and 1 after each step: from 0, rounded, to 1, stretched so that the least is 0 and the
    /// greatest 1. The paper’s λ.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Stretch
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(Stretch));
    } = 0.5;

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var views = new Views(corpus);
        var error = new double[corpus.SourceCount];
        var truth = new double[corpus.ValueCount];
        var hardness = new double[corpus.ValueCount];
        hardness.AsSpan().Fill(1);
        do
        {
            views.Truth(error, hardness, truth);
            Scaling.ToUnit(truth, Stretch);
            known.Apply(truth);
            views.Error(truth, hardness, error);
            Scaling.ToUnit(error, Stretch);
        } while (rounds.Continue(error));

        return Estimate.OfScores(corpus, truth);
    }
}
