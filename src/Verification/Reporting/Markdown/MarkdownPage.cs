using System.Text;

namespace Verification.Reporting;

/// <summary>Writes the blocks of a Markdown document. Words that come from a case must have been escaped.</summary>
internal sealed class MarkdownPage(TextWriter writer)
{
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

    private void Row(IEnumerable<string> cells) => writer.WriteLine($"| {string.Join(" | ", cells)} |");

    private void Block(string words)
    {
        writer.WriteLine(words);
        writer.WriteLine();
    }
}
