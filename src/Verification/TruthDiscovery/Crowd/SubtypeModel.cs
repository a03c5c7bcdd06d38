namespace Verification.TruthDiscovery;

/// <summary>
/// A Bayesian model, solved by mean-field variational inference, of items that are of a subtype of a class, and of annotators
/// who assert each label with a probability that depends on the subtype. With one subtype a class it is the model of
/// <see cref="Ibcc"/>, with several that of <see cref="Ebcc"/>.
/// </summary>
internal sealed class SubtypeModel
{
    private const double FewestItems = 0.01;
    private const double FaintestStart = 1e-9;
    private readonly AssertionCorpus corpus;
    private readonly SubtypePriors priors;
    private readonly HiddenStates states;
    private readonly LabelCounts counts;
    private readonly LabelPrior labelPrior;
    private readonly double[] classPrior;
    private readonly double[] subtypePrior;
    private bool hasStarted;

    public SubtypeModel(AssertionCorpus corpus, Anchors known, SubtypePriors priors)
    {
        this.corpus = corpus;
        this.priors = priors;
        states = new(corpus, known, priors.Subtypes);
        counts = new(corpus, states);
        labelPrior = new(states, priors);
        subtypePrior = [.. Enumerable.Repeat(priors.Concentration / priors.Subtypes, priors.Subtypes)];
        Trust = new double[corpus.SourceCount];
        states.Update(StartFromVotes);
        classPrior = [.. OfClasses(states.Totals()).Select(votes => priors.ItemsOfClass ?? Math.Max(votes, FewestItems))];
        counts.Count(Trust);
    }

    /// <summary>For each source, the share of its assertions that is expected to be true.</summary>
    public double[] Trust { get; }

    public ClassTruths Truths() => states.Truths();

    /// <summary>Does a round: learns what annotators do from what the items are taken to be, and then the other way round.</summary>
    /// <param name="learnsPrior">
    /// Whether the counts of right and wrong assertions are learned from all annotators together, for each class and label, so that one
    /// who has asserted little is taken to be like the others. Not in the first round: against the shares of the votes, which are all that
    /// there is then, everybody looks worse than they are.
    /// </param>
    public void Round(bool learnsPrior)
    {
        if (learnsPrior && hasStarted)
        {
            labelPrior.Learn(counts, corpus.SourceCount);
        }

        hasStarted = true;
        counts.Replace(labelPrior.ExpectLogarithms);
        states.Update(ExpectedLogarithms(), counts.Cells);
        counts.Count(Trust);
    }

    /// <summary>
    /// The logarithm of how probable the assertions are in this model, or rather the lower bound of it that variational inference
    /// makes as great as it can.
    /// </summary>
    public double Evidence()
    {
        var items = states.Totals();
        var evidence = states.Entropy() + GammaFunctions.LogBetaRatio(classPrior, OfClasses(items));
        for (var c = 0; c < states.Classes; c++)
        {
            evidence += GammaFunctions.LogBetaRatio(subtypePrior, items.AsSpan(c * priors.Subtypes, priors.Subtypes));
        }

        for (var source = 0; source < corpus.SourceCount; source++)
        {
            evidence += labelPrior.Evidence(counts.Of(source));
        }

        return evidence;
    }

    /// <summary>
    /// Each class starts with its share of the votes on the item, and is divided among its subtypes by that share: subtype g of G gets
    /// most of the items on which the share is near g / (G − 1).
    /// </summary>
    private void StartFromVotes(int item, Span<double> row)
    {
        row.Fill(double.NegativeInfinity);
        for (var value = corpus.ItemValues[item]; value < corpus.ItemValues[item + 1]; value++)
        {
            var share = (double)corpus.Support(value) / corpus.AssertionsOfItem(item);
            var own = row.Slice(corpus.ValueLabel[value] * priors.Subtypes, priors.Subtypes);
            for (var subtype = 0; subtype < own.Length; subtype++)
            {
                var distance = (own.Length * share) - (own.Length * (double)subtype / Math.Max(1, own.Length - 1));
                own[subtype] = Math.Exp(-distance * distance) + FaintestStart;
            }

            RankedTruths.Scale(own);
            foreach (ref var part in own)
            {
                part = Math.Log(part * share);
            }
        }
    }

    /// <summary>For each state, the expected logarithm of its share of the items.</summary>
    private double[] ExpectedLogarithms()
    {
        var items = states.Totals();
        var classes = OfClasses(items);
        var total = GammaFunctions.Digamma(classPrior.Sum() + classes.Sum());
        for (var state = 0; state < items.Length; state++)
        {
            var own = state / priors.Subtypes;
            var ofClass = GammaFunctions.Digamma(classPrior[own] + classes[own]) - total;
            var ofSubtype =
                GammaFunctions.Digamma(subtypePrior[0] + items[state]) - GammaFunctions.Digamma(priors.Concentration + classes[own]);
            items[state] = Grid.Snap(ofClass + ofSubtype);
        }

        return items;
    }

    private double[] OfClasses(double[] items)
    {
        var classes = new double[states.Classes];
        for (var state = 0; state < items.Length; state++)
        {
            classes[state / priors.Subtypes] += items[state];
        }

        return classes;
    }
}
