using System.Collections.Immutable;

namespace Verification.Interchange;

/// <summary>A published review of a claim: what schema.org’s <c>ClaimReview</c> says of it, as far as a case can hold it.</summary>
public sealed record ClaimReview
{
    /// <summary>The claim, in a sentence; null where the review does not say.</summary>
    public string? ClaimReviewed { get; init; }

    /// <summary>Where the review can be read; or null.</summary>
    public string? Url { get; init; }

    /// <summary>Its headline; or null.</summary>
    public string? Headline { get; init; }

    /// <summary>Who publishes it; or null.</summary>
    public ReviewParty? Author { get; init; }

    /// <summary>What it makes of the claim; or null.</summary>
    public ReviewRating? Rating { get; init; }

    /// <summary>When it was published; or null.</summary>
    public DateTimeOffset? DatePublished { get; init; }

    /// <summary>Where the claim comes from; or null.</summary>
    public ReviewedItem? ItemReviewed { get; init; }
}

/// <summary>A publisher of reviews, or somebody who makes a claim.</summary>
/// <param name="Name">The name; or null.</param>
/// <param name="Url">The address; or null.</param>
public sealed record ReviewParty(string? Name, string? Url = null);

/// <summary>A rating: a number on a scale of the publisher’s own, words, or both.</summary>
public sealed record ReviewRating
{
    /// <summary>The best rating of a scale that does not name it (schema.org, Rating).</summary>
    public const double DefaultBest = 5;

    /// <summary>The worst rating of a scale that does not name it (schema.org, Rating).</summary>
    public const double DefaultWorst = 1;

    /// <summary>The number; or null.</summary>
    public double? Value { get; init; }

    /// <summary>The number that means true; it may be the lower one.</summary>
    public double Best { get; init; } = DefaultBest;

    /// <summary>The number that means false.</summary>
    public double Worst { get; init; } = DefaultWorst;

    /// <summary>The words, schema.org’s <c>alternateName</c>; or null.</summary>
    public string? Words { get; init; }
}

/// <summary>A claim as it was made: schema.org’s <c>itemReviewed</c>.</summary>
public sealed record ReviewedItem
{
    /// <summary>What identifies it among reviews, its <c>@id</c>; or null.</summary>
    public string? Id { get; init; }

    /// <summary>Who made the claim; or null.</summary>
    public ReviewParty? Author { get; init; }

    /// <summary>When it was made; or null.</summary>
    public DateTimeOffset? DatePublished { get; init; }

    /// <summary>Where it was made or repeated.</summary>
    public ImmutableArray<ClaimAppearance> Appearances
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];
}

/// <summary>A place where a claim was made or repeated.</summary>
/// <param name="Url">Its address; or null.</param>
/// <param name="Name">Its name; or null.</param>
/// <param name="DatePublished">Its date; or null.</param>
public sealed record ClaimAppearance(string? Url, string? Name = null, DateTimeOffset? DatePublished = null);
