namespace Verification.Interchange;

/// <summary>Reads ratings.</summary>
internal sealed class LdRatings(LdGraph graph, LdValues values)
{
    private static readonly Dictionary<string, string> Terms = new(StringComparer.Ordinal)
    {
        [nameof(RatingText.Value)] = "ratingValue",
        [nameof(RatingText.Best)] = "bestRating",
        [nameof(RatingText.Worst)] = "worstRating",
    };

    private readonly Dictionary<LdNode, ReviewRating?> read = [];

    /// <summary>The rating of a review; or null.</summary>
    public ReviewRating? Of(LdNode review)
    {
        if (graph.Values(review, "reviewRating").FirstOrDefault() is not { } node)
        {
            return null;
        }

        if (!read.TryGetValue(node, out var rating))
        {
            rating = node.Kind == LdKind.Object ? OfObject(node) : OfScalar(node);
            read.Add(node, rating);
        }

        return rating;
    }

    private static ReviewRating? OfScalar(LdNode node) =>
        LdValues.Text(node) is { } text ? new RatingText(text, null, null, null).Read((_, remark) => node.Note(remark)) : null;

    private ReviewRating OfObject(LdNode node)
    {
        node.Take();
        var text = new RatingText(
            values.Text(node, "ratingValue"),
            values.Text(node, "bestRating"),
            values.Text(node, "worstRating"),
            values.Text(node, "alternateName") ?? values.Text(node, "name")
        );
        return text.Read((part, remark) => node.Property(Terms[part])!.Note(remark));
    }
}
