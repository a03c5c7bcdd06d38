namespace Verification.Interchange;

/// <summary>Takes texts and dates over from nodes, and notes what had to be repaired.</summary>
internal sealed class LdValues(LdGraph graph)
{
    /// <summary>The first text that a property has; or null.</summary>
    public string? Text(LdNode node, string term) => First(node, term) is { } scalar ? Text(scalar) : null;

    /// <summary>A text, taken over.</summary>
    public static string? Text(LdNode scalar)
    {
        scalar.Take();
        var text = SiteText.Read(scalar.Text, out var remark);
        Note(scalar, remark);
        return text;
    }

    /// <summary>The date that a property has; or null.</summary>
    public DateTimeOffset? Date(LdNode node, string term)
    {
        if (First(node, term) is not { } scalar || Text(scalar) is not { } text)
        {
            return null;
        }

        var date = SiteText.ReadDate(text, out var remark);
        Note(scalar, remark);
        return date;
    }

    /// <summary>The node of the text or number that a node is or wraps in <c>@value</c>; or null.</summary>
    public static LdNode? Scalar(LdNode node) =>
        node.Kind switch
        {
            LdKind.Text or LdKind.Number => node,
            LdKind.Object when node.Property("@value") is { Kind: LdKind.Text or LdKind.Number } value => value,
            _ => null,
        };

    private LdNode? First(LdNode node, string term) => graph.Values(node, term).Select(Scalar).FirstOrDefault(scalar => scalar is not null);

    private static void Note(LdNode node, ImportRemark? remark)
    {
        if (remark is not null)
        {
            node.Note(remark);
        }
    }
}
