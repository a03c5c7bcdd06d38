namespace Verification.TruthDiscovery;

/// <summary>
/// Each source errs by a normal distribution with a variance of its own; truths and variances are found together, by expectation
/// maximisation. Zhao and Han (2012), A probabilistic model for estimating real-valued truth from conflicting sources, QDB.
/// </summary>
/// <remarks>
/// As in the paper, wild numbers are first left out, item by item, until none is left that is wild by its distance from the median: by the
/// distance itself, by its ratio to the median, or by the number of standard deviations. The rest is then counted from the median in
/// units of its standard deviation, so that items of any size are alike. A truth has the normal prior with mean 0 and
/// <see cref="TruthVariance"/> in these units, and a source’s variance the inverse gamma prior with <see cref="PriorShape"/> and
/// <see cref="PriorScale"/>. The paper leaves the limits of wildness open; here the distance alone has one unless others are given, and it is
/// taken from the corpus: among few assertions none is many deviations off, and ratios mean nothing where 0 is no origin.
/// </remarks>
public sealed record Gtm : IterativeMethod
{
    /// <inheritdoc/>
    public override string Name => "gtm";

    /// <summary>
    /// A number is wild that is farther from the median of its item than so many times the upper quartile of such distances over the
    /// corpus, those of 0 left out: 1 or more, or infinite for none.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double OutlierSpreads
    {
        get;
        init => field = Guard.InRange(value, 1, double.PositiveInfinity, nameof(OutlierSpreads));
    } = 10;

    /// <summary>A number is wild whose distance from the median of its item is more than so many times the median: above 0, or infinite for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double OutlierRatio
    {
        get;
        init => field = Guard.InRange(value, 1e-9, double.PositiveInfinity, nameof(OutlierRatio));
    } = double.PositiveInfinity;

    /// <summary>A number is wild that is farther from the median of its item than so many standard deviations: 1 or more, or infinite for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double OutlierDeviations
    {
        get;
        init => field = Guard.InRange(value, 1, double.PositiveInfinity, nameof(OutlierDeviations));
    } = double.PositiveInfinity;

    /// <summary>The variance of the prior of a truth, in squared standard deviations of its item: above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double TruthVariance
    {
        get;
        init => field = Guard.InRange(value, 1e-9, double.MaxValue, nameof(TruthVariance));
    } = 1;

    /// <summary>The shape of the prior of a source’s variance: above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorShape
    {
        get;
        init => field = Guard.InRange(value, 1e-9, double.MaxValue, nameof(PriorShape));
    } = 10;

    /// <summary>The scale of the prior of a source’s variance: above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorScale
    {
        get;
        init => field = Guard.InRange(value, 1e-9, double.MaxValue, nameof(PriorScale));
    } = 10;

    /// <inheritdoc/>
    public override string? Misfit(AssertionCorpus corpus) => ScaledNumbers.Misfit(corpus);

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var numbers = new StandardNumbers(corpus, known, new(OutlierSpreads, OutlierRatio, OutlierDeviations));
        var kept = numbers.KeptBySource();
        var (truth, precision) = (new double[corpus.ItemCount], new double[corpus.SourceCount]);
        var (weight, squares) = (new double[corpus.ValueCount], new double[corpus.ValueCount]);
        Array.Fill(precision, 1);
        do
        {
            Sweeps.SumByValue(corpus, precision, weight);
            numbers.Expect(weight, TruthVariance, truth, squares);
            Sweeps.SumBySource(corpus, squares, precision);
            for (var source = 0; source < precision.Length; source++)
            {
                precision[source] = ((2 * (PriorShape + 1)) + kept[source]) / ((2 * PriorScale) + precision[source]);
            }
        } while (rounds.Continue(precision));

        return numbers.Estimate(weight, truth, known);
    }
}
