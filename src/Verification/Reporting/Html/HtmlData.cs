using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Reporting;

/// <summary>What the page computes with: the case, the constants, and the script.</summary>
internal static class HtmlData
{
    public static void Write(HtmlWriter html, Stream stream, VerificationCase @case, ScoringOptions options)
    {
        Block(html, stream, "case", json => new CaseWriter(json).Write(@case));
        Block(html, stream, "options", json => new OptionsWriter(json).Write(options));
        using var script = html.Open("script");
        html.Raw(PageAssets.Script);
    }

    /// <summary>A block of data, in which nothing can end the element it stands in.</summary>
    private static void Block(HtmlWriter html, Stream stream, string id, Action<JsonOutput> write)
    {
        using (html.Open("script", ("type", "application/json"), ("id", id)))
        {
            html.Raw("");
            html.Flush();
            using var json = new JsonOutput(stream, indented: false, forHtml: true);
            write(json);
        }

        html.Line();
    }
}
