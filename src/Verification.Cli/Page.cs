using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Verification.Cli;

/// <summary>Lays text out in columns of fixed width. Whatever is put on it is made safe to show, and none of it is read as markup.</summary>
internal sealed class Page : IDisposable
{
    private readonly StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    private readonly IAnsiConsole console;
    private readonly bool isRich;

    /// <summary>An empty page.</summary>
    /// <param name="isRich">Whether it may have colours.</param>
    /// <param name="width">How many columns it has.</param>
    public Page(bool isRich, int width)
    {
        this.isRich = isRich;
        console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(text),
                Ansi = isRich ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = isRich ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            }
        );
        console.Profile.Width = width;
        console.Profile.Capabilities.Links = false;
    }

    /// <summary>Text that can be put into a column.</summary>
    public static Paragraph Text(string text, Style? style = null) => new Paragraph().Append(TerminalText.Safe(text), style);

    /// <summary>Puts texts side by side, each wrapped in its own width; texts of width 0 are left out.</summary>
    public void Columns(params ReadOnlySpan<(int Width, IRenderable Text)> columns)
    {
        var grid = new Grid();
        var texts = new List<IRenderable>(columns.Length);
        foreach (var (width, column) in columns)
        {
            if (width > 0)
            {
                grid.AddColumn(new GridColumn { Width = width, Padding = new Padding(0, 0, 0, 0) });
                texts.Add(column);
            }
        }

        Write(grid.AddRow([.. texts]));
    }

    /// <summary>An empty line.</summary>
    public void Space() => text.Write('\n');

    /// <summary>Writes the page, without white space at the ends of its lines.</summary>
    public void WriteTo(TextWriter writer)
    {
        foreach (var line in text.ToString().TrimEnd().Split('\n'))
        {
            writer.Write(line.TrimEnd());
            writer.Write('\n');
        }
    }

    /// <summary>Plain text is put down as it is: without escape codes, the library would set the colours of the terminal itself.</summary>
    private void Write(Grid grid)
    {
        if (isRich)
        {
            console.Write(grid);
            return;
        }

        foreach (var segment in grid.GetSegments(console).Where(segment => !segment.IsControlCode))
        {
            text.Write(segment.Text);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => text.Dispose();
}
