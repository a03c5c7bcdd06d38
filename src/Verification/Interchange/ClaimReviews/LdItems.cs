using System.Collections.Immutable;
using Verification.Validation;

namespace Verification.Interchange;

/// <summary>Reads the claims that reviews are of.</summary>
internal sealed class LdItems(LdGraph graph, LdValues values, LdParties parties)
{
    private static readonly string[] Terms = ["firstAppearance", "appearance"];
    private static readonly string[] Words = ["name", "text", "description"];

    private readonly Dictionary<LdNode, ReviewedItem> read = [];
    private readonly Dictionary<LdNode, List<LdNode>> places = [];

    /// <summary>The node of what a review is of; or null.</summary>
    public LdNode? NodeOf(LdNode review) => graph.Values(review, "itemReviewed").FirstOrDefault(node => node.Kind == LdKind.Object);

    /// <summary>What a review is of; or null.</summary>
    /// <param name="node">The node.</param>
    /// <param name="claim">The claim as the review has it.</param>
    public ReviewedItem Of(LdNode node, string? claim)
    {
        if (!read.TryGetValue(node, out var item))
        {
            node.Take();
            if (node.Property("@type") is { } type && !node.Is("Claim"))
            {
                type.Note(
                    new(
                        ImportNoteKind.Repaired,
                        ImportCodes.LegacyItem,
                        "is the work in which the claim was made, as older reviews have it; its author and date are taken for the claim’s"
                    )
                );
            }

            item = new()
            {
                Id = LdGraph.Address(node),
                Author = parties.Of(parties.NodeOf(node, "author")),
                DatePublished = values.Date(node, "datePublished"),
                Appearances = Appearances(node, claim),
            };
            read.Add(node, item);
        }

        return item;
    }

    /// <summary>The node of one of the places where a claim appears, in the order of <see cref="ReviewedItem.Appearances"/>.</summary>
    public LdNode AppearanceOf(LdNode node, int index) => places[node][index];

    private ImmutableArray<ClaimAppearance> Appearances(LdNode node, string? claim)
    {
        var found = Terms
            .SelectMany(term => graph.Values(node, term))
            .Select(place => (Node: place, Appearance: Appearance(place)))
            .Prepend((Node: node, Appearance: Itself(node, claim)))
            .Where(place => place.Appearance is not null)
            .ToList();
        places.Add(node, found.ConvertAll(place => place.Node));
        return [.. found.Select(place => place.Appearance!)];
    }

    /// <summary>What has an address is a place where the claim stands; the name of what is no claim is that of a work in which it stands.</summary>
    private ClaimAppearance? Itself(LdNode node, string? claim)
    {
        var url = values.Text(node, "url");
        var isName = node.Property("name") is { IsTaken: false } && !node.Is("Claim");
        var name = isName ? values.Text(node, "name") : null;
        TakeIfSame(node, claim);
        return url is null && name is null ? null : new(url, name);
    }

    /// <summary>The name of a claim that only says the claim again is no loss.</summary>
    private static void TakeIfSame(LdNode node, string? claim)
    {
        foreach (var term in Words)
        {
            if (node.Property(term) is { Kind: LdKind.Text, IsTaken: false } text && text.Text.Trim() == claim)
            {
                text.Take();
            }
        }
    }

    private ClaimAppearance? Appearance(LdNode node)
    {
        if (LdValues.Scalar(node) is { } scalar)
        {
            return LdValues.Text(scalar) is not { } text ? null
                : WebAddress.IsValid(text) ? new(text)
                : new(null, text);
        }

        var url = values.Text(node, "url") ?? LdGraph.Address(node);
        var name = values.Text(node, "name") ?? values.Text(node, "headline");
        if (url is not null)
        {
            node.Take();
        }

        return url is null && name is null ? null : new(url, name, values.Date(node, "datePublished"));
    }
}
