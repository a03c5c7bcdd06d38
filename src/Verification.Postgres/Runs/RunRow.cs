namespace Verification.Postgres;

/// <summary>How far a run has come.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Rounds">The last round that is finished; −1 before the start.</param>
/// <param name="Change">The greatest change of a source’s trust in it.</param>
/// <param name="Reason">Why the rounds ended; null while they go on.</param>
/// <param name="IsEnded">Whether the truths are written.</param>
internal sealed record RunRow(int Id, int Rounds, double Change, string? Reason, bool IsEnded);
