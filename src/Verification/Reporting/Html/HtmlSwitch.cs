namespace Verification.Reporting;

/// <summary>What a reader of the page can switch and set, where the script finds it.</summary>
internal static class HtmlSwitch
{
    /// <summary>A box that says whether something counts.</summary>
    /// <param name="html">The page.</param>
    /// <param name="what">What it is: evidence, sources or origins.</param>
    /// <param name="position">Its position in the case.</param>
    /// <param name="label">What it is called.</param>
    public static void Write(HtmlWriter html, string what, int position, string label) =>
        html.Void(
            "input",
            ("type", "checkbox"),
            ("checked", ""),
            ("data-change", what),
            ("data-at", HtmlWriter.Number(position)),
            ("aria-label", label)
        );

    /// <summary>A rating, which turns into a choice of ratings when it is pressed.</summary>
    /// <param name="html">The page.</param>
    /// <param name="what">What is rated: reliability or credibility.</param>
    /// <param name="position">The position in the case of what is rated.</param>
    /// <param name="shown">The rating.</param>
    /// <param name="label">What it is called.</param>
    public static void Rating(HtmlWriter html, string what, int position, string shown, string label) =>
        html.Leaf(
            "button",
            shown,
            ("type", "button"),
            ("class", "rating"),
            ("data-change", what),
            ("data-at", HtmlWriter.Number(position)),
            ("aria-label", $"{label}: {shown}. Change")
        );
}
