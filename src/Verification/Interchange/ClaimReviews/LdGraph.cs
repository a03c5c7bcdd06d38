using Verification.Validation;

namespace Verification.Interchange;

/// <summary>The objects of a JSON-LD file by their <c>@id</c>. A reference is followed once, so that circles end.</summary>
internal sealed class LdGraph
{
    private readonly LdFile file;
    private readonly Dictionary<string, LdNode> byId = new(StringComparer.Ordinal);

    public LdGraph(LdFile file)
    {
        this.file = file;
        foreach (var node in file.Objects.Where(node => !IsReference(node)))
        {
            if (Id(node) is { } id)
            {
                byId.TryAdd(id, node);
            }
        }
    }

    /// <summary>The objects of a type, in the order of the file, without mere references to them.</summary>
    public IEnumerable<LdNode> OfType(string type) => file.Objects.Where(node => node.Is(type) && Followed(node) == node);

    /// <summary>The <c>@id</c> of an object; or null.</summary>
    public static string? Id(LdNode node) =>
        node.Kind == LdKind.Object && node.Property("@id") is { Kind: LdKind.Text } id ? id.Text : null;

    /// <summary>The <c>@id</c> of an object, if it is an address on the web; or null.</summary>
    public static string? Address(LdNode node) => Id(node) is { } id && WebAddress.IsValid(id) ? id : null;

    /// <summary>What a text names by the <c>@id</c> of something in the file; or null.</summary>
    public LdNode? Named(string id) => byId.GetValueOrDefault(id);

    /// <summary>The objects and texts that a property has, in arrays or not, references followed.</summary>
    public IEnumerable<LdNode> Values(LdNode node, string term) =>
        node.Property(term) is not { } value ? []
        : value.Kind == LdKind.List ? value.Children.Where(each => !each.IsBlank).Select(Followed)
        : [Followed(value)];

    /// <summary>What a node refers to by its <c>@id</c>, if it is a reference to something in the file; otherwise the node itself.</summary>
    private LdNode Target(LdNode node) =>
        node.Kind == LdKind.Object && IsReference(node) && Id(node) is { } id && byId.TryGetValue(id, out var target) ? target : node;

    private LdNode Followed(LdNode node)
    {
        var target = Target(node);
        if (target != node)
        {
            node.Take();
        }

        return target;
    }

    private static bool IsReference(LdNode node) => node.Children.All(child => child.IsKeyword);
}
