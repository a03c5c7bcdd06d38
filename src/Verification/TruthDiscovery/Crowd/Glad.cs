namespace Verification.TruthDiscovery;

/// <summary>
/// Annotators differ in ability, items in difficulty, and an annotator is right with probability 1 / (1 + e^(−αβ)), α being the
/// ability, which may be negative, and β &gt; 0 how easy the item is (J. Whitehill and others 2009, “Whose vote should count more: optimal
/// integration of labels from labelers of unknown expertise”, NIPS).
/// </summary>
/// <remarks>
/// The paper climbs the expected likelihood by conjugate gradients. Here each round takes <see cref="Steps"/> steps of Fisher scoring for all
/// abilities and then for all items, which needs no rate of learning. α and ln β have Gaussian priors of mean 1 and variance 1, as in the
/// authors’ program, and the classes are as probable as each other.
/// </remarks>
public sealed record Glad : CrowdMethod
{
    private const double LongestStep = 1;
    private const double Greatest = 10;

    /// <inheritdoc/>
    public override string Name => "glad";

    /// <summary>How many steps a round takes towards the best abilities and difficulties: from 1 to 100, as a rule 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds.</exception>
    public int Steps
    {
        get;
        init => field = (int)Guard.InRange(value, 1, 100, nameof(Steps));
    } = 2;

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var states = new HiddenStates(corpus, known);
        var (ability, ease) = (new double[corpus.SourceCount], new double[corpus.ItemCount]);
        var (trust, right) = (new double[corpus.SourceCount], new double[corpus.ValueCount]);
        Array.Fill(ability, 1);
        Array.Fill(ease, 1);
        states.StartFromVotes();
        states.Appraise(trust, right);
        do
        {
            for (var step = 0; step < Steps; step++)
            {
                LearnAbilities(corpus, right, ability, ease);
                LearnEase(corpus, right, ability, ease);
            }

            states.Update((item, row) => Vote(corpus, item, ability, ease, row));
            states.Appraise(trust, right);
        } while (rounds.Continue(trust));

        return new(states.Truths(), trust);
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    /// <summary>A step towards the top of a curve, no longer than <see cref="LongestStep"/>, and never far out.</summary>
    private static double Climb(double from, double slope, double curvature) =>
        Math.Clamp(from + Math.Clamp(slope / curvature, -LongestStep, LongestStep), -Greatest, Greatest);

    private static void LearnAbilities(AssertionCorpus corpus, double[] right, double[] ability, double[] ease) =>
        Blocks.For(
            corpus.SourceAssertions,
            (first, end) =>
            {
                for (var source = first; source < end; source++)
                {
                    var (slope, curvature) = (Grid.Snap(1 - ability[source]), 1.0);
                    foreach (var value in corpus.ValuesOf(source))
                    {
                        var easy = Math.Exp(ease[corpus.ValueItem[value]]);
                        var chance = Logistic(ability[source] * easy);
                        slope += Grid.Snap(easy * (right[value] - chance));
                        curvature += Grid.Snap(easy * easy * chance * (1 - chance));
                    }

                    ability[source] = Climb(ability[source], slope, curvature);
                }
            }
        );

    private static void LearnEase(AssertionCorpus corpus, double[] right, double[] ability, double[] ease) =>
        Blocks.For(
            corpus.ItemValues,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    var (slope, curvature, easy) = (Grid.Snap(1 - ease[item]), 1.0, Math.Exp(ease[item]));
                    for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
                    {
                        foreach (var source in corpus.SourcesOf(value))
                        {
                            var product = ability[source] * easy;
                            var chance = Logistic(product);
                            slope += Grid.Snap(product * (right[value] - chance));
                            curvature += Grid.Snap(product * product * chance * (1 - chance));
                        }
                    }

                    ease[item] = Climb(ease[item], slope, curvature);
                }
            }
        );

    /// <summary>By how much the assertions speak for each class: an assertion’s ln(p (K − 1) / (1 − p)) is αβ + ln(K − 1).</summary>
    private static void Vote(AssertionCorpus corpus, int item, double[] ability, double[] ease, Span<double> row)
    {
        var (easy, wrongWays) = (Math.Exp(ease[item]), Math.Log(Math.Max(1, row.Length - 1)));
        row.Clear();
        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
        {
            foreach (var source in corpus.SourcesOf(value))
            {
                row[corpus.ValueLabel[value]] += Grid.Snap((ability[source] * easy) + wrongWays);
            }
        }
    }
}
