using System.Globalization;

namespace Verification.TruthDiscovery;

/// <summary>
/// A method of this library: the model of annotators that suits a corpus, chosen from its assertions alone: tables for each annotator with a prior
/// that all share and that is learned, and two subtypes a class where the assertions say that errors go together.
/// </summary>
/// <remarks>
/// Two observations stand behind it. First, with few assertions an annotator’s table is mostly its prior, so the prior decides;
/// learning it from everybody is better than any fixed one at every redundancy. Second, when a group of annotators shares a wrong notion,
/// a model of independent errors takes the group’s notion for a class. Subtypes find such items but need many items and assertions
/// to be told from chance, so they have to earn their place: by the evidence, the probability of the assertions
/// in either model, under fixed priors, since a learned one would count the data twice.
/// </remarks>
public sealed record CrowdConsensus : CrowdMethod
{
    /// <summary>The logarithm of the odds that subtypes need: 20 to 1, “strong” in the words of R. Kass and A. Raftery (1995, “Bayes factors”).</summary>
    private const double StrongEvidence = 3;

    private static readonly SubtypePriors Single = new(Right: 4, Wrong: 1);
    private static readonly SubtypePriors Divided = Single with { Subtypes = 2 };

    /// <inheritdoc/>
    public override string Name => "crowdConsensus";

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var (single, evidence) = Fit(Single, corpus, known, rounds);
        var (divided, evidenceOfDivided) = Fit(Divided, corpus, known, rounds);
        var gain = evidenceOfDivided - evidence;
        var best = gain > StrongEvidence ? divided : single;
        best.Run(learnsPrior: true, trust => rounds.Continue(trust));
        return new(best.Truths(), best.Trust) { Reasons = Reasons(corpus, gain) };
    }

    private (SubtypeModel Model, double Evidence) Fit(SubtypePriors priors, AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var trial = Begin(progress: null, CancellationToken.None);
        var model = new SubtypeModel(corpus, known, priors);
        model.Run(
            learnsPrior: false,
            trust =>
            {
                rounds.ThrowIfCancelled();
                return trial.Continue(trust);
            }
        );
        return (model, model.Evidence());
    }

    private static string[] Reasons(AssertionCorpus corpus, double gain) =>
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{corpus.Labels.Names.Count} labels are shared by {corpus.ItemCount} items: each source gets a table of what it asserts when each is true, with a prior learned from all sources"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"the logarithm of the odds that errors go together on some items is {gain:F1}, {(gain > StrongEvidence ? "above" : "not above")} {StrongEvidence}: each class gets {(gain > StrongEvidence ? "two subtypes" : "one type")} of items"
            ),
        ];
}
