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

    /// <summary>After how many rounds to stop, converged or not: 1 or more.</summary>
    public int MaximumIterations
    {
        get;
        init => field = (int)Guard.InRange(value, 1, int.MaxValue);
    } = 100;

    /// <summary>The method has converged once no source’s trust changes by more than this from a round to the next: from 0 to 1.</summary>
    public double Tolerance
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    } = 1e-6;

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
        if (Misfit(corpus) is { } reason)
        {
            throw new ArgumentException($"{Name} does not fit: {reason}", nameof(corpus));
        }

        var rounds = new Rounds(this, progress, cancellation);
        var anchors = new Anchors(corpus, known ?? KnownAnswers.None);
        return new Discovery(corpus, Solve(corpus, anchors, rounds), Name, rounds);
    }

    /// <summary>Does the work. Ends when <see cref="Rounds.Continue"/> says so.</summary>
    internal abstract Estimate Solve(AssertionCorpus corpus, Anchors known, Rounds rounds);
}
