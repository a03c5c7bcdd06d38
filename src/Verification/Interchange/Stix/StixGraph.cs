using System.Collections.Immutable;

namespace Verification.Interchange;

/// <summary>The objects of a bundle by their ids; of several versions of one, the latest.</summary>
internal sealed class StixGraph
{
    private readonly Dictionary<string, StixObject> byId = new(StringComparer.Ordinal);

    public StixGraph(ImmutableArray<StixObject> objects, ImportNotes notes)
    {
        foreach (var one in objects)
        {
            if (byId.TryGetValue(one.Id, out var other))
            {
                var isLater = one.Modified > other.Modified;
                notes.NotCarried(
                    (isLater ? other : one).Path,
                    ImportCodes.OlderVersion,
                    $"another version of {one.Id} is in the bundle, and is taken"
                );
                byId[one.Id] = isLater ? one : other;
            }
            else
            {
                byId.Add(one.Id, one);
            }
        }

        Objects = [.. objects.Where(one => ReferenceEquals(byId[one.Id], one))];
    }

    /// <summary>The objects, in the order of the file.</summary>
    public ImmutableArray<StixObject> Objects { get; }

    /// <summary>The object of an id; null if it is not in the bundle.</summary>
    public StixObject? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>What people call an object; its id, if it is not in the bundle.</summary>
    public string NameOf(string id) => Find(id)?.Name ?? id;
}
