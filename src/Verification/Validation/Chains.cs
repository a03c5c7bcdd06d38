using FluentValidation;
using Verification.Evidence;

namespace Verification.Validation;

/// <summary>A copy is on the claim of what it repeats, takes the same side, and is dated no earlier; nothing is taken back before it was said.</summary>
internal sealed class Chains(VerificationCase @case, CaseIds ids, ValidationContext<VerificationCase> context) : CaseRules(@case, context)
{
    public override void Check()
    {
        for (var i = 0; i < Case.Evidence.Length; i++)
        {
            var item = Case.Evidence[i];
            if (item.RetractedAt is { } retracted && retracted < DateOf(item))
            {
                Fail(
                    $"Evidence[{i}].RetractedAt",
                    ProblemCodes.RetractedBeforeDate,
                    "is before the date of the item",
                    new($"Evidence[{i}].Date")
                );
            }

            for (var j = 0; j < item.DerivedFrom.Length; j++)
            {
                if (ids.Evidence.TryFind(item.DerivedFrom[j], out var upstream) && item.DerivedFrom[j] != item.Id)
                {
                    CheckLink(i, upstream, $"Evidence[{i}].DerivedFrom[{j}]");
                }
            }
        }
    }

    private void CheckLink(int position, int upstreamPosition, string path)
    {
        var (item, upstream) = (Case.Evidence[position], Case.Evidence[upstreamPosition]);
        var haveClaims = item.Claim.Length > 0 && upstream.Claim.Length > 0;
        if (haveClaims && upstream.Claim != item.Claim)
        {
            Fail(path, ProblemCodes.DerivedAcrossClaims, $"names '{upstream.Id}', which is on another claim");
        }

        if (upstream.Stance != item.Stance)
        {
            Fail(
                path,
                ProblemCodes.DerivedAcrossStances,
                $"names '{upstream.Id}', which takes another stance",
                new($"Evidence[{position}].Stance", $"Evidence[{upstreamPosition}].Stance")
            );
        }

        if (DateOf(upstream) > DateOf(item))
        {
            Fail(
                path,
                ProblemCodes.DerivedFromLater,
                $"names '{upstream.Id}', which is dated later",
                new($"Evidence[{position}].Date", $"Evidence[{upstreamPosition}].Date")
            );
        }
    }

    private DateTimeOffset? DateOf(EvidenceItem item) =>
        item.Date ?? (ids.Sources.TryFind(item.Source, out var source) ? Case.Sources[source].PublishedAt : null);
}
