namespace Verification.TruthDiscovery;

/// <summary>A method that goes to and fro between the trust of sources and the truth of values until they agree.</summary>
public abstract record IterativeMethod : TruthMethod
{
    private protected IterativeMethod() { }

    /// <summary>After how many rounds to stop, converged or not: 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds.</exception>
    public int MaximumIterations
    {
        get;
        init => field = (int)Guard.InRange(value, 1, int.MaxValue, nameof(MaximumIterations));
    } = 100;

    /// <summary>The method has converged once no source’s trust changes by more than this from a round to the next: from 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of these bounds, or no number.</exception>
    public double Tolerance
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(Tolerance));
    } = 1e-6;

    internal override Rounds Begin(IProgress<DiscoveryProgress>? progress, CancellationToken cancellation) =>
        new(Name, MaximumIterations, Tolerance, progress, cancellation);
}
