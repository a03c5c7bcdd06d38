namespace Verification.TruthDiscovery;

/// <summary>
/// As <see cref="TwoEstimates"/>, where in addition each value is hard to a degree, which scales how often a source errs on it
/// (A. Galland, S. Abiteboul, A. Marian and P. Senellart, “Corroborating Information from Disagreeing Views”, WSDM 2010:
/// 3-Estimates).
/// </summary>
/// <remarks>
/// The paper divides by errors and hardnesses, and leaves out those that are 0; here they are 0.01 or more, since one that is nearly
/// 0 would decide everything. At first sources err on one in ten, and all values are fully hard.
/// </remarks>
public sealed record ThreeEstimates : IterativeMethod
{
    private const double Least = 0.01;
    private const double InitialError = 0.1;

    /// <inheritdoc/>
    public override string Name => "threeEstimates";

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
        var scratch = new double[corpus.SourceCount];
        var truth = new double[corpus.ValueCount];
        var hardness = new double[corpus.ValueCount];
        error.AsSpan().Fill(InitialError);
        hardness.AsSpan().Fill(1);
        do
        {
            views.Truth(error, hardness, truth);
            Scaling.ToUnit(truth, Stretch);
            known.Apply(truth);
            views.Hardness(truth, error, scratch, hardness);
            Scaling.ToUnit(hardness, Stretch, Least);
            views.Error(truth, hardness, error);
            Scaling.ToUnit(error, Stretch, Least);
        } while (rounds.Continue(error));

        return Estimate.OfScores(corpus, truth);
    }
}
