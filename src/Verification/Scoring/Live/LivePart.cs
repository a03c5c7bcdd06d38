using Verification.Evidence;

namespace Verification.Scoring;

/// <summary>Some claims of a case that changes, with all that bears on them, as a case of its own.</summary>
/// <param name="Case">The part.</param>
/// <param name="Items">Its items, in its order.</param>
/// <param name="Claims">The positions of its claims in the whole, in its order.</param>
internal sealed record LivePart(VerificationCase Case, LiveItem[] Items, int[] Claims)
{
    /// <summary>Through what the root items on each claim were read.</summary>
    public IEnumerable<(int Claim, Relay[] Relays)> Relays(PreparedCase prepared)
    {
        var (index, derivation) = (prepared.Index, prepared.Derivation);
        for (var claim = 0; claim < Claims.Length; claim++)
        {
            var relays = new List<Relay>();
            foreach (var item in index.ItemsOfClaim[claim])
            {
                if (derivation.IsRoot(item) && Items[item].Evidence.Via is { } via)
                {
                    relays.Add(new(Items[item].Evidence.Source, via));
                }
            }

            yield return (Claims[claim], [.. relays]);
        }
    }

    /// <summary>Explains some of the claims, in order.</summary>
    public ClaimAssessment[] Explain(ExplainedCase explained, SortedSet<int> claims) =>
        [.. claims.Select(claim => Array.BinarySearch(Claims, claim)).SelectMany(position => explained.Explain(position, position + 1))];

    /// <summary>Tells the items what became of them.</summary>
    public void Tell(ExplainedCase explained)
    {
        var sides = explained.Dated.Weights.Sides(Items.Length);
        for (var item = 0; item < Items.Length; item++)
        {
            Items[item].Absent = explained.Dated.Absent[item];
            Items[item].Weighs = sides[item];
        }
    }
}
