using System.Globalization;

namespace Verification.TruthDiscovery;

/// <summary>
/// A method of this library: what models of annotators say together of a corpus, chosen from its assertions alone: tables for each annotator with a prior
/// that is learned from all, and subtypes of the classes where the assertions say that errors go together.
/// </summary>
/// <remarks>
/// Two observations stand behind it. First, with few assertions an annotator’s table is mostly its prior, so the prior decides;
/// one that is learned from everybody is as good as a fixed one or better. Second, when a group of annotators shares a wrong notion, a model of
/// independent errors may take the notion for a class. Subtypes find such items, but they also find what is no notion at
/// all, so they have to earn their place: by the evidence, the probability of the assertions in either model, under
/// fixed priors, since a learned one would count the data twice. To which class a contested subtype belongs is then often
/// a close call, and depends on where the model starts; so two models, with two and with three subtypes, are averaged.
/// </remarks>
public sealed record CrowdConsensus : CrowdMethod
{
    /// <summary>By how much subtypes must raise the logarithm of the evidence: “very strong” for R. Kass and A. Raftery (1995, “Bayes factors”).</summary>
    private const double StrongEvidence = 5;

    /// <summary>After how many rounds the evidence is taken as it is.</summary>
    private const int RoundsOfTrial = 200;

    private static readonly SubtypePriors Single = new(Right: 4, Wrong: 1);
    private static readonly SubtypePriors[] Divided = [Single with { Subtypes = 2 }, Single with { Subtypes = 3 }];

    /// <summary>Makes the method, with at most 500 rounds and a tolerance of 1e-5: contested items settle slowly.</summary>
    public CrowdConsensus() => (MaximumIterations, Tolerance) = (500, 1e-5);

    /// <inheritdoc/>
    public override string Name => "crowdConsensus";

    private protected override int StatesPerClass => Divided[^1].Subtypes;

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var single = Evidence(Single, corpus, known, rounds);
        var gain = Divided.Average(priors => Evidence(priors, corpus, known, rounds)) - single;
        var chosen = gain > StrongEvidence ? Divided : [Single];
        return Together([.. chosen.Select(priors => new SubtypeModel(corpus, known, priors))], corpus, rounds) with
        {
            Reasons = Reasons(corpus, gain),
        };
    }

    private double Evidence(SubtypePriors priors, AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var trial = rounds.Of(this with { MaximumIterations = Math.Min(RoundsOfTrial, MaximumIterations) });
        var model = new SubtypeModel(corpus, known, priors);
        do
        {
            model.Round(learnsPrior: false);
        } while (trial.Continue(model.Trust));

        return model.Evidence();
    }

    /// <summary>The mean of what models say, with learned priors.</summary>
    private static Estimate Together(SubtypeModel[] models, AssertionCorpus corpus, Rounds rounds)
    {
        var trust = new double[corpus.SourceCount];
        do
        {
            Array.Clear(trust);
            foreach (var model in models)
            {
                model.Round(learnsPrior: true);
                Vectors.Add(trust, model.Trust);
            }

            Divide(trust, models.Length);
        } while (rounds.Continue(trust));

        var probability = new double[corpus.ItemCount * corpus.Labels.Names.Count];
        foreach (var model in models)
        {
            Vectors.Add(probability, model.Truths().Probability);
        }

        Divide(probability, models.Length);
        return new(new ClassTruths(corpus, probability), trust);
    }

    private static void Divide(Span<double> sums, int count)
    {
        foreach (ref var sum in sums)
        {
            sum /= count;
        }
    }

    private static string[] Reasons(AssertionCorpus corpus, double gain) =>
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{corpus.Labels.Names.Count} labels are shared by {corpus.ItemCount} items: each source gets a table of what it asserts when each is true, with a prior learned from all sources"
            ),
            gain > StrongEvidence
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"errors go together on some items (log evidence {gain:F1}, above {StrongEvidence}): models with two and three subtypes of each class are averaged"
                )
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"nothing strong says that errors go together (log evidence {gain:F1}, not above {StrongEvidence}): each class has one type of items"
                ),
        ];
}
