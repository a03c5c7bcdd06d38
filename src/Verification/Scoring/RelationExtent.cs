using Verification.Evidence;

namespace Verification.Scoring;

/// <summary>How many weights come to claims from others, and over how many links.</summary>
internal static class RelationExtent
{
    private const int Stretch = 64;

    /// <summary>Counts what comes along relations and among alternatives, unless that cannot be too much.</summary>
    /// <param name="index">The case.</param>
    /// <param name="relations">Its links.</param>
    /// <param name="carried">How many roots each item carries.</param>
    /// <param name="extent">What is counted.</param>
    /// <exception cref="LimitExceededException">It is too much.</exception>
    public static void Count(CaseIndex index, ClaimRelations relations, int[] carried, Extent extent)
    {
        var weights = WeightsOf(index, carried);
        if (MayExceed(index, relations, weights, extent))
        {
            Stretches.For(
                index.Claims.Length,
                Stretch,
                (start, end) =>
                {
                    var products = new BestProducts(relations);
                    for (var state = 2 * start; state < 2 * end && !extent.IsExceeded; state++)
                    {
                        Count(products, state, relations, weights, extent);
                    }
                }
            );
            extent.Check();
        }
    }

    private static void Count(BestProducts products, int target, ClaimRelations relations, int[] weights, Extent extent)
    {
        if (!relations.HasLinks(target / 2, CaseIndex.None))
        {
            return;
        }

        products.Find(target, CaseIndex.None);
        var (reached, followed) = (0L, 0L);
        foreach (var state in products.Reaching)
        {
            reached += state / 2 != target / 2 && products.From(state) > ScoringOptions.Tolerance ? weights[state] : 0;
            followed += relations.LinksInto(state);
        }

        extent.Add(reached, followed);
    }

    /// <summary>The weights on each claim, in each direction; a silent item may weigh in either.</summary>
    private static int[] WeightsOf(CaseIndex index, int[] carried)
    {
        var weights = new int[2 * index.Claims.Length];
        for (var item = 0; item < carried.Length; item++)
        {
            var stance = index.Items[item].Stance;
            weights[ClaimRelations.State(index.ClaimOf[item], Direction.Supports)] += stance is Stance.Supports or Stance.Silent
                ? carried[item]
                : 0;
            weights[ClaimRelations.State(index.ClaimOf[item], Direction.Refutes)] += stance is Stance.Refutes or Stance.Silent
                ? carried[item]
                : 0;
        }

        return weights;
    }

    /// <summary>Whether it might be too much if, among claims that are related at whatever remove, each bore on each over all links.</summary>
    private static bool MayExceed(CaseIndex index, ClaimRelations relations, int[] weights, Extent extent)
    {
        var clusterOf = ClaimClusters.Of(index);
        var sizes = new int[clusterOf.Length];
        var (weightsOf, linksOf) = (new double[sizes.Length], new double[sizes.Length]);
        for (var state = 0; state < weights.Length; state++)
        {
            var cluster = clusterOf[state / 2];
            sizes[cluster] += 1 - (state % 2);
            weightsOf[cluster] += weights[state];
            linksOf[cluster] += relations.LinksInto(state);
        }

        var (all, paths) = (0.0, 0.0);
        for (var cluster = 0; cluster < sizes.Length; cluster++)
        {
            all += sizes[cluster] > 1 ? 2 * sizes[cluster] * weightsOf[cluster] : 0;
            paths += sizes[cluster] > 1 ? 2 * sizes[cluster] * linksOf[cluster] : 0;
        }

        return extent.WouldExceed(all, paths);
    }
}
