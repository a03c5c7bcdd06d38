using Verification.Evidence;

namespace Verification.Scoring;

/// <summary>What a source’s silence says: the likelihood ratio of not hearing from it, less 1, for the side that it favours.</summary>
internal readonly record struct Silence(Direction Direction, double Weight)
{
    /// <summary>What the silence of an item says, or null where nothing was expected or the same in either case.</summary>
    public static Silence? Of(EvidenceItem item)
    {
        if (item.ExpectedIfTrue is not { } expectedIfTrue || item.ExpectedIfFalse is not { } expectedIfFalse)
        {
            return null;
        }

        var ifTrue = 1 - expectedIfTrue.Value;
        var ifFalse = 1 - expectedIfFalse.Value;
        return Math.Abs(ifTrue - ifFalse) <= ScoringOptions.Tolerance ? null
            : ifTrue < ifFalse ? new(Direction.Refutes, (ifFalse / ifTrue) - 1)
            : new(Direction.Supports, (ifTrue / ifFalse) - 1);
    }
}
