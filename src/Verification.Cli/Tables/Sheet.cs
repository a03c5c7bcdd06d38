using System.Globalization;
using CsvHelper;
using Verification.Interchange;
using Verification.Validation;

namespace Verification.Cli;

/// <summary>
/// Reads a CSV file as spreadsheets write it: with a mark at its start or without, with commas or semicolons, its columns in any order, with
/// columns and empty rows that mean nothing here.
/// </summary>
/// <param name="bad">Gets what is wrong.</param>
/// <param name="names">The columns that mean something.</param>
internal sealed class Sheet(BadRows bad, IReadOnlyCollection<string> names)
{
    private const int LargestHeader = 1 << 16;

    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly List<StrayColumn> strays = [];

    /// <summary>What stands between the fields.</summary>
    public char Separator { get; private set; } = ',';

    /// <summary>The columns with something in them that mean nothing here, each with the number of its rows.</summary>
    public IEnumerable<ImportNote> Strays =>
        strays
            .Where(stray => stray.Rows > 0)
            .Select(stray => new ImportNote(
                ImportNoteKind.NotCarried,
                stray.Name,
                ImportCodes.NoPlace,
                string.Create(CultureInfo.InvariantCulture, $"has no place in a case; it stands in {stray.Rows} rows")
            ));

    /// <summary>Reads a file.</summary>
    /// <param name="stream">The file, which can be read twice.</param>
    /// <param name="take">Gets the line on which each row starts, and its cells that are not empty.</param>
    public void Read(Stream stream, Action<long, SheetRow> take)
    {
        Separator = Find(stream);
        CsvTable.Read(stream, bad, Separator, Open, row => Take(row, take));
    }

    private void Take(CsvReader row, Action<long, SheetRow> take)
    {
        var cells = columns
            .Where(column => !row.IsEmpty(column.Value))
            .ToDictionary(column => column.Key, column => row.GetString(column.Value), StringComparer.Ordinal);
        foreach (var stray in strays.Where(stray => !row.IsEmpty(stray.Place)))
        {
            stray.Rows++;
        }

        if (cells.Count > 0)
        {
            take(row.LineNumber, new(cells));
        }
    }

    private void Open(CsvReader reader)
    {
        for (var i = 0; i < reader.Headers.Count; i++)
        {
            var name = reader.Headers[i].Trim();
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                strays.Add(new(name.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"column {i + 1}") : name, i));
            }
            else if (!columns.TryAdd(name, i))
            {
                bad.Break(1, name, ProblemCodes.DuplicateProperty, $"there are two columns '{name}'");
            }
        }

        if (columns.Count == 0)
        {
            bad.Break(1, "row", ProblemCodes.MissingColumn, $"the first line names none of {string.Join(", ", names)}");
        }
    }

    /// <summary>The first of the two that stands in the first line: names of columns have neither.</summary>
    private static char Find(Stream stream)
    {
        var start = stream.Position;
        var header = new byte[LargestHeader];
        var line = header.AsSpan(0, stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false));
        stream.Position = start;
        var end = line.IndexOfAny((byte)'\n', (byte)'\r');
        line = end < 0 ? line : line[..end];
        var first = line.IndexOfAny((byte)',', (byte)';');
        return first < 0 ? ',' : (char)line[first];
    }

    private sealed class StrayColumn(string name, int place)
    {
        public string Name => name;

        public int Place => place;

        public long Rows { get; set; }
    }
}

/// <summary>The cells of a row by the names of their columns, without the empty ones.</summary>
internal sealed record SheetRow(IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The text of a cell; null where it is empty.</summary>
    public string? this[string column] => Cells.GetValueOrDefault(column);
}
