namespace Verification.TruthDiscovery;

/// <summary>
/// What <see cref="Accu"/>, <see cref="AccuSim"/> and <see cref="AccuCopy"/> share: sources that are right with a probability of their
/// own, and else give one of the false values of the item, each as often (Dong, Berti-Equille and Srivastava, 2009, “Integrating
/// conflicting data: the role of source dependence”, VLDB).
/// </summary>
public abstract record AccuMethod : IterativeMethod
{
    private protected AccuMethod() => Tolerance = 1e-4;

    /// <summary>
    /// How many false values an item has, each as likely to be given by a source that errs (the paper’s n): from 1 to 1,000,000. Null takes
    /// what is seen: the distinct values asserted of the item less one, and at least 1.
    /// </summary>
    /// <remarks>
    /// The paper has 100. Errors are seldom spread so evenly: they gather on a few values, so that two sources that err err alike more
    /// often than one in a hundred times. The larger the number, the more shared errors pass for copying, also those of sources that
    /// are only misled by the same thing; what is seen, the default, is the most cautious.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double? FalseValues
    {
        get;
        init => field = value is { } count ? Guard.InRange(count, 1, 1e6, nameof(FalseValues)) : null;
    }

    /// <summary>How accurate a source is taken to be before anything is known of it (the paper’s 1 − ε): from 0.01 to 0.99.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double InitialAccuracy
    {
        get;
        init => field = Guard.InRange(value, AccuracyModel.LeastAccuracy, 1 - AccuracyModel.LeastAccuracy, nameof(InitialAccuracy));
    } = 0.8;

    /// <summary>
    /// For how many assertions <see cref="InitialAccuracy"/> counts when a source’s accuracy is worked out, so that one with few assertions
    /// is not taken for perfect or worthless: from 0, as in the paper, to 1,000,000.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double InitialWeight
    {
        get;
        init => field = Guard.InRange(value, 0, 1e6, nameof(InitialWeight));
    } = 5;

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var model = ModelOf(corpus, known);
        do
        {
            model.JudgeValues();
            model.JudgeSources();
        } while (rounds.Continue(model.Accuracy));

        return model.ToEstimate();
    }

    private protected virtual AccuracyModel ModelOf(AssertionCorpus corpus, Anchors known) => new(corpus, known, this);
}
