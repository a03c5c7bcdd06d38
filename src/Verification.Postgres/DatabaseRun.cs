using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary>A method that has run in a database; what it found is in the tables <c>truth</c> and <c>source_truth</c> under its number.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Method">The method.</param>
/// <param name="Iterations">How many rounds it took; 0 for a method that needs none.</param>
/// <param name="Change">The greatest change of a source’s trust in the last round.</param>
/// <param name="StopReason">Why it stopped.</param>
/// <param name="Reasons">Why the result is what it is, in sentences, from methods that have a choice; empty for the others.</param>
public sealed record DatabaseRun(
    int Id,
    TruthMethod Method,
    int Iterations,
    double Change,
    StopReason StopReason,
    IReadOnlyList<string> Reasons
);
