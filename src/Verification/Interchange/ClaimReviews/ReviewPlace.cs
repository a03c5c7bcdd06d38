using System.Globalization;

namespace Verification.Interchange;

/// <summary>A part of a review that a note can be about.</summary>
internal enum ReviewPart
{
    /// <summary>The review as a whole.</summary>
    Review,

    /// <summary>The sentence that it reviews.</summary>
    Claim,

    /// <summary>Its address.</summary>
    Url,

    /// <summary>Its publisher.</summary>
    Author,

    /// <summary>The address of its publisher.</summary>
    AuthorUrl,

    /// <summary>Its rating.</summary>
    Rating,

    /// <summary>Who made the claim.</summary>
    ClaimAuthor,

    /// <summary>The address of who made the claim.</summary>
    ClaimAuthorUrl,

    /// <summary>When the claim was made.</summary>
    ClaimDate,

    /// <summary>Where the claim was made or repeated.</summary>
    Appearances,
}

/// <summary>Something to be noted of an import.</summary>
/// <param name="Kind">Whether a reading was found.</param>
/// <param name="Code">One of <see cref="ImportCodes"/>.</param>
/// <param name="Message">What was done about it.</param>
internal sealed record ImportRemark(ImportNoteKind Kind, string Code, string Message);

/// <summary>A place in a review.</summary>
/// <param name="Part">The part.</param>
/// <param name="Index">Of a part that is a list, the place in it, from 0.</param>
internal readonly record struct ReviewSpot(ReviewPart Part, int Index = 0);

/// <summary>Takes a remark on a place in a review, which is known by its number, from 0.</summary>
internal delegate void ReviewNote(int review, ReviewSpot spot, ImportRemark remark);

/// <summary>Where the parts of a review stand in a list of reviews.</summary>
internal static class ReviewPlace
{
    /// <summary>Such as <c>$[3].itemReviewed.author</c>.</summary>
    public static string OfList(int review, ReviewSpot spot)
    {
        var property = spot.Part switch
        {
            ReviewPart.Claim => ".claimReviewed",
            ReviewPart.Url => ".url",
            ReviewPart.Author => ".author",
            ReviewPart.AuthorUrl => ".author.url",
            ReviewPart.Rating => ".rating",
            ReviewPart.ClaimAuthor => ".itemReviewed.author",
            ReviewPart.ClaimAuthorUrl => ".itemReviewed.author.url",
            ReviewPart.ClaimDate => ".itemReviewed.datePublished",
            ReviewPart.Appearances => string.Create(CultureInfo.InvariantCulture, $".itemReviewed.appearances[{spot.Index}]"),
            _ => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"$[{review}]{property}");
    }
}
