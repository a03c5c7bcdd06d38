using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>Where the evidence on each claim comes from: what starts with one source, and what repeats it.</summary>
internal sealed class OriginFamilies
{
    private readonly ILookup<string, OriginFamily> familiesOfClaim;

    /// <summary>Follows the evidence of a valid case to where it starts.</summary>
    public OriginFamilies(VerificationCase @case)
    {
        var index = CaseIndex.Of(@case);
        var descents = Descents(index);
        familiesOfClaim = Enumerable
            .Range(0, descents.Length)
            .GroupBy(item => (Claim: index.ClaimOf[item], index.Items[item].Stance, descents[item].Origin))
            .Select(family => new OriginFamily(
                index.Claims[family.Key.Claim].Id,
                index.Sources[family.Key.Origin].Id,
                family.Key.Stance,
                [.. family.Select(item => new Descendant(item, index.Items[item], descents[item].Distance)).OrderBy(item => item.Distance)]
            ))
            .ToLookup(family => family.Claim, StringComparer.Ordinal);
    }

    /// <summary>The families of a claim’s evidence, in the order of the case.</summary>
    public IEnumerable<OriginFamily> On(string claim) => familiesOfClaim[claim];

    /// <summary>For each item the source that it starts from, the first where there are several, and over how many repetitions.</summary>
    private static (int Origin, int Distance)[] Descents(CaseIndex index)
    {
        var derivation = Derivation.Of(index);
        var descents = new (int Origin, int Distance)[index.Items.Length];
        for (var item = 0; item < descents.Length; item++)
        {
            descents[item] = (derivation.OriginOf(item), 0);
        }

        foreach (var component in derivation.Copies)
        {
            foreach (var item in component)
            {
                descents[item] = derivation.IsRoot(item) ? (derivation.OriginOf(item), 0) : Nearest(component);
            }
        }

        return descents;

        (int Origin, int Distance) Nearest(int[] component)
        {
            var above = component.SelectMany(item => index.Upstream[item].ToArray()).Except(component).Select(item => descents[item]);
            var (origin, distance) = above.Min();
            return (origin, distance + 1);
        }
    }
}

/// <summary>Items on one claim, of one stance, that start from one source.</summary>
/// <param name="Claim">The id of the claim.</param>
/// <param name="Origin">The id of the source.</param>
/// <param name="Stance">How they bear on the claim.</param>
/// <param name="Items">The items, what starts before what repeats it.</param>
internal sealed record OriginFamily(string Claim, string Origin, Stance Stance, IReadOnlyList<Descendant> Items);

/// <summary>An item of a family.</summary>
/// <param name="Position">Its position in the case.</param>
/// <param name="Item">The item.</param>
/// <param name="Distance">Over how many repetitions it goes back; 0 where it starts.</param>
internal readonly record struct Descendant(int Position, EvidenceItem Item, int Distance)
{
    /// <summary>Whether it repeats others.</summary>
    public bool IsCopy => Distance > 0;
}
