using Verification.Sources;

namespace Verification.Reporting;

/// <summary>How the page shows a source.</summary>
internal static class HtmlSource
{
    /// <summary>What stands for a rating that nobody has given.</summary>
    public const string Unrated = "unrated";

    /// <summary>Its name, a link where it has an address that can be shown, and the tag of its issuer.</summary>
    public static void Name(HtmlWriter html, HtmlCase page, Source source)
    {
        Tag(html, page, source);
        var name = page.Text.Source(source.Id);
        if (WebLink.Of(source.Url) is { } link)
        {
            html.Leaf("a", name, ("href", link.Target), ("rel", "noopener noreferrer"), ("title", link.Host), ("dir", "auto"));
        }
        else
        {
            html.Leaf("span", name, ("dir", "auto"));
        }
    }

    /// <summary>The Admiralty letter, or what stands in its place.</summary>
    public static string Reliability(Source source) =>
        source.Trust is { } trust ? $"trust {Figures.Probability(trust)}" : source.Reliability?.InWords() ?? Unrated;

    private static void Tag(HtmlWriter html, HtmlCase page, Source source)
    {
        if (page.Parties.Of(source.Issuer) is { } tag)
        {
            html.Leaf("span", tag.Letter, ("class", $"tag {tag.Colour}"), ("title", page.Text.Labels.Group($"party:{tag.Party}")));
            html.Text(" ");
        }
    }
}
