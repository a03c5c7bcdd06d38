using System.Text;

namespace Verification.Reporting;

/// <summary>Writes the blocks of a Markdown document. Words that come from a case must have been escaped.</summary>
internal sealed class MarkdownPage(TextWriter writer)
{
    private const int MostUnfolded = 50;
    private const int MostShown = 500;

    /// <summary>Writes a document.</summary>
    /// <param name="stream">Where to write UTF-8 text; it is left open.</param>
    /// <param name="write">Writes its blocks.</param>
    public static void Write(Stream stream, Action<MarkdownPage> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        {
            NewLine = "\n",
        };
        write(new MarkdownPage(writer));
    }

    /// <summary>A heading.</summary>
    public void Heading(int level, string words) => Block($"{new string('#', level)} {words}");

    /// <summary>A paragraph.</summary>
    public void Paragraph(string words) => Block(words);

    /// <summary>A list, if there is anything in it.</summary>
    public void List(IEnumerable<string> entries)
    {
        var any = false;
        foreach (var entry in entries)
        {
            any = true;
            writer.WriteLine($"- {entry}");
        }

        if (any)
        {
            writer.WriteLine();
        }
    }

    /// <summary>A table; a column whose name ends in a colon is set to the right.</summary>
    public void Table(string[] columns, IEnumerable<string[]> rows)
    {
        Row(columns.Select(column => column.TrimEnd(':')));
        Row(columns.Select(column => column.EndsWith(':') ? "---:" : "---"));
        foreach (var row in rows)
        {
            Row(row);
        }

        writer.WriteLine();
    }

    /// <summary>A list of entries, each with entries below it.</summary>
    public void Tree(IEnumerable<(string Entry, IEnumerable<string> Below)> entries) =>
        List(entries.Select(entry => string.Concat(entry.Below.Select(below => $"\n  - {below}").Prepend(entry.Entry))));

    /// <summary>
    /// What may be long: folded away beyond some tens, so that a reader opens it, and cut beyond some hundreds, with how many are left out.
    /// </summary>
    /// <param name="all">All there is.</param>
    /// <param name="names">What one and several are called.</param>
    /// <param name="write">Writes what is shown.</param>
    public void Folded<T>(IReadOnlyCollection<T> all, (string One, string Many) names, Action<IEnumerable<T>> write)
    {
        var isFolded = all.Count > MostUnfolded;
        if (isFolded)
        {
            Block($"<details>\n<summary>{Figures.Count(all.Count, names.One, names.Many)}</summary>");
        }

        write(all.Take(MostShown));
        if (all.Count > MostShown)
        {
            Paragraph(LeftOut(all.Count, names));
        }

        if (isFolded)
        {
            Block("</details>");
        }
    }

    /// <summary>The first of what may be long, and then how many are left out.</summary>
    public static IEnumerable<string> Cut<T>(IReadOnlyCollection<T> all, (string One, string Many) names, Func<T, string> entry) =>
        all.Count > MostShown ? all.Take(MostShown).Select(entry).Append(LeftOut(all.Count, names)) : all.Select(entry);

    private static string LeftOut(int count, (string One, string Many) names) =>
        $"{Figures.Count(count - MostShown, $"more {names.One}", $"more {names.Many}")} left out here; the case has all.";

    private void Row(IEnumerable<string> cells) => writer.WriteLine($"| {string.Join(" | ", cells)} |");

    private void Block(string words)
    {
        writer.WriteLine(words);
        writer.WriteLine();
    }
}
