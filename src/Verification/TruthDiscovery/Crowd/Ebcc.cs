namespace Verification.TruthDiscovery;

/// <summary>
/// Enhanced Bayesian classifier combination: the items of a class are of several subtypes, some harder than others, and annotators
/// have a table for each; so their errors may go together (Y. Li, B. Rubinstein, T. Cohn 2019, “Exploiting worker correlation for label
/// aggregation in crowdsourcing”, ICML).
/// </summary>
/// <remarks>
/// The paper starts the subtypes at random and keeps the best of many runs. Here nothing is random: a subtype starts with
/// items of one degree of agreement, from contested to unanimous, so that what things are called and how they are ordered
/// changes nothing. As in the paper’s experiments, the prior of a class is its share of the votes.
/// </remarks>
public sealed record Ebcc : CrowdMethod
{
    /// <summary>Makes the method with the limits of the paper’s experiments.</summary>
    public Ebcc() => (MaximumIterations, Tolerance) = (500, 1e-4);

    /// <inheritdoc/>
    public override string Name => "ebcc";

    /// <summary>Into how many subtypes each class is divided; what is not needed stays empty. From 1 to 100, as a rule 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds.</exception>
    public int Subtypes
    {
        get;
        init => field = (int)Guard.InRange(value, 1, 100, nameof(Subtypes));
    } = 10;

    private protected override int StatesPerClass => Subtypes;

    /// <summary>The prior of a class’s subtypes, added up: the smaller, the fewer are used. From 0.001 to 1,000, as a rule 0.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Concentration
    {
        get;
        init => field = Guard.InRange(value, 0.001, 1000, nameof(Concentration));
    } = 0.1;

    /// <summary>
    /// How many right assertions an annotator has made, for each subtype, before it is looked at: from 0.01 to 1,000, as a rule 4.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorRight
    {
        get;
        init => field = Guard.InRange(value, 0.01, 1000, nameof(PriorRight));
    } = 4;

    /// <summary>How often it has asserted each wrong class, for each subtype: from 0.01 to 1,000, as a rule 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorWrong
    {
        get;
        init => field = Guard.InRange(value, 0.01, 1000, nameof(PriorWrong));
    } = 1;

    /// <summary>
    /// Whether to learn <see cref="PriorRight"/> and <see cref="PriorWrong"/> for each class and label from all annotators together, starting from
    /// what is given. Not in the paper.
    /// </summary>
    public bool LearnsPrior { get; init; }

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var priors = new SubtypePriors(PriorRight, PriorWrong) { Subtypes = Subtypes, Concentration = Concentration };
        var model = new SubtypeModel(corpus, known, priors);
        do
        {
            model.Round(LearnsPrior);
        } while (rounds.Continue(model.Trust));

        return new(model.Truths(), model.Trust);
    }
}
