namespace Verification.Scoring;

/// <summary>
/// How many roots the copies of a case carry: those whose chains they stand in, at any date. The items of a circle without anything upstream count
/// as one root, unless some may be absent while others are there: then the circle is broken, and each is a root for itself.
/// </summary>
internal sealed class DerivationExtent
{
    private readonly CaseIndex index;
    private readonly Extent extent;
    private readonly Adjacency downstream;
    private readonly int[] carried;
    private readonly int[] visit;
    private readonly Stack<int> open = new();
    private int visits;

    private DerivationExtent(CaseIndex index, Extent extent)
    {
        this.index = index;
        this.extent = extent;
        downstream = index.Upstream.Transpose();
        carried = new int[index.Items.Length];
        visit = new int[index.Items.Length];
    }

    /// <summary>Counts what is carried, unless that cannot be too much.</summary>
    /// <returns>How many roots each item carries, or an upper bound; 1 for what is no copy.</returns>
    /// <exception cref="LimitExceededException">It is too much.</exception>
    public static int[] Count(CaseIndex index, Extent extent)
    {
        var bounds = new int[index.Items.Length];
        var (weights, paths) = (0.0, 0.0);
        for (var item = 0; item < bounds.Length; item++)
        {
            var links = index.Upstream[item].Length;
            bounds[item] = links == 0 ? 1 : index.ItemsOfClaim[index.ClaimOf[item]].Length;
            weights += links == 0 ? 0 : bounds[item];
            paths += (double)links * bounds[item];
        }

        return extent.WouldExceed(weights, paths) ? new DerivationExtent(index, extent).CountAll() : bounds;
    }

    private int[] CountAll()
    {
        for (var item = 0; item < carried.Length; item++)
        {
            if (index.Upstream[item].IsEmpty)
            {
                Follow([item]);
            }
        }

        foreach (var component in Circles.Find(index.Upstream, carried.Length, item => !index.Upstream[item].IsEmpty))
        {
            if (component.Length > 1 && HasNothingUpstream(component.ToHashSet()))
            {
                FollowCircle(component);
            }
        }

        return carried;
    }

    private bool HasNothingUpstream(HashSet<int> circle) => circle.All(item => circle.IsSupersetOf(index.Upstream[item].ToArray()));

    private void FollowCircle(int[] circle)
    {
        var first = circle[0];
        if (Array.TrueForAll(circle, item => index.DateOf[item] == index.DateOf[first] && index.Items[item].RetractedAt is null))
        {
            Follow(circle);
            return;
        }

        foreach (var root in circle)
        {
            Follow([root]);
        }
    }

    /// <summary>Gives a root, or the roots of a circle as one, to all that they reach.</summary>
    private void Follow(ReadOnlySpan<int> roots)
    {
        visits++;
        foreach (var root in roots)
        {
            visit[root] = visits;
            open.Push(root);
        }

        while (open.TryPop(out var item))
        {
            carried[item]++;
            extent.Add(index.Upstream[item].IsEmpty ? 0 : 1, downstream[item].Length);
            extent.Check();
            foreach (var copy in downstream[item])
            {
                if (visit[copy] != visits)
                {
                    visit[copy] = visits;
                    open.Push(copy);
                }
            }
        }
    }
}
