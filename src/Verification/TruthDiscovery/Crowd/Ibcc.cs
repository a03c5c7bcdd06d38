namespace Verification.TruthDiscovery;

/// <summary>
/// Independent Bayesian classifier combination: Dawid and Skene’s tables with priors, so that annotators of whom little is known are
/// taken to be right more often than not (H.-C. Kim, Z. Ghahramani 2012, “Bayesian classifier combination”, AISTATS), by
/// variational inference (E. Simpson, S. Roberts, I. Psorakis, A. Smith 2013, “Dynamic Bayesian combination of multiple imperfect classifiers”).
/// </summary>
/// <remarks>Starts from the shares of the votes. The papers leave the priors open; those here are usual for crowds.</remarks>
public sealed record Ibcc : CrowdMethod
{
    /// <inheritdoc/>
    public override string Name => "ibcc";

    /// <summary>How many right assertions of each class an annotator has made before it is looked at: from 0.01 to 1,000, as a rule 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorRight
    {
        get;
        init => field = Guard.InRange(value, 0.01, 1000, nameof(PriorRight));
    } = 4;

    /// <summary>How often it has asserted each wrong class, for each true one: from 0.01 to 1,000, as a rule 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorWrong
    {
        get;
        init => field = Guard.InRange(value, 0.01, 1000, nameof(PriorWrong));
    } = 1;

    /// <summary>How many items each class has before any is looked at: from 0.01 to 1,000, as a rule 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorItems
    {
        get;
        init => field = Guard.InRange(value, 0.01, 1000, nameof(PriorItems));
    } = 1;

    /// <summary>
    /// Whether to learn <see cref="PriorRight"/> and <see cref="PriorWrong"/> for each class and label from all annotators together, starting from
    /// what is given. Not in the papers; better where most annotators assert little.
    /// </summary>
    public bool LearnsPrior { get; init; }

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var priors = new SubtypePriors(PriorRight, PriorWrong) { ItemsOfClass = PriorItems };
        var model = new SubtypeModel(corpus, known, priors);
        do
        {
            model.Round(LearnsPrior);
        } while (rounds.Continue(model.Trust));

        return new(model.Truths(), model.Trust);
    }
}
