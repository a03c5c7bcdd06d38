namespace Verification.Reporting;

/// <summary>Tables that can be scrolled by keyboard where they are wider than the page.</summary>
internal static class HtmlTable
{
    /// <summary>Starts a table, which ends with the scope.</summary>
    public static Region Open(HtmlWriter html, string name, string caption)
    {
        var region = html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption));
        return new(region, html.Open("table", ("class", name)));
    }

    /// <summary>The row that names the columns.</summary>
    public static void Head(HtmlWriter html, params ReadOnlySpan<string> columns)
    {
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            foreach (var column in columns)
            {
                html.Leaf("th", column, ("scope", "col"));
            }
        }

        html.Line();
    }

    /// <summary>A table that is being written.</summary>
    internal readonly struct Region(HtmlWriter.Scope region, HtmlWriter.Scope table) : IDisposable
    {
        /// <summary>Ends it.</summary>
        public void Dispose()
        {
            table.Dispose();
            region.Dispose();
        }
    }
}
