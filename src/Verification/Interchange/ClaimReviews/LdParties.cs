using Verification.Validation;

namespace Verification.Interchange;

/// <summary>Reads publishers and those who make claims.</summary>
internal sealed class LdParties(LdGraph graph, LdValues values)
{
    private readonly Dictionary<LdNode, ReviewParty?> read = [];

    /// <summary>
    /// The node of who publishes a review: its author, or the publisher where the author is a person. A person stands for a publisher only where
    /// not even an address says whose the review is.
    /// </summary>
    public LdNode? PublisherOf(LdNode review)
    {
        var author = NodeOf(review, "author");
        var isPerson = author is not null && author.Is("Person") && !author.Is("Organization");
        return author is not null && !isPerson ? author : NodeOf(review, "publisher") ?? (review.Property("url") is null ? author : null);
    }

    /// <summary>The node of the party that a property names first; or null.</summary>
    public LdNode? NodeOf(LdNode node, string term)
    {
        var first = graph.Values(node, term).FirstOrDefault();
        if (first is not { Kind: LdKind.Text } || graph.Named(first.Text) is not { } named)
        {
            return first;
        }

        first.Take();
        return named;
    }

    /// <summary>What a node says of a party; null where it says nothing.</summary>
    public ReviewParty? Of(LdNode? node)
    {
        if (node is null)
        {
            return null;
        }

        if (!read.TryGetValue(node, out var party))
        {
            party = node.Kind == LdKind.Object ? OfObject(node) : OfText(node);
            read.Add(node, party);
        }

        return party;
    }

    private static ReviewParty? OfText(LdNode node) =>
        LdValues.Scalar(node) is not { } scalar || LdValues.Text(scalar) is not { } text ? null
        : WebAddress.IsValid(text) ? new(null, text)
        : new(text);

    private ReviewParty? OfObject(LdNode node)
    {
        if (LdValues.Scalar(node) is not null)
        {
            return OfText(node);
        }

        var name = values.Text(node, "name");
        var url = values.Text(node, "url");
        if (name is null && url is null)
        {
            return OfId(node);
        }

        return new(name, url);
    }

    /// <summary>A party of which nothing is said but its <c>@id</c>.</summary>
    private static ReviewParty? OfId(LdNode node)
    {
        if (LdGraph.Id(node) is not { } id)
        {
            return null;
        }

        var isAddress = WebAddress.IsValid(id);
        node.Note(
            isAddress
                ? new(
                    ImportNoteKind.Repaired,
                    ImportCodes.UnknownReference,
                    $"'{id}' has neither a name nor an address in the file; itself stands in"
                )
                : new(ImportNoteKind.NotCarried, ImportCodes.UnknownReference, $"'{id}' has neither a name nor an address in the file")
        );
        return isAddress ? new(null, id) : null;
    }
}
