namespace Verification.Interchange;

/// <summary>Reads the reviews of a JSON-LD file, wherever they stand in it.</summary>
internal sealed class LdReviews
{
    private readonly LdGraph graph;
    private readonly LdValues values;
    private readonly LdParties parties;
    private readonly LdRatings ratings;
    private readonly LdItems items;
    private readonly List<(LdNode Review, LdNode Claim)> nodes = [];

    private LdReviews(LdGraph graph)
    {
        this.graph = graph;
        values = new(graph);
        parties = new(graph, values);
        ratings = new(graph, values);
        items = new(graph, values, parties);
    }

    /// <summary>Makes a case of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mostNotes">How many notes are listed.</param>
    public static ImportedCase ToCase(LdFile file, int mostNotes)
    {
        var reviews = new LdReviews(new(file));
        var @case = ClaimReviews.ToCase(reviews.graph.OfType("ClaimReview").Select(reviews.Read), reviews.Note);
        var notes = new ImportNotes(mostNotes);
        if (reviews.nodes.Count == 0)
        {
            notes.NotCarried(file.Root.Path(), ImportCodes.NothingFound, "there is no ClaimReview");
        }
        else
        {
            AddNotes(file.Root, notes);
        }

        return new(@case, notes.ToImmutable());
    }

    /// <summary>What was noted, and what was not taken over, in the order of the file.</summary>
    private static void AddNotes(LdNode node, ImportNotes notes)
    {
        foreach (var remark in node.Remarks ?? [])
        {
            notes.Add(remark.Kind, node.Path(), remark.Code, remark.Message);
        }

        if (node.IsTaken)
        {
            foreach (var child in node.Children)
            {
                AddNotes(child, notes);
            }
        }
        else if (!node.IsBlank && !node.IsKeyword)
        {
            notes.NotCarried(node.Path(), ImportCodes.NoPlace, "has no place in a case");
        }
    }

    private ClaimReview Read(LdNode node)
    {
        node.Take();
        var item = items.NodeOf(node);
        var (claim, place) = Claim(node, item);
        nodes.Add((node, place));
        return new()
        {
            ClaimReviewed = claim,
            Url = values.Text(node, "url") ?? LdGraph.Address(node),
            Headline = values.Text(node, "headline") ?? values.Text(node, "name"),
            Author = parties.Of(parties.PublisherOf(node)),
            Rating = ratings.Of(node),
            DatePublished = values.Date(node, "datePublished"),
            ItemReviewed = item is null ? null : items.Of(item, claim),
        };
    }

    /// <summary>The words of the claim, and the node where they stand or should stand.</summary>
    private (string? Words, LdNode Place) Claim(LdNode node, LdNode? item)
    {
        var place = First(node, "claimReviewed");
        if (values.Text(node, "claimReviewed") is { } said)
        {
            return (said, place);
        }

        (LdNode? Node, string Term)[] others =
        [
            (item, "name"),
            (item, "description"),
            (item, "text"),
            (node, "itemReviewed"),
            (node, "name"),
            (node, "headline"),
        ];
        foreach (var (owner, term) in others)
        {
            if (owner is not null && values.Text(owner, term) is { } text)
            {
                var found = owner.Property(term)!;
                place.Note(new(ImportNoteKind.Repaired, ImportCodes.Missing, $"says nothing of the claim; {found.Path()} stands in"));
                return (text, found);
            }
        }

        return (null, place);
    }

    private void Note(int review, ReviewSpot spot, ImportRemark remark) =>
        Place(nodes[review].Review, nodes[review].Claim, spot).Note(remark);

    private LdNode Place(LdNode review, LdNode claim, ReviewSpot spot)
    {
        var item = items.NodeOf(review) ?? review;
        return spot.Part switch
        {
            ReviewPart.Claim => claim,
            ReviewPart.Url => First(review, "url"),
            ReviewPart.Author => First(review, "author"),
            ReviewPart.AuthorUrl => First(parties.PublisherOf(review) ?? review, "url"),
            ReviewPart.Rating => First(review, "reviewRating"),
            ReviewPart.ClaimAuthor => First(item, "author"),
            ReviewPart.ClaimAuthorUrl => First(parties.NodeOf(item, "author") ?? item, "url"),
            ReviewPart.ClaimDate => First(item, "datePublished"),
            ReviewPart.Appearances => items.AppearanceOf(item, spot.Index),
            _ => review,
        };
    }

    /// <summary>The first value of a property, or what lacks it.</summary>
    private LdNode First(LdNode node, string term) => graph.Values(node, term).FirstOrDefault() ?? node.Slot(term) ?? node;
}
