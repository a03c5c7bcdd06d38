namespace Verification.TruthDiscovery;

/// <summary>A forest of named nodes: each has at most one parent, which is less specific than it.</summary>
public sealed class Hierarchy
{
    private readonly Dictionary<string, int> nodes = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly int[] parents;

    /// <summary>Builds the tree.</summary>
    /// <param name="nodes">Each node’s id, its name, which values use, and the id of its parent; a parent that is no node’s id means none.</param>
    /// <exception cref="ArgumentException">Two nodes share an id, or nodes are their own ancestors.</exception>
    /// <remarks>Nodes of one name are one node, with the parent of the first of them: values say names alone.</remarks>
    public Hierarchy(IEnumerable<(string Id, string Name, string ParentId)> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var parentIds = new List<string>();
        foreach (var (id, name, parentId) in nodes)
        {
            if (this.nodes.TryAdd(name, names.Count))
            {
                names.Add(name);
                parentIds.Add(parentId);
            }

            if (!ids.TryAdd(id, this.nodes[name]))
            {
                throw new ArgumentException($"Two nodes have the id '{id}'.", nameof(nodes));
            }
        }

        parents = [.. parentIds.Select(id => ids.TryGetValue(id, out var parent) ? parent : None)];
        RefuseCircles();
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

    internal int NodeOf(string name) => nodes.GetValueOrDefault(name, None);

    internal int ParentOf(int node) => node == None ? None : parents[node];

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
