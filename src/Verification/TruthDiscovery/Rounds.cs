namespace Verification.TruthDiscovery;

/// <summary>Counts the rounds of an iterative method and says when to stop, and why.</summary>
internal sealed class Rounds(TruthMethod method, IProgress<DiscoveryProgress>? progress, CancellationToken cancellation)
{
    private double[] before = [];
    private double[] earlier = [];

    public int Count { get; private set; }

    /// <summary>The greatest change of the state in the last round; 0 before the second.</summary>
    public double Change { get; private set; }

    /// <summary>Why the method stopped: converged, as one without rounds does, until <see cref="Continue"/> knows otherwise.</summary>
    public StopReason Reason { get; private set; } = StopReason.Converged;

    /// <summary>Throws where the method was cancelled.</summary>
    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();

    /// <summary>Ends a round.</summary>
    /// <param name="state">What converges: the trust of the sources, as a rule. Copied.</param>
    /// <returns>Whether another round is due.</returns>
    /// <exception cref="OperationCanceledException">The method was cancelled.</exception>
    public bool Continue(ReadOnlySpan<double> state)
    {
        cancellation.ThrowIfCancellationRequested();
        Count++;
        Change = before.Length == 0 ? double.PositiveInfinity : GreatestDifference(state, before);
        var isBack = earlier.Length > 0 && GreatestDifference(state, earlier) <= method.Tolerance;
        (before, earlier) = (earlier, before);
        before = before.Length == 0 ? new double[state.Length] : before;
        state.CopyTo(before);
        Reason =
            Change <= method.Tolerance ? StopReason.Converged
            : isBack ? StopReason.Oscillating
            : StopReason.Limit;
        progress?.Report(new DiscoveryProgress(method.Name, Count, method.MaximumIterations, Change));
        return Reason == StopReason.Limit && Count < method.MaximumIterations;
    }

    private static double GreatestDifference(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var greatest = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            greatest = Math.Max(greatest, Math.Abs(left[i] - right[i]));
        }

        return greatest;
    }
}
