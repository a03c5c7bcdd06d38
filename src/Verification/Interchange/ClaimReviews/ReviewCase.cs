using System.Collections.Immutable;
using System.Globalization;
using Verification.Evidence;
using Verification.Sources;
using Verification.Validation;

namespace Verification.Interchange;

/// <summary>Makes a case of reviews, one after the other.</summary>
/// <param name="note">Gets what there is to note.</param>
internal sealed class ReviewCase(ReviewNote note)
{
    private readonly ReviewParties parties = new();
    private readonly ReviewedClaims claims = new();
    private readonly ReviewSources sources = new();
    private readonly ImmutableArray<EvidenceItem>.Builder evidence = ImmutableArray.CreateBuilder<EvidenceItem>();
    private int number = -1;

    /// <summary>Adds a review.</summary>
    public void Add(ClaimReview review)
    {
        number++;
        if (IsEmpty(review))
        {
            NotCarried(ReviewPart.Review, ImportCodes.Missing, "says nothing");
            return;
        }

        var claim = claims.Of(review);
        NoteWords(review, claim);
        var publisher = Publisher(review);
        var verdict = ReviewVerdict.Of(review.Rating);
        if (verdict.Remark is { } remark)
        {
            note(number, new(ReviewPart.Rating), remark);
        }

        if (review.Url is null || claim.Reviews.Add((publisher, review.Url, verdict.Share)))
        {
            AddReview(review, claim, publisher, verdict);
        }
        else
        {
            NotCarried(ReviewPart.Review, ImportCodes.SaidTwice, $"is a review at {review.Url} that came before");
        }

        AddItem(review, claim);
    }

    /// <summary>The case of all that was added.</summary>
    public VerificationCase ToCase() =>
        new()
        {
            Parties = parties.ToImmutable(),
            Claims = claims.ToImmutable(),
            Sources = sources.ToImmutable(),
            Evidence = evidence.ToImmutable(),
        };

    private static bool IsEmpty(ClaimReview review) =>
        string.IsNullOrWhiteSpace(review.ClaimReviewed)
        && review is { Url: null, Headline: null, Author: null, Rating: null, ItemReviewed: null };

    private void NoteWords(ClaimReview review, ReviewedClaim claim)
    {
        if (string.IsNullOrWhiteSpace(review.ClaimReviewed))
        {
            NotCarried(ReviewPart.Claim, ImportCodes.Missing, $"says nowhere what it reviews; '{claim.Id}' has no words of it");
        }
        else if (claim.Text != review.ClaimReviewed)
        {
            NotCarried(ReviewPart.Claim, ImportCodes.SaidTwice, $"reviews '{claim.Id}', which stands in the words that came first");
        }
    }

    private void AddReview(ClaimReview review, ReviewedClaim claim, string? publisher, ReviewVerdict verdict)
    {
        var source = sources.Add(
            new()
            {
                Id = "",
                Name = review.Headline ?? review.Author?.Name,
                Kind = SourceKind.ExpertAnalysis,
                Issuer = publisher,
                Url = WebUrl(review.Url),
                PublishedAt = review.DatePublished,
            }
        );
        AddEvidence(claim, source, verdict.Stance, verdict.Certainty, review.Rating?.Words);
    }

    private string? WebUrl(string? url)
    {
        if (url is null || WebAddress.IsValid(url))
        {
            return url;
        }

        NotCarried(ReviewPart.Url, ImportCodes.UnusableUrl, $"'{url}' is no absolute http(s) address");
        return null;
    }

    private string? Publisher(ClaimReview review)
    {
        NoteAddress(review.Author, ReviewPart.AuthorUrl);
        if (parties.IdOf(review.Author) is { } named)
        {
            return named;
        }

        var byAddress = parties.IdOf(new(null, review.Url));
        var message = byAddress is null
            ? "nobody is named who publishes the review"
            : $"nobody is named who publishes the review; its site, '{byAddress}', stands in";
        note(
            number,
            new(ReviewPart.Author),
            new(byAddress is null ? ImportNoteKind.NotCarried : ImportNoteKind.Repaired, ImportCodes.Missing, message)
        );
        return byAddress;
    }

    /// <summary>A party has no address: that of one with a name is left out, and of that of another only the host is kept.</summary>
    private void NoteAddress(ReviewParty? party, ReviewPart part)
    {
        var isKept = party?.Url is not { } url || (string.IsNullOrWhiteSpace(party.Name) && IsHostAlone(url));
        if (!isKept)
        {
            NotCarried(part, ImportCodes.NoPlace, $"a party has no address; '{party!.Url}' is left out");
        }
    }

    private static bool IsHostAlone(string url) =>
        ReviewParties.Host(url) is not null && new Uri(url) is { PathAndQuery: "/", Fragment: "", IsDefaultPort: true, UserInfo: "" };

    private void AddItem(ClaimReview review, ReviewedClaim claim)
    {
        if (review.ItemReviewed is not { } item || !claim.Items.Add(item))
        {
            return;
        }

        AddAuthor(review, item, claim);
        if (item.DatePublished is { } date && (claim.MadeAt ??= date) != date)
        {
            NotCarried(ReviewPart.ClaimDate, ImportCodes.SaidTwice, $"'{claim.Id}' has another date, which came first");
        }

        for (var i = 0; i < item.Appearances.Length; i++)
        {
            AddAppearance(item.Appearances[i], claim, new(ReviewPart.Appearances, i));
        }
    }

    private void AddAuthor(ClaimReview review, ReviewedItem item, ReviewedClaim claim)
    {
        NoteAddress(item.Author, ReviewPart.ClaimAuthorUrl);
        if (IsReviewer(review.Author, item.Author?.Name))
        {
            NotCarried(
                ReviewPart.ClaimAuthor,
                ImportCodes.ReviewerAsClaimant,
                $"'{item.Author!.Name}' is who reviews the claim, and is not taken to have made it"
            );
            return;
        }

        if (parties.IdOf(item.Author) is { } party && (claim.MadeBy ??= party) != party)
        {
            NotCarried(ReviewPart.ClaimAuthor, ImportCodes.SaidTwice, $"'{claim.Id}' is by '{claim.MadeBy}', who came first");
        }
    }

    /// <summary>Whether the publisher’s name, or the last step of the publisher’s address, is that of the one who is said to make the claim.</summary>
    private static bool IsReviewer(ReviewParty? publisher, string? claimant)
    {
        if (string.IsNullOrWhiteSpace(claimant) || publisher is null)
        {
            return false;
        }

        var page = ReviewParties.Host(publisher.Url) is null ? "" : new Uri(publisher.Url!).Segments[^1].TrimEnd('/');
        return (publisher.Name is { } name && FoldedText.OfClaim(name) == FoldedText.OfClaim(claimant))
            || (page.Length > 0 && page == ReviewIds.Slug(claimant));
    }

    private void AddAppearance(ClaimAppearance appearance, ReviewedClaim claim, ReviewSpot spot)
    {
        var source = sources.Of(appearance, remark => note(number, spot, remark));
        if (source is not null && claim.Appearances.Add(source))
        {
            AddEvidence(claim, source, Stance.Neutral, null, null);
        }
    }

    private void AddEvidence(ReviewedClaim claim, string source, Stance stance, Confidence.Certainty? certainty, string? words) =>
        evidence.Add(
            new()
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"e{evidence.Count + 1}"),
                Claim = claim.Id,
                Source = source,
                Stance = stance,
                Certainty = certainty,
                Note = words,
            }
        );

    private void NotCarried(ReviewPart part, string code, string message) =>
        note(number, new(part), new(ImportNoteKind.NotCarried, code, message));
}
