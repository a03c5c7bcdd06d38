namespace Verification.TruthDiscovery;

/// <summary>What a method for sets believes at the moment, and the sums that follow from it.</summary>
internal sealed class SetState
{
    private readonly bool?[] belongs;

    public SetState(AssertionCorpus corpus, ElementView view, Anchors known)
    {
        View = view;
        Probability = new double[view.ElementCount];
        Evidence = new double[view.ElementCount];
        TrueOnList = new double[view.ListCount];
        TrueOfItem = new double[corpus.ItemCount];
        Trust = new double[corpus.SourceCount];
        belongs = KnownElements.Of(corpus, view, known);
        for (var list = 0; list < view.ListCount; list++)
        {
            var item = view.ListItem[list];
            foreach (var element in view.On(list))
            {
                Probability[element] += 1.0 / (view.ItemLists[item + 1] - view.ItemLists[item]);
            }
        }

        for (var element = 0; element < Probability.Length; element++)
        {
            Probability[element] = belongs[element] is { } isTrue ? (isTrue ? 1 : 0) : Probability[element];
        }

        Sum();
    }

    public ElementView View { get; }

    /// <summary>For each element, how probable it is that it belongs.</summary>
    public double[] Probability { get; }

    /// <summary>For each element, the logarithm of the odds that it belongs, which a method works out.</summary>
    public double[] Evidence { get; }

    /// <summary>For each list, how many of its elements belong, as expected.</summary>
    public double[] TrueOnList { get; }

    /// <summary>For each item, how many elements belong, as expected.</summary>
    public double[] TrueOfItem { get; }

    /// <summary>For each source, the share of the elements on its lists that belong, as expected.</summary>
    public double[] Trust { get; }

    /// <summary>Why a corpus has no sets; null where it has.</summary>
    public static string? Misfit(AssertionCorpus corpus) => corpus.Format.Kind == ValueKind.Set ? null : "its values are not sets";

    /// <summary>Takes over the evidence, where the truth is not known.</summary>
    /// <param name="share">How far to go towards what the evidence says: above 0 and up to 1.</param>
    /// <returns>The trust in each source.</returns>
    public double[] Update(double share = 1)
    {
        for (var element = 0; element < Probability.Length; element++)
        {
            if (belongs[element] is null && View.Support[element] > 0)
            {
                Probability[element] += share * ((1 / (1 + Math.Exp(-Evidence[element]))) - Probability[element]);
            }
        }

        Sum();
        return Trust;
    }

    private void Sum()
    {
        Blocks.For(
            View.ItemLists,
            (first, end) =>
            {
                for (var item = first; item < end; item++)
                {
                    SumOf(item);
                }
            }
        );
        Blocks.For(
            View.SourceLists,
            (first, end) =>
            {
                for (var source = first; source < end; source++)
                {
                    Trust[source] = TrustIn(source);
                }
            }
        );
    }

    private double TrustIn(int source)
    {
        var (right, listed) = (0.0, 0);
        foreach (var list in View.ListsOf(source))
        {
            right += TrueOnList[list];
            listed += View.On(list).Length;
        }

        return right / listed;
    }

    private void SumOf(int item)
    {
        TrueOfItem[item] = 0;
        foreach (var probability in Probability.AsSpan(View.RangeOf(item)))
        {
            TrueOfItem[item] += probability;
        }

        for (var list = View.ItemLists[item]; list < View.ItemLists[item + 1]; list++)
        {
            TrueOnList[list] = 0;
            foreach (var element in View.On(list))
            {
                TrueOnList[list] += Probability[element];
            }
        }
    }
}
