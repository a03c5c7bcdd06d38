using System.Collections.Immutable;
using System.Globalization;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Copies;

/// <summary>Takes proposals as if they were declared.</summary>
public static class AssumedCopies
{
    /// <summary>
    /// A case with proposals declared: each item is derived from what it seems to repeat, and its note ends with a sentence that marks this as proposed.
    /// </summary>
    /// <param name="case">The case that the proposals are for.</param>
    /// <param name="proposals">The proposals.</param>
    /// <returns>The case with the proposals; a valid case stays valid.</returns>
    public static VerificationCase In(VerificationCase @case, IEnumerable<CopyProposal> proposals)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(proposals);
        var byItem = proposals.ToLookup(proposal => proposal.Item, StringComparer.Ordinal);
        return byItem.Count == 0
            ? @case
            : @case with
            {
                Evidence = ImmutableArray.CreateRange(@case.Evidence, item => Declared(item, byItem[item.Id])),
            };
    }

    /// <summary>An assessment with proposals taken as declared, which also says what came out without them where the verdict is another.</summary>
    /// <param name="declared">The assessment of the case as declared.</param>
    /// <param name="assumed">That of the case with proposals.</param>
    public static Assessment Beside(Assessment declared, Assessment assumed)
    {
        ArgumentNullException.ThrowIfNull(declared);
        ArgumentNullException.ThrowIfNull(assumed);
        return assumed with { Claims = [.. declared.Claims.Zip(assumed.Claims, Beside)] };
    }

    private static ClaimAssessment Beside(ClaimAssessment declared, ClaimAssessment assumed) =>
        declared.Verdict == assumed.Verdict ? assumed : assumed with { AsDeclared = new(declared.Verdict, declared.Probability) };

    /// <summary>The sentence that marks a derivation as proposed.</summary>
    internal static string Mark(CopyProposal proposal)
    {
        var reasons = string.Join(", ", proposal.Reasons.Select(reason => reason.Message));
        var way = proposal.IsDirected ? "" : ", or the other way round";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[Proposed, not declared: repeats {proposal.Repeats}{way}; {reasons}; score {proposal.Score:0.00}.]"
        );
    }

    private static EvidenceItem Declared(EvidenceItem item, IEnumerable<CopyProposal> proposals) =>
        proposals.Aggregate(
            item,
            (declared, proposal) =>
                declared with
                {
                    DerivedFrom = declared.DerivedFrom.Add(proposal.Repeats),
                    Note = declared.Note is { Length: > 0 } note ? $"{note} {Mark(proposal)}" : Mark(proposal),
                }
        );
}
