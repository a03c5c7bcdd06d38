namespace Verification.Reporting;

/// <summary>A table of the page, which scrolls by itself where it is wider than the page.</summary>
/// <param name="Name">The class that the style sheet knows it by.</param>
/// <param name="Caption">What a screen reader calls it.</param>
/// <param name="Things">What its rows stand for, such as <c>items</c>.</param>
/// <param name="Columns">The names of its columns.</param>
internal sealed record HtmlTable(string Name, string Caption, string Things, params string[] Columns)
{
    /// <summary>How many rows stand open. A browser lays the rest out only when it is asked for, so that a long table keeps a page quick.</summary>
    public int OpenRows { get; init; } = 100;

    private const int FoldedRows = 250;

    /// <summary>Writes it: the first rows open, the rest folded, none left out.</summary>
    /// <param name="html">The page.</param>
    /// <param name="rows">What its rows stand for.</param>
    /// <param name="row">Writes a row.</param>
    /// <param name="list">The name by which the script finds the open rows; null where it does not make them anew.</param>
    public void Write<T>(HtmlWriter html, IReadOnlyCollection<T> rows, Action<T> row, string? list = null)
    {
        Part(html, rows.Take(OpenRows), row, list);
        foreach (var folded in rows.Skip(OpenRows).Chunk(FoldedRows))
        {
            using var details = html.Open("details");
            html.Leaf("summary", $"{HtmlWriter.Number(folded.Length)} more {Things}");
            Part(html, folded, row, null);
        }
    }

    /// <summary>What can be wider than the page, and is then scrolled by itself, by keyboard too.</summary>
    public static HtmlWriter.Scope Region(HtmlWriter html, string caption) =>
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption));

    private void Part<T>(HtmlWriter html, IEnumerable<T> rows, Action<T> row, string? list)
    {
        using (Region(html, Caption))
        using (html.Open("table", ("class", Name)))
        {
            Head(html);
            using var body = html.Open("tbody", ("data-list", list));
            foreach (var one in rows)
            {
                row(one);
                html.Line();
            }
        }
    }

    private void Head(HtmlWriter html)
    {
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            foreach (var column in Columns)
            {
                html.Leaf("th", column, ("scope", "col"));
            }
        }
    }
}
