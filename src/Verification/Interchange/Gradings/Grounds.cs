using System.Collections.Immutable;
using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Interchange;

/// <summary>What a grading may look at of one claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Assessed">What the engine found.</param>
/// <param name="Sided">The items that exist and take a side on the claim itself.</param>
/// <param name="Parts">The verdicts on the claims that it entails.</param>
/// <param name="Accepted">An item by which a party that loses from the claim says that it is true; or null.</param>
internal sealed record Grounds(
    Claim Claim,
    ClaimAssessment Assessed,
    ImmutableArray<EvidenceItem> Sided,
    ImmutableArray<Verdict> Parts,
    EvidenceItem? Accepted
)
{
    public bool IsFactual => Claim.Kind == ClaimKind.Factual;

    public Verdict Verdict => Assessed.Verdict;

    public GroupCounts Groups => Assessed.Groups;

    public int Supporting => Sided.Count(item => item.Stance == Stance.Supports);

    public int Refuting => Sided.Length - Supporting;

    public int TrueParts => Parts.Count(verdict => verdict is Verdict.Corroborated or Verdict.Supported);

    public int FalseParts => Parts.Count(verdict => verdict is Verdict.Refuted or Verdict.Doubtful);

    /// <summary>The verdict as a reason.</summary>
    public string VerdictInWords => $"the verdict is {Verdict.InWords()}.";

    /// <summary>The independent groups as a reason.</summary>
    public string GroupsInWords =>
        FormattableString.Invariant($"independent groups of weight: {Groups.Supports} for it, {Groups.Refutes} against it.");

    /// <summary>The items as a reason.</summary>
    public string ItemsInWords => FormattableString.Invariant($"items that exist: {Supporting} for it, {Refuting} against it.");
}
