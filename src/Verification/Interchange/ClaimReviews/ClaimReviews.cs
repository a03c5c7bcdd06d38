namespace Verification.Interchange;

/// <summary>Makes a case of reviews of claims.</summary>
public static class ClaimReviews
{
    private const int MostNotes = 10_000;

    /// <summary>
    /// Makes a case: a claim for each claim text, a party for each publisher, a source and an item of evidence for each review. Reviews of one
    /// claim bear on one claim. Notes name their place as <c>$[3].rating</c>, the fourth review’s rating.
    /// </summary>
    /// <param name="reviews">The reviews, in the order in which the case is to list them.</param>
    /// <returns>A valid case, and what it could not hold.</returns>
    public static ImportedCase ToCase(IEnumerable<ClaimReview> reviews)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        var notes = new ImportNotes(MostNotes);
        var @case = ToCase(
            reviews,
            (review, spot, remark) => notes.Add(remark.Kind, ReviewPlace.OfList(review, spot), remark.Code, remark.Message)
        );
        return new(@case, notes.ToImmutable());
    }

    /// <summary>Makes a case, and hands over what there is to note.</summary>
    /// <param name="reviews">The reviews.</param>
    /// <param name="note">Gets the number of the review, the place in it, and the remark.</param>
    internal static Evidence.VerificationCase ToCase(IEnumerable<ClaimReview> reviews, ReviewNote note)
    {
        var maker = new ReviewCase(note);
        foreach (var review in reviews)
        {
            maker.Add(review);
        }

        return maker.ToCase();
    }
}
