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
        var positions = Positions();
        for (var i = 0; i < Case.Evidence.Length; i++)
        {
            var item = Case.Evidence[i];
            if (item.RetractedAt < DateOf(item))
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
                if (positions.TryGetValue(item.DerivedFrom[j], out var upstream) && item.DerivedFrom[j] != item.Id)
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

    /// <summary>The position of each item; of two with one id, the first.</summary>
    private Dictionary<string, int> Positions()
    {
        var positions = new Dictionary<string, int>(Case.Evidence.Length, StringComparer.Ordinal);
        for (var i = 0; i < Case.Evidence.Length; i++)
        {
            positions.TryAdd(Case.Evidence[i].Id, i);
        }

        return positions;
    }

    private DateTimeOffset? DateOf(EvidenceItem item) => item.Date ?? publishedAt.GetValueOrDefault(item.Source);
}
