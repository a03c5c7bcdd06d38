using Verification.Validation;

namespace Verification.Interchange;

/// <summary>Who publishes an assessment as reviews of claims, and where.</summary>
public sealed record ClaimReviewPublisher
{
    /// <summary>Nobody in particular, nowhere in particular.</summary>
    public static ClaimReviewPublisher None { get; } = new();

    /// <summary>The organisation’s name; null to name no author.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// The http(s) address of the page on which the reviews stand; each review’s address is that of the page, #, and the claim’s id. Null for
    /// addresses relative to the page that the reviews are put into.
    /// </summary>
    /// <exception cref="ArgumentException">It is no absolute http(s) address.</exception>
    public string? Url
    {
        get;
        init =>
            field =
                value is null || WebAddress.IsValid(value)
                    ? value
                    : throw new ArgumentException($"Url is '{value}'; expected an absolute http or https address.", nameof(Url));
    }

    /// <summary>The address of the review of a claim.</summary>
    internal string AddressOf(string claim) =>
        $"{(Url is null ? "" : new Uri(Url).GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped))}#{Uri.EscapeDataString(claim)}";

    /// <summary>The address of the site that the page belongs to; or null.</summary>
    internal string? Site => Url is null ? null : new Uri(Url).GetLeftPart(UriPartial.Authority) + "/";
}
