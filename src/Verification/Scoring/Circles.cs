namespace Verification.Scoring;

/// <summary>
/// The strongly connected components of links among items (Tarjan 1972), without recursion. A component comes after every component it links to.
/// </summary>
internal sealed class Circles
{
    private const int Unseen = 0;

    private readonly Adjacency links;
    private readonly Func<int, bool> includes;
    private readonly int[] order;
    private readonly int[] lowest;
    private readonly bool[] open;
    private readonly Stack<int> pending = new();
    private readonly List<int> members;
    private readonly List<int> ends = [];
    private int counter;

    private Circles(Adjacency links, int count, Func<int, bool> includes)
    {
        this.links = links;
        this.includes = includes;
        order = new int[count];
        lowest = new int[count];
        open = new bool[count];
        members = new List<int>(count);
    }

    /// <summary>The components of the items that are included, each a list of items; an item outside every circle is a component of its own.</summary>
    public static IEnumerable<int[]> Find(Adjacency links, int count, Func<int, bool> includes) =>
        LeadBack(links, count, includes)
            ? Enumerable.Range(0, count).Where(includes).Select(item => new[] { item })
            : Search(links, count, includes);

    /// <summary>Whether every link leads to an item before its own, as in a list to which copies were added as they came: then there is no circle.</summary>
    private static bool LeadBack(Adjacency links, int count, Func<int, bool> includes)
    {
        for (var item = 0; item < count; item++)
        {
            foreach (var target in includes(item) ? links[item] : [])
            {
                if (target >= item)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static IEnumerable<int[]> Search(Adjacency links, int count, Func<int, bool> includes)
    {
        var search = new Circles(links, count, includes);
        for (var item = 0; item < count; item++)
        {
            if (includes(item) && search.order[item] == Unseen)
            {
                search.Explore(item);
            }
        }

        var start = 0;
        foreach (var end in search.ends)
        {
            yield return [.. search.members[start..end]];
            start = end;
        }
    }

    private void Explore(int from)
    {
        var path = new Stack<(int Item, int Next)>();
        Enter(from);
        path.Push((from, 0));
        while (path.TryPop(out var step))
        {
            var (item, next) = step;
            var targets = links[item];
            var descended = false;
            while (next < targets.Length && !descended)
            {
                var target = targets[next++];
                if (!includes(target))
                {
                    continue;
                }

                if (order[target] == Unseen)
                {
                    path.Push((item, next));
                    Enter(target);
                    path.Push((target, 0));
                    descended = true;
                }
                else if (open[target])
                {
                    lowest[item] = Math.Min(lowest[item], order[target]);
                }
            }

            if (!descended)
            {
                Leave(item);
                if (path.TryPeek(out var parent))
                {
                    lowest[parent.Item] = Math.Min(lowest[parent.Item], lowest[item]);
                }
            }
        }
    }

    private void Enter(int item)
    {
        order[item] = lowest[item] = ++counter;
        open[item] = true;
        pending.Push(item);
    }

    private void Leave(int item)
    {
        if (lowest[item] != order[item])
        {
            return;
        }

        int member;
        do
        {
            member = pending.Pop();
            open[member] = false;
            members.Add(member);
        } while (member != item);
        ends.Add(members.Count);
    }
}
