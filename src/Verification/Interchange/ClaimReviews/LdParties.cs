using Verification.Validation;

namespace Verification.Interchange;

/// <summary>Reads publishers and those who make claims.</summary>
internal sealed class LdParties(LdGraph graph, LdValues values)
{
    private readonly Dictionary<LdNode, ReviewParty?> read = [];

    /// <summary>Who publishes a review: its author, or the publisher where the author is a person; null where nobody is named.</summary>
    public ReviewParty? OfReview(LdNode review)
    {
        var author = graph.Values(review, "author").FirstOrDefault();
        var isPerson = author is not null && author.Is("Person") && !author.Is("Organization");
        if (author is not null && !isPerson)
        {
            return Of(author);
        }

        var publisher = Of(review, "publisher");
        return publisher is null && review.Property("url") is null && author is not null ? Of(author) : publisher;
    }

    /// <summary>The party that a property names first; or null.</summary>
    public ReviewParty? Of(LdNode node, string term) => graph.Values(node, term).FirstOrDefault() is { } party ? Of(party) : null;

    private ReviewParty? Of(LdNode node)
    {
        var target = node.Kind == LdKind.Text && graph.Named(node.Text) is { } named ? named : node;
        if (target != node)
        {
            node.Take();
        }

        if (!read.TryGetValue(target, out var party))
        {
            party = target.Kind == LdKind.Object ? OfObject(target) : OfText(target);
            read.Add(target, party);
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
                ? new(ImportNoteKind.Repaired, ImportCodes.UnknownReference, $"'{id}' is not described in the file; the address stands in")
                : new(ImportNoteKind.NotCarried, ImportCodes.UnknownReference, $"'{id}' is not described in the file")
        );
        return isAddress ? new(null, id) : null;
    }
}
