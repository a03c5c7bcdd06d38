using Verification.Claims;
using Verification.Confidence;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Tests.Scoring;

/// <summary>The case in which everything speaks for what it spoke against.</summary>
internal static class Mirror
{
    public static VerificationCase Of(VerificationCase @case) =>
        @case with
        {
            Claims = [.. @case.Claims.Select(Of)],
            Evidence = [.. @case.Evidence.Select(Of)],
            Relations =
            [
                .. @case.Relations.Select(relation =>
                    relation.Kind == RelationKind.Entails ? relation with { From = relation.To, To = relation.From } : relation
                ),
            ],
        };

    public static Verdict Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Corroborated => Verdict.Refuted,
            Verdict.Refuted => Verdict.Corroborated,
            Verdict.Supported => Verdict.Doubtful,
            Verdict.Doubtful => Verdict.Supported,
            _ => verdict,
        };

    public static FlagCode Of(FlagCode code) =>
        code switch
        {
            FlagCode.Overclaimed => FlagCode.Underclaimed,
            FlagCode.Underclaimed => FlagCode.Overclaimed,
            _ => code,
        };

    private static Claim Of(Claim claim) =>
        claim with
        {
            BaseRate = claim.BaseRate?.Complement,
            StatedCertainty = claim.StatedCertainty is { } stated ? stated.Value.Complement : (Certainty?)null,
            Interests = claim.Interests.ToDictionary(
                pair => pair.Key,
                pair => pair.Value == Interest.Gains ? Interest.Loses : Interest.Gains
            ),
        };

    private static EvidenceItem Of(EvidenceItem item) =>
        item with
        {
            Stance = item.Stance switch
            {
                Stance.Supports => Stance.Refutes,
                Stance.Refutes => Stance.Supports,
                _ => item.Stance,
            },
            ExpectedIfTrue = item.ExpectedIfFalse,
            ExpectedIfFalse = item.ExpectedIfTrue,
        };
}
