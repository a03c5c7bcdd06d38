namespace Verification.Interchange;

/// <summary>Reads the reviews of a JSON-LD file, wherever they stand in it.</summary>
internal sealed class LdReviews
{
    private readonly LdGraph graph;
    private readonly LdValues values;
    private readonly LdParties parties;
    private readonly LdRatings ratings;
    private readonly LdItems items;
    private readonly List<LdNode> nodes = [];

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
            node.Children.ForEach(child => AddNotes(child, notes));
        }
        else if (!node.IsBlank && !node.IsKeyword)
        {
            notes.NotCarried(node.Path(), ImportCodes.NoPlace, "has no place in a case");
        }
    }

    private ClaimReview Read(LdNode node)
    {
        node.Take();
        nodes.Add(node);
        var item = items.NodeOf(node);
        var claim = Claim(node, item);
        return new()
        {
            ClaimReviewed = claim,
            Url = values.Text(node, "url") ?? LdGraph.Address(node),
            Headline = values.Text(node, "headline") ?? values.Text(node, "name"),
            Author = parties.OfReview(node),
            Rating = ratings.Of(node),
            DatePublished = values.Date(node, "datePublished"),
            ItemReviewed = item is null ? null : items.Of(item, claim),
        };
    }

    private string? Claim(LdNode node, LdNode? item)
    {
        if (values.Text(node, "claimReviewed") is { } said)
        {
            return said;
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
                First(node, "claimReviewed")
                    .Note(
                        new(
                            ImportNoteKind.Repaired,
                            ImportCodes.Missing,
                            $"says nothing of the claim; {owner.Property(term)!.Path()} stands in"
                        )
                    );
                return text;
            }
        }

        return null;
    }

    private void Note(int review, ReviewPart part, ImportRemark remark) => Place(nodes[review], part).Note(remark);

    private LdNode Place(LdNode review, ReviewPart part)
    {
        var item = items.NodeOf(review) ?? review;
        return part switch
        {
            ReviewPart.Claim => First(review, "claimReviewed"),
            ReviewPart.Url => First(review, "url"),
            ReviewPart.Author => First(review, "author"),
            ReviewPart.AuthorUrl => First(First(review, "author"), "url"),
            ReviewPart.Rating => First(review, "reviewRating"),
            ReviewPart.ClaimAuthor => First(item, "author"),
            ReviewPart.ClaimAuthorUrl => First(First(item, "author"), "url"),
            ReviewPart.ClaimDate => First(item, "datePublished"),
            ReviewPart.Appearances => First(item, "appearance"),
            _ => review,
        };
    }

    /// <summary>The first value of a property, or what lacks it.</summary>
    private LdNode First(LdNode node, string term) => graph.Values(node, term).FirstOrDefault() ?? node.Slot(term) ?? node;
}
