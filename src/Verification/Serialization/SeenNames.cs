namespace Verification.Serialization;

/// <summary>The names of the properties that an object has so far: a list while they are few, as they nearly always are.</summary>
internal sealed class SeenNames
{
    private const int Few = 32;

    private readonly List<string> few = new(Few);
    private readonly HashSet<string> many = new(StringComparer.Ordinal);

    /// <summary>Adds a name.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(string name)
    {
        if (many.Count > 0 || few.Count == Few)
        {
            return AddToMany(name);
        }

        foreach (var seen in few)
        {
            if (seen == name)
            {
                return false;
            }
        }

        few.Add(name);
        return true;
    }

    public void Clear()
    {
        few.Clear();
        many.Clear();
    }

    private bool AddToMany(string name)
    {
        if (many.Count == 0)
        {
            many.UnionWith(few);
        }

        return many.Add(name);
    }
}
