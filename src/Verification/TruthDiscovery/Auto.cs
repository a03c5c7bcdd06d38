namespace Verification.TruthDiscovery;

/// <summary>
/// Chooses a method from the assertions alone: by what the values are, and by whether items share a few labels. The methods chosen adapt
/// to the rest: to how exactly sources agree, to errors that go together, to copying. The result is that of the method chosen, and
/// says why it was.
/// </summary>
public sealed record Auto : TruthMethod
{
    /// <summary>Of how many items, on average, a label is asserted at the least for items to share it: fewer do not tell who confuses it with what.</summary>
    private const int ItemsOfLabel = 5;

    /// <inheritdoc/>
    public override string Name => "auto";

    internal override Discovery Run(
        AssertionCorpus corpus,
        Anchors known,
        IProgress<DiscoveryProgress>? progress,
        CancellationToken cancellation
    )
    {
        var (method, reason) = Choose(corpus);
        var rounds = method.Begin(progress, cancellation);
        var estimate = method.Solve(corpus, known, rounds);
        return new Discovery(corpus, estimate with { Reasons = [reason, .. estimate.Reasons] }, method.Name, rounds);
    }

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds) =>
        Choose(corpus).Method.Solve(corpus, known, rounds);

    private static (TruthMethod Method, string Reason) Choose(AssertionCorpus corpus) =>
        corpus.Format.Kind switch
        {
            ValueKind.Numeric => (new RobustNumeric(), "the values are numbers"),
            ValueKind.Set => (new PartialSets(), "the values are sets, of which sources may list only a part"),
            ValueKind.Hierarchical => (new TruthPaths(), "the values are nodes of a hierarchy"),
            _ => ChooseForLabels(corpus),
        };

    private static (TruthMethod Method, string Reason) ChooseForLabels(AssertionCorpus corpus) =>
        new CrowdConsensus().Misfit(corpus) is null && corpus.ValueCount >= ItemsOfLabel * corpus.Labels.Names.Count
            ? (new CrowdConsensus(), "the items share a few labels")
            : (new AccuCopy(), "the items have labels of their own, so that sources which share wrong ones are likely to copy");
}
