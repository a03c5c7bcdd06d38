namespace Verification.TruthDiscovery;

/// <summary>Why a method stopped.</summary>
public enum StopReason
{
    /// <summary>Another round would have changed nothing that matters, or the method needs no rounds.</summary>
    Converged,

    /// <summary>It reached the greatest number of rounds while its figures still changed.</summary>
    Limit,

    /// <summary>It came back to where it was two rounds before, and would go on so.</summary>
    Oscillating,
}

/// <summary>How far a method has come.</summary>
/// <param name="Method">The name of the method.</param>
/// <param name="Iteration">How many rounds it has done.</param>
/// <param name="MaximumIterations">After how many it stops at the latest.</param>
/// <param name="Change">The greatest change of a source’s trust in the last round; infinite after the first.</param>
public readonly record struct DiscoveryProgress(string Method, int Iteration, int MaximumIterations, double Change);
