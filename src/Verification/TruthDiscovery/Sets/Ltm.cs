namespace Verification.TruthDiscovery;

/// <summary>
/// The latent truth model, for items of which several values are true at once. A source has two qualities: its sensitivity, the
/// share of true elements that it lists, and its false positive rate, the share of false ones; both have Beta priors, and so has
/// the share of elements that are true. Zhao, Rubinstein, Gemmell and Han 2012, “A Bayesian approach to discovering truth from
/// conflicting sources for data integration”, PVLDB 5(6).
/// </summary>
/// <remarks>
/// A source says something of every element of an item that it says anything of: yes to those it lists, no to the others. The
/// paper draws truths by collapsed Gibbs sampling; here they are found by expectation maximisation of the same model, with the
/// posterior means of the qualities, which needs no chance. The defaults of the priors are those of the paper’s experiment on the
/// authors of books: sources list half of what is true, we know little of which, and hardly anything false.
/// </remarks>
public sealed record Ltm : IterativeMethod
{
    /// <inheritdoc/>
    public override string Name => "ltm";

    /// <summary>How many true elements a source is taken to have listed before it is seen to: above 0. The paper’s α₁,₁.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorTruePositives
    {
        get;
        init => field = Guard.InRange(value, double.Epsilon, double.MaxValue, nameof(PriorTruePositives));
    } = 50;

    /// <summary>How many true elements a source is taken to have left out: above 0. The paper’s α₁,₀.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorFalseNegatives
    {
        get;
        init => field = Guard.InRange(value, double.Epsilon, double.MaxValue, nameof(PriorFalseNegatives));
    } = 50;

    /// <summary>How many false elements a source is taken to have listed: above 0. The paper’s α₀,₁, which should be small beside <see cref="PriorTrueNegatives"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorFalsePositives
    {
        get;
        init => field = Guard.InRange(value, double.Epsilon, double.MaxValue, nameof(PriorFalsePositives));
    } = 10;

    /// <summary>How many false elements a source is taken to have left out: above 0. The paper’s α₀,₀.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorTrueNegatives
    {
        get;
        init => field = Guard.InRange(value, double.Epsilon, double.MaxValue, nameof(PriorTrueNegatives));
    } = 1000;

    /// <summary>The share of elements that are true before anything is known of them: above 0 and below 1. From the paper’s β, of 10 each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double PriorTruth
    {
        get;
        init => field = Guard.InRange(value, double.Epsilon, Math.BitDecrement(1), nameof(PriorTruth));
    } = 0.5;

    /// <summary>An element is chosen from this probability on, and the most probable in any case: from 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Threshold
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(Threshold));
    } = 0.5;

    /// <inheritdoc/>
    public override string? Misfit(AssertionCorpus corpus) => SetState.Misfit(corpus);

    internal override Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds)
    {
        var state = new SetState(corpus, ElementView.Of(corpus), known);
        var (yes, no) = (new double[corpus.SourceCount], new double[corpus.SourceCount]);
        do
        {
            Weigh(state, yes, no);
            Judge(state, yes, no);
        } while (rounds.Continue(state.Update()));

        return new(new SetTruths(corpus, state.View, state.Probability, Threshold), state.Trust);
    }

    /// <summary>For each source, the logarithmic weight of an element that it lists, and of one that it leaves out.</summary>
    private void Weigh(SetState state, double[] yes, double[] no) =>
        Blocks.For(
            state.View.SourceLists,
            (first, end) =>
            {
                for (var source = first; source < end; source++)
                {
                    var (listedTrue, leftTrue) = (PriorTruePositives, PriorFalseNegatives);
                    var (listedFalse, leftFalse) = (PriorFalsePositives, PriorTrueNegatives);
                    foreach (var list in state.View.ListsOf(source))
                    {
                        var (listed, right) = (state.View.On(list).Length, state.TrueOnList[list]);
                        var item = state.View.ListItem[list];
                        var left = state.TrueOfItem[item] - right;
                        var all = state.View.ItemElements[item + 1] - state.View.ItemElements[item];
                        listedTrue += right;
                        leftTrue += left;
                        listedFalse += listed - right;
                        leftFalse += all - listed - left;
                    }

                    var (sensitivity, falseRate) = (listedTrue / (listedTrue + leftTrue), listedFalse / (listedFalse + leftFalse));
                    yes[source] = Math.Log(sensitivity / falseRate);
                    no[source] = Math.Log((1 - sensitivity) / (1 - falseRate));
                }
            }
        );

    private void Judge(SetState state, double[] yes, double[] no)
    {
        var view = state.View;
        var prior = Math.Log(PriorTruth / (1 - PriorTruth));
        Blocks.For(
            view.ItemLists,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    var elements = state.Evidence.AsSpan(view.RangeOf(item));
                    var denials = prior;
                    elements.Clear();
                    for (var list = view.ItemLists[item]; list < view.ItemLists[item + 1]; list++)
                    {
                        var source = view.ListSource[list];
                        denials += no[source];
                        foreach (var element in view.On(list))
                        {
                            state.Evidence[element] += yes[source] - no[source];
                        }
                    }

                    foreach (ref var element in elements)
                    {
                        element += denials;
                    }
                }
            }
        );
    }
}
