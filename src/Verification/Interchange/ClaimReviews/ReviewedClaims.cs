using System.Collections.Immutable;
using System.Globalization;
using Verification.Claims;

namespace Verification.Interchange;

/// <summary>A claim while its reviews come in.</summary>
/// <param name="id">Its id.</param>
internal sealed class ReviewedClaim(string id)
{
    public string Id => id;

    public string? Text { get; set; }

    public string? MadeBy { get; set; }

    public DateTimeOffset? MadeAt { get; set; }

    /// <summary>The reviews that came in, by publisher, address and share.</summary>
    public HashSet<(string? Publisher, string Url, double? Share)> Reviews { get; } = [];

    /// <summary>The descriptions of it that were read.</summary>
    public HashSet<ReviewedItem> Items { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The ids of the sources in which it appears.</summary>
    public HashSet<string> Appearances { get; } = new(StringComparer.Ordinal);
}

/// <summary>The claims of a case made of reviews. Reviews of one item, or of one sentence, are of one claim.</summary>
internal sealed class ReviewedClaims
{
    private readonly List<ReviewedClaim> claims = [];
    private readonly Dictionary<string, ReviewedClaim> byItem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReviewedClaim> byText = new(StringComparer.Ordinal);

    /// <summary>The claim that a review is of, which is added if it is new.</summary>
    public ReviewedClaim Of(ClaimReview review)
    {
        var text = string.IsNullOrWhiteSpace(review.ClaimReviewed) ? null : FoldedText.OfClaim(review.ClaimReviewed);
        var item = review.ItemReviewed?.Id;
        var claim = Find(byItem, item) ?? Find(byText, text) ?? Add();
        claim.Text ??= text is null ? null : review.ClaimReviewed;
        Remember(byText, text, claim);
        Remember(byItem, item, claim);
        return claim;
    }

    /// <summary>The claims, in the order in which they came up.</summary>
    public ImmutableArray<Claim> ToImmutable() =>
        [
            .. claims.Select(claim => new Claim
            {
                Id = claim.Id,
                Text = claim.Text,
                MadeBy = claim.MadeBy,
                MadeAt = claim.MadeAt,
            }),
        ];

    private static ReviewedClaim? Find(Dictionary<string, ReviewedClaim> known, string? key) =>
        key is null ? null : known.GetValueOrDefault(key);

    private static void Remember(Dictionary<string, ReviewedClaim> known, string? key, ReviewedClaim claim)
    {
        if (key is not null)
        {
            known.TryAdd(key, claim);
        }
    }

    private ReviewedClaim Add()
    {
        var claim = new ReviewedClaim(string.Create(CultureInfo.InvariantCulture, $"c{claims.Count + 1}"));
        claims.Add(claim);
        return claim;
    }
}
