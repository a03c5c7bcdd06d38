using System.Collections.Immutable;

namespace Verification.Scoring;

/// <summary>How well the claims of a case are corroborated or contested, and why.</summary>
public sealed record Assessment
{
    /// <summary>The title of the case; or null.</summary>
    public string? Title { get; init; }

    /// <summary>The date of assessment, UTC; null where nothing in the case has a date.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The constants it was made with.</summary>
    public required ScoringOptions Options { get; init; }

    /// <summary>The claims, in the case’s order.</summary>
    public required ImmutableArray<ClaimAssessment> Claims { get; init; }

    /// <summary>What became of each source’s items, in the case’s order.</summary>
    public required ImmutableArray<SourceUse> Sources { get; init; }

    /// <summary>The items that did not exist at the date of assessment, by id.</summary>
    public required ImmutableArray<AbsentEvidence> Absent { get; init; }
}

/// <summary>What became of a source’s items, each counted once, on its own claim.</summary>
/// <param name="Id">The id of the source.</param>
/// <param name="Items">How many items it has.</param>
/// <param name="Supports">How many of them weigh for their claim.</param>
/// <param name="Refutes">How many of them weigh against their claim.</param>
/// <param name="Unused">How many of them weigh nothing.</param>
public sealed record SourceUse(string Id, int Items, int Supports, int Refutes, int Unused);

/// <summary>An item that did not exist at the date of assessment.</summary>
/// <param name="Evidence">The id of the item.</param>
/// <param name="Reason">Why; the first reason that applies.</param>
public sealed record AbsentEvidence(string Evidence, AbsenceReason Reason);

/// <summary>Why an item does not exist at the date of assessment.</summary>
public enum AbsenceReason
{
    /// <summary>It is dated later.</summary>
    AfterAsOf = 1,

    /// <summary>It had been retracted.</summary>
    Retracted,

    /// <summary>None of the items that it repeats exists.</summary>
    UpstreamAbsent,
}
