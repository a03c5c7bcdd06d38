using System.Collections.Immutable;

namespace Verification.Scoring;

/// <summary>Counts what became of each source’s items.</summary>
internal static class SourceUses
{
    /// <summary>The use of every source, in the case’s order.</summary>
    public static ImmutableArray<SourceUse> Of(CaseIndex index, ItemWeights weights)
    {
        var items = new int[index.Sources.Length];
        var supports = new int[index.Sources.Length];
        var refutes = new int[index.Sources.Length];
        foreach (var source in index.SourceOf)
        {
            items[source]++;
        }

        var sides = weights.Sides(index.Items.Length);
        for (var item = 0; item < sides.Length; item++)
        {
            if (sides[item] is { } side)
            {
                (side == Direction.Supports ? supports : refutes)[index.SourceOf[item]]++;
            }
        }

        return
        [
            .. index.Case.Sources.Select(source =>
            {
                var position = index.SourcePositions[source.Id];
                return new SourceUse(
                    source.Id,
                    items[position],
                    supports[position],
                    refutes[position],
                    items[position] - supports[position] - refutes[position]
                );
            }),
        ];
    }
}
