namespace Verification.Reporting;

/// <summary>What the page says of its parts that do not follow the reader’s changes.</summary>
internal static class HtmlNotes
{
    /// <summary>A note that shows while something is changed.</summary>
    public static void AsWritten(HtmlWriter html) =>
        html.Leaf("p", "As the case was written, without your changes.", ("class", "as-written"));
}
