using System.Collections.Immutable;
using Verification.Validation;

namespace Verification.Interchange;

/// <summary>Reads the claims that reviews are of.</summary>
internal sealed class LdItems(LdGraph graph, LdValues values, LdParties parties)
{
    private static readonly string[] Places = ["firstAppearance", "appearance"];
    private static readonly string[] Words = ["name", "text", "description"];

    private readonly Dictionary<LdNode, ReviewedItem> read = [];

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
            item = new()
            {
                Id = LdGraph.Address(node),
                Author = parties.Of(node, "author"),
                DatePublished = values.Date(node, "datePublished"),
                Appearances = Appearances(node, claim),
            };
            read.Add(node, item);
        }

        return item;
    }

    private ImmutableArray<ClaimAppearance> Appearances(LdNode node, string? claim)
    {
        var places = ImmutableArray.CreateBuilder<ClaimAppearance>();
        if (Itself(node, claim) is { } itself)
        {
            places.Add(itself);
        }

        places.AddRange(Places.SelectMany(term => graph.Values(node, term)).Select(Appearance).OfType<ClaimAppearance>());
        return places.ToImmutable();
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
