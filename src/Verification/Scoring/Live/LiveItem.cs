using Verification.Evidence;

namespace Verification.Scoring;

/// <summary>An item of evidence in a case that changes, and what became of it.</summary>
/// <param name="evidence">The item.</param>
/// <param name="claim">The position of its claim.</param>
/// <param name="order">Where it stands among the items: later than each with a smaller number.</param>
/// <param name="source">Its source.</param>
internal sealed class LiveItem(EvidenceItem evidence, int claim, int order, Sources.Source source)
{
    public EvidenceItem Evidence => evidence;

    public int Claim => claim;

    public int Order => order;

    /// <summary>The later of its date and its retraction; null where it has neither.</summary>
    public DateTimeOffset? Latest { get; } = Later(evidence.Date ?? source.PublishedAt, evidence.RetractedAt);

    /// <summary>Why it does not exist; null if it does.</summary>
    public AbsenceReason? Absent { get; set; }

    /// <summary>The side on which it weighs; null if it weighs nothing.</summary>
    public Direction? Weighs { get; set; }

    private static DateTimeOffset? Later(DateTimeOffset? a, DateTimeOffset? b) => a is null || b > a ? b : a;
}
