namespace Verification.Reporting;

/// <summary>The bar by which a reader tries “what if”; it works, and shows, only where scripts run.</summary>
internal static class HtmlControls
{
    public static void Write(HtmlWriter html)
    {
        using (html.Open("section", ("class", "controls"), ("aria-labelledby", "what-if")))
        {
            html.Leaf("h2", "What if", ("id", "what-if"));
            using (html.Open("p"))
            {
                html.Text(
                    "Switch evidence, sources or origins off, rate them otherwise, change a base rate or the date; every figure follows. "
                );
                html.Leaf("label", "As of (UTC)", ("for", "as-of"));
                html.Text(" ");
                html.Void("input", ("id", "as-of"), ("type", "datetime-local"), ("step", "1"));
                html.Text(" ");
                html.Leaf("button", "Undo all", ("type", "button"), ("id", "undo-all"));
                html.Text(" ");
                html.Leaf("button", "Copy as case file", ("type", "button"), ("id", "copy"));
            }

            html.Leaf("p", "", ("role", "status"), ("id", "status"));
            html.Leaf("ul", "", ("id", "changes"));
            html.Leaf(
                "textarea",
                "",
                ("id", "case-file"),
                ("readonly", ""),
                ("hidden", ""),
                ("rows", "12"),
                ("aria-label", "The case file as changed")
            );
        }

        html.Line();
    }
}
