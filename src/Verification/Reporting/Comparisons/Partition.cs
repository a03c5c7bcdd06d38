namespace Verification.Reporting;

/// <summary>Things in sets that can be joined (Tarjan 1975).</summary>
internal sealed class Partition
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);

    /// <summary>What stands for the set of a thing.</summary>
    public string Find(string id)
    {
        var root = id;
        while (parents.TryGetValue(root, out var parent))
        {
            root = parent;
        }

        while (id != root)
        {
            (parents[id], id) = (root, parents[id]);
        }

        return root;
    }

    /// <summary>Puts things into one set.</summary>
    public void Join(IEnumerable<string> ids)
    {
        string? first = null;
        foreach (var root in ids.Select(Find))
        {
            first ??= root;
            if (root != first)
            {
                parents[root] = first;
            }
        }
    }
}
