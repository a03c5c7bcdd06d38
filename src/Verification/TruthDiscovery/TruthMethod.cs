namespace Verification.TruthDiscovery;

/// <summary>A way to find the true values of items, and how far sources can be trusted, from assertions alone.</summary>
/// <remarks>
/// A method is an immutable record of its options; it can be used by many threads at once. The same corpus, options and known
/// answers give the same result, to the last bit, on any number of threads.
/// </remarks>
public abstract record TruthMethod
{
    private protected TruthMethod() { }

    /// <summary>The name that the field knows it by, such as <c>truthFinder</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Why the method cannot say anything of a corpus; null where it can.</summary>
    public virtual string? Misfit(AssertionCorpus corpus) => null;

    /// <summary>Finds truths and trust.</summary>
    /// <param name="corpus">The assertions.</param>
    /// <param name="known">True values that are known, which methods that can learn from; or null.</param>
    /// <param name="progress">Told of every round; or null.</param>
    /// <param name="cancellation">Looked at in every round.</param>
    /// <exception cref="ArgumentException">The method does not fit the corpus (<see cref="Misfit"/>).</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Discovery Discover(
        AssertionCorpus corpus,
        KnownAnswers? known = null,
        IProgress<DiscoveryProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(corpus);
        cancellation.ThrowIfCancellationRequested();
        if (Misfit(corpus) is { } reason)
        {
            throw new ArgumentException($"{Name} does not fit: {reason}", nameof(corpus));
        }

        return Run(corpus, new Anchors(corpus, known ?? KnownAnswers.None), progress, cancellation);
    }

    /// <summary>Does the work on a corpus that fits.</summary>
    internal virtual Discovery Run(
        AssertionCorpus corpus,
        Anchors known,
        IProgress<DiscoveryProgress>? progress,
        CancellationToken cancellation
    )
    {
        var rounds = Begin(progress, cancellation);
        return new Discovery(corpus, Solve(corpus, known, rounds), Name, rounds);
    }

    /// <summary>The rounds of the method, none of which has been.</summary>
    internal virtual Rounds Begin(IProgress<DiscoveryProgress>? progress, CancellationToken cancellation) =>
        new(Name, maximum: 0, tolerance: 0, progress, cancellation);

    /// <summary>Finds truths and trust. A method with rounds ends when <see cref="Rounds.Continue"/> says so.</summary>
    internal abstract Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds);
}
