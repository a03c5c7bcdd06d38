namespace Verification.TruthDiscovery;

/// <summary>
/// A model of annotators who choose among the same few classes for every item. Each item has a true class, and the posterior
/// is over all classes that occur in the corpus, also those that nobody asserts of the item.
/// </summary>
public abstract record CrowdMethod : IterativeMethod
{
    private protected CrowdMethod() { }

    /// <summary>
    /// How many classes there may be: from 1 to 1,000, as a rule 50. Time and memory grow with the classes times the items, and
    /// for methods that learn which class is taken for which, with their square times the sources.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds.</exception>
    public int MaximumClasses
    {
        get;
        init => field = (int)Guard.InRange(value, 1, 1000, nameof(MaximumClasses));
    } = 50;

    /// <summary>How many states of an item a class has.</summary>
    private protected virtual int StatesPerClass => 1;

    /// <inheritdoc/>
    public override string? Misfit(AssertionCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return corpus.Format.Kind != ValueKind.Categorical ? "the values are not labels"
            : corpus.Labels.Names.Count > MaximumClasses
                ? $"there are {corpus.Labels.Names.Count} labels, and {MaximumClasses} at most are taken for classes that items share"
            : Cells(corpus) > Array.MaxLength ? $"its tables would have {Cells(corpus)} cells"
            : null;
    }

    private long Cells(AssertionCorpus corpus)
    {
        long classes = corpus.Labels.Names.Count;
        return Math.Max(corpus.ItemCount, corpus.SourceCount * classes) * classes * StatesPerClass;
    }
}
