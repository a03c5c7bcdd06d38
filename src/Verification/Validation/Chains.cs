using FluentValidation;
using Verification.Evidence;

namespace Verification.Validation;

/// <summary>A copy is on the claim of what it repeats, takes the same side, and is dated no earlier; nothing is taken back before it was said.</summary>
internal sealed class Chains(VerificationCase @case, ValidationContext<VerificationCase> context) : CaseRules(@case, context)
{
    private readonly Dictionary<string, DateTimeOffset?> publishedAt = @case
        .Sources.DistinctBy(source => source.Id, StringComparer.Ordinal)
        .ToDictionary(source => source.Id, source => source.PublishedAt, StringComparer.Ordinal);

    public override void Check()
    {
        var items = Case.Evidence.DistinctBy(item => item.Id, StringComparer.Ordinal).ToDictionary(item => item.Id, StringComparer.Ordinal);
        for (var i = 0; i < Case.Evidence.Length; i++)
        {
            var item = Case.Evidence[i];
            if (item.RetractedAt < DateOf(item))
            {
                Fail($"Evidence[{i}].RetractedAt", ProblemCodes.RetractedBeforeDate, "is before the date of the item");
            }

            for (var j = 0; j < item.DerivedFrom.Length; j++)
            {
                if (items.TryGetValue(item.DerivedFrom[j], out var upstream) && upstream.Id != item.Id)
                {
                    CheckLink(item, upstream, $"Evidence[{i}].DerivedFrom[{j}]");
                }
            }
        }
    }

    private void CheckLink(EvidenceItem item, EvidenceItem upstream, string path)
    {
        if (upstream.Claim != item.Claim)
        {
            Fail(path, ProblemCodes.DerivedAcrossClaims, $"names '{upstream.Id}', which is on another claim");
        }

        if (upstream.Stance != item.Stance && upstream.Stance != default && item.Stance != default)
        {
            Fail(path, ProblemCodes.DerivedAcrossStances, $"names '{upstream.Id}', which takes another stance");
        }

        if (DateOf(upstream) > DateOf(item))
        {
            Fail(path, ProblemCodes.DerivedFromLater, $"names '{upstream.Id}', which is dated later");
        }
    }

    private DateTimeOffset? DateOf(EvidenceItem item) => item.Date ?? publishedAt.GetValueOrDefault(item.Source);
}
