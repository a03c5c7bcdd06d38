namespace Verification.TruthDiscovery;

/// <summary>A forest of named nodes: each has at most one parent, which is less specific than it.</summary>
public sealed class Hierarchy
{
    private readonly Dictionary<string, int> nodes = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly int[] parents;
    private readonly Dictionary<int, SortedSet<int>> otherParents = [];

    /// <summary>Builds the tree.</summary>
    /// <param name="nodes">Each node’s id, its name, which values use, and the id of its parent; a parent that is no node’s id means none.</param>
    /// <exception cref="ArgumentException">Two nodes share an id, or nodes are their own ancestors.</exception>
    /// <remarks>
    /// Values say names alone, so that nodes of one name are one node. It is below the parents of all of them; its path is that of
    /// the first.
    /// </remarks>
    public Hierarchy(IEnumerable<(string Id, string Name, string ParentId)> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var parentIds = new List<string>();
        var placedAgain = new List<(int Node, string ParentId)>();
        foreach (var (id, name, parentId) in nodes)
        {
            if (this.nodes.TryAdd(name, names.Count))
            {
                names.Add(name);
                parentIds.Add(parentId);
            }
            else
            {
                placedAgain.Add((this.nodes[name], parentId));
            }

            if (!ids.TryAdd(id, this.nodes[name]))
            {
                throw new ArgumentException($"Two nodes have the id '{id}'.", nameof(nodes));
            }
        }

        parents = [.. parentIds.Select(id => ids.TryGetValue(id, out var parent) ? parent : None)];
        RefuseCircles();
        foreach (var (node, parentId) in placedAgain)
        {
            if (ids.TryGetValue(parentId, out var parent) && parent != parents[node])
            {
                otherParents.TryAdd(node, []);
                otherParents[node].Add(parent);
            }
        }
    }

    internal const int None = -1;

    /// <summary>How many nodes there are.</summary>
    public int Count => names.Count;

    /// <summary>The path of a name: itself, its parent, and so on to a root. A name that no node has is its own path.</summary>
    public IReadOnlyList<string> Path(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var path = new List<string> { name };
        for (var node = ParentOf(NodeOf(name)); node != None; node = ParentOf(node))
        {
            path.Add(names[node]);
        }

        return path;
    }

    /// <summary>An answer as a path “most specific,…,least specific”: itself where it is one, or the path of the node that it names.</summary>
    internal string PathText(string answer) => NodeOf(answer) == None ? answer : string.Join(',', Path(answer));

    /// <summary>Where a name stands in the text of a path, or −1. Names may have commas themselves.</summary>
    internal static int PlaceOnPath(string path, string name) => $",{path},".IndexOf($",{name},", StringComparison.Ordinal);

    internal int NodeOf(string name) => nodes.GetValueOrDefault(name, None);

    /// <summary>
    /// The nodes above a node, wherever its name and theirs have a place; not those that are below it as well, as happens among
    /// names with several places.
    /// </summary>
    internal IReadOnlyCollection<int> Above(int node) => [.. Closure(node).Where(above => !Closure(above).Contains(node))];

    internal int ParentOf(int node) => node == None ? None : parents[node];

    private HashSet<int> Closure(int node)
    {
        var found = new HashSet<int>();
        var pending = new Stack<int>();
        pending.Push(node);
        while (pending.TryPop(out var next))
        {
            foreach (var parent in otherParents.GetValueOrDefault(next, []).Append(parents[next]))
            {
                if (parent != None && found.Add(parent))
                {
                    pending.Push(parent);
                }
            }
        }

        return found;
    }

    private void RefuseCircles()
    {
        var known = new bool[Count];
        for (var start = 0; start < Count; start++)
        {
            var steps = 0;
            for (var node = start; node != None && !known[node]; node = parents[node])
            {
                if (steps++ > Count)
                {
                    throw new ArgumentException($"The node '{names[start]}' is its own ancestor.", nameof(nodes));
                }
            }

            for (var node = start; node != None && !known[node]; node = parents[node])
            {
                known[node] = true;
            }
        }
    }
}
