using System.Globalization;

namespace Verification.TruthDiscovery;

/// <summary>
/// Chooses a method from the assertions alone: by what the values are, by whether items share a few labels, and by whether sources
/// seem to copy each other. The result is that of the method chosen, and says why it was.
/// </summary>
public sealed record Auto : TruthMethod
{
    /// <summary>Above which share of entangled sources copying is taken into account: more than chance makes of independent sources.</summary>
    private const double MuchCopying = 0.1;

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

    private static (TruthMethod Method, string Reason) ChooseForLabels(AssertionCorpus corpus)
    {
        if (new CrowdConsensus().Misfit(corpus) is null && corpus.ValueCount >= ItemsOfLabel * corpus.Labels.Names.Count)
        {
            return (new CrowdConsensus(), "the items share a few labels");
        }

        var share = new CopyEvidence(corpus).ShareEntangled();
        var copying = string.Create(CultureInfo.InvariantCulture, $"{share:P0} of the sources share most of their dissent with another");
        return share >= MuchCopying
            ? (new AccuCopy(), $"the items have labels of their own, and {copying}, which looks like copying")
            : (new Accu(), $"the items have labels of their own, and only {copying}");
    }
}
