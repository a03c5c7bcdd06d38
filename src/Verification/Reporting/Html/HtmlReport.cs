using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>
/// Writes an assessment as one self-contained HTML page: the claims at a glance, each with its evidence and reasons, and a script by which a reader
/// can switch evidence off, or rate it otherwise, and see what would follow.
/// </summary>
/// <remarks>
/// The page asks nothing of any network. Whatever comes from the case stands in it as text; only http(s) addresses of sources become links. A
/// Content-Security-Policy in the page allows its own script and style sheet, by their digests, and nothing else.
/// </remarks>
public static class HtmlReport
{
    /// <summary>Writes a page.</summary>
    /// <param name="case">The case.</param>
    /// <param name="assessment">Its assessment.</param>
    /// <param name="stream">Where to write UTF-8 text; it is left open.</param>
    /// <exception cref="InvalidCaseException">The case does not hold together.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(VerificationCase @case, Assessment assessment, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(stream);
        using var html = new HtmlWriter(stream);
        var page = new HtmlCase(@case, assessment);
        using (html.Open("html", ("lang", "en"), ("class", "still")))
        {
            HtmlHead.Write(html, page.Text.Title);
            using (html.Open("body"))
            {
                html.Leaf("a", "Skip to the claims", ("class", "skip"), ("href", "#claims"));
                Header(html, page.Text);
                HtmlControls.Write(html);
                using (html.Open("main"))
                {
                    HtmlSummary.Write(html, page);
                    HtmlMatrix.Write(html, page);
                    foreach (var claim in page.Claims)
                    {
                        HtmlClaim.Write(html, page, claim);
                    }

                    HtmlSources.Write(html, page);
                    Legend(html, page.Text);
                }

                HtmlData.Write(html, stream, @case, assessment.Options);
            }
        }
    }

    private static void Header(HtmlWriter html, CaseText text)
    {
        using var header = html.Open("header");
        if (text.Markings is { } markings)
        {
            html.Leaf("p", markings, ("class", "marking"), ("dir", "auto"));
        }

        html.Leaf("h1", text.Title, ("dir", "auto"));
        html.Leaf("p", text.Extent, ("class", "quiet"));
    }

    private static void Legend(HtmlWriter html, CaseText text)
    {
        using var section = html.Open("section", ("class", "legend"), ("aria-labelledby", "legend"));
        html.Leaf("h2", "How to read this", ("id", "legend"));
        using var list = html.Open("ul");
        foreach (var line in text.Legend("the mark", "the band"))
        {
            html.Leaf("li", line);
        }
    }
}
