using System.Security.Cryptography;
using System.Text;

namespace Verification.Reporting;

/// <summary>The head of the page: what it may do, and how it looks.</summary>
internal static class HtmlHead
{
    public static void Write(HtmlWriter html, string title)
    {
        using var head = html.Open("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy()));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Leaf("title", title);
        using var style = html.Open("style");
        html.Raw(PageAssets.Style);
    }

    /// <summary>Its own script and style sheet, known by their digests, and nothing else.</summary>
    private static string Policy() =>
        $"default-src 'none'; script-src '{Digest(PageAssets.Script)}'; style-src '{Digest(PageAssets.Style)}'; base-uri 'none'; form-action 'none'";

    private static string Digest(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
