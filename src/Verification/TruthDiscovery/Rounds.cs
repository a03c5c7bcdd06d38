namespace Verification.TruthDiscovery;

/// <summary>Counts the rounds of a method and says when to stop, and why.</summary>
/// <param name="method">The name of the method.</param>
/// <param name="maximum">After how many rounds to stop at the latest.</param>
/// <param name="tolerance">The greatest change of the state that is none.</param>
/// <param name="progress">Told of every round; or null.</param>
/// <param name="cancellation">Looked at in every round.</param>
internal sealed class Rounds(
    string method,
    int maximum,
    double tolerance,
    IProgress<DiscoveryProgress>? progress,
    CancellationToken cancellation
)
{
    private double[] before = [];
    private double[] earlier = [];

    public int Count { get; private set; }

    /// <summary>The greatest change of the state in the last round; 0 before the second.</summary>
    public double Change { get; private set; }

    /// <summary>Why the method stopped: converged, as one without rounds does, until <see cref="Continue"/> knows otherwise.</summary>
    public StopReason Reason { get; private set; } = StopReason.Converged;

    /// <summary>The rounds of a method that does part of the work of this one: untold, and cancelled with it.</summary>
    public Rounds Of(IterativeMethod part) => new(part.Name, part.MaximumIterations, part.Tolerance, progress: null, cancellation);

    /// <summary>Goes on after rounds that were done before, or notes how they ended.</summary>
    public void Resume(int count, double change, StopReason reason) => (Count, Change, Reason) = (count, change, reason);

    /// <summary>Ends a round.</summary>
    /// <param name="state">What converges: the trust of the sources, as a rule. Copied.</param>
    /// <returns>Whether another round is due.</returns>
    /// <exception cref="OperationCanceledException">The method was cancelled.</exception>
    public bool Continue(ReadOnlySpan<double> state)
    {
        var change = before.Length == 0 ? double.PositiveInfinity : GreatestDifference(state, before);
        var sinceEarlier = earlier.Length == 0 ? double.PositiveInfinity : GreatestDifference(state, earlier);
        (before, earlier) = (earlier, before);
        before = before.Length == 0 ? new double[state.Length] : before;
        state.CopyTo(before);
        return Conclude(change, sinceEarlier);
    }

    /// <summary>Ends a round of which only the greatest changes of the state are known.</summary>
    /// <param name="change">Since the round before; infinite in the first.</param>
    /// <param name="sinceEarlier">Since the round before that; infinite in the first two.</param>
    /// <returns>Whether another round is due.</returns>
    /// <exception cref="OperationCanceledException">The method was cancelled.</exception>
    public bool Conclude(double change, double sinceEarlier)
    {
        cancellation.ThrowIfCancellationRequested();
        Count++;
        Change = change;
        Reason =
            Change <= tolerance ? StopReason.Converged
            : sinceEarlier <= tolerance ? StopReason.Oscillating
            : StopReason.Limit;
        progress?.Report(new DiscoveryProgress(method, Count, maximum, Change));
        return Reason == StopReason.Limit && Count < maximum;
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
