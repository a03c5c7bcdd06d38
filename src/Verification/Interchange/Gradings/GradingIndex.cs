using Verification.Claims;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Interchange;

/// <summary>Finds the grounds of each claim in a case and its assessment.</summary>
internal sealed class GradingIndex
{
    private readonly Dictionary<string, Claim> claims;
    private readonly Dictionary<string, string?> issuers;
    private readonly Dictionary<string, Verdict> verdicts;
    private readonly ILookup<string, EvidenceItem> sided;
    private readonly ILookup<string, string> parts;

    public GradingIndex(VerificationCase @case, Assessment assessment)
    {
        var absent = assessment.Absent.Select(item => item.Evidence).ToHashSet(StringComparer.Ordinal);
        claims = @case.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        issuers = @case.Sources.ToDictionary(source => source.Id, source => source.Issuer, StringComparer.Ordinal);
        verdicts = assessment.Claims.ToDictionary(claim => claim.Id, claim => claim.Verdict, StringComparer.Ordinal);
        sided = @case
            .Evidence.Where(item => item.Stance is Stance.Supports or Stance.Refutes && !absent.Contains(item.Id))
            .ToLookup(item => item.Claim, StringComparer.Ordinal);
        parts = @case
            .Relations.Where(relation => relation.Kind == RelationKind.Entails && relation.Strength > 0)
            .ToLookup(relation => relation.From, relation => relation.To, StringComparer.Ordinal);
    }

    /// <summary>The grounds for a grade of a claim.</summary>
    /// <exception cref="ArgumentException">The case does not have the claim.</exception>
    public Grounds GroundsOf(ClaimAssessment assessed)
    {
        var claim = claims.TryGetValue(assessed.Id, out var found)
            ? found
            : throw new ArgumentException($"the assessment is of claim '{assessed.Id}', which is not in the case.", nameof(assessed));
        return new(
            claim,
            assessed,
            [.. sided[claim.Id]],
            [.. parts[claim.Id].Distinct(StringComparer.Ordinal).Where(verdicts.ContainsKey).Select(part => verdicts[part])],
            sided[claim.Id].FirstOrDefault(item => IsAcceptance(claim, item))
        );
    }

    /// <summary>Whether an item says on its own account, against the interest of whoever issued it, that the claim is true.</summary>
    private bool IsAcceptance(Claim claim, EvidenceItem item) =>
        item.Stance == Stance.Supports
        && item.DerivedFrom.IsEmpty
        && issuers.GetValueOrDefault(item.Source) is { } party
        && claim.Interests.TryGetValue(party, out var interest)
        && interest == Interest.Loses;
}
