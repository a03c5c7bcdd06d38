namespace Verification.TruthDiscovery;

/// <summary>
/// Chooses a method from the assertions alone: by what the values are, by whether items share a few labels, and by whether sources
/// seem to copy each other. The result is that of the method chosen, and says why it was.
/// </summary>
public sealed record Auto : TruthMethod
{
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
        new CrowdConsensus().Misfit(corpus) is null
            ? (new CrowdConsensus(), "the items share a few labels")
            : (new AccuCopy(), "the items have labels of their own");
}
