using System.Text.Json;
using CsvHelper;
using Verification.Evidence;
using Verification.Serialization;

namespace Verification.Cli;

/// <summary>Writes a case as tables: the lists of its case file, with a column for each property.</summary>
internal static class CaseTablesWriter
{
    private static CsvWriterOptions Options { get; } = DiscoveryCsv.Options with { WriteByteOrderMark = true };

    /// <summary>The tables that are not empty, and the first of all where every other is: the name of each file, and what writes it.</summary>
    /// <param name="case">The case; its words must be defined.</param>
    /// <param name="isThere">Whether a file of the name is there already: it is written even if the table is empty.</param>
    public static IEnumerable<(string Name, Action<Stream> Write)> Files(VerificationCase @case, Func<string, bool> isThere)
    {
        using var file = new MemoryStream();
        CaseFile.Write(@case, file);
        using var json = JsonDocument.Parse(file.ToArray());
        var root = json.RootElement.Clone();
        var rows = CaseTable.All.ToDictionary(table => table, table => Rows(root, table));
        var isEmpty = rows.Values.All(table => table.Count == 0);
        foreach (var (table, elements) in rows)
        {
            if (elements.Count > 0 || isThere(table.FileName) || (isEmpty && table == CaseTable.Case))
            {
                yield return (table.FileName, stream => Write(stream, table, elements));
            }
        }
    }

    private static List<JsonElement> Rows(JsonElement root, CaseTable table)
    {
        if (table == CaseTable.Case)
        {
            return table.Columns.Any(column => root.TryGetProperty(column.Name, out _)) ? [root] : [];
        }

        return root.TryGetProperty(table.Name, out var list) ? [.. list.EnumerateArray()] : [];
    }

    private static void Write(Stream stream, CaseTable table, List<JsonElement> rows)
    {
        using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        csv.WriteHeader(table.Columns.Select(column => column.Name).ToArray());
        foreach (var row in rows)
        {
            foreach (var column in table.Columns)
            {
                csv.WriteField(row.TryGetProperty(column.Name, out var value) ? Cell(value) : "");
            }

            csv.EndRecord();
        }
    }

    private static string Cell(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => CellText.Write(value.GetString()!),
            JsonValueKind.Array => CellText.Write(CellList.Write(value.EnumerateArray().Select(each => each.GetString()!))),
            JsonValueKind.Object => CellText.Write(
                CellList.Write(value.EnumerateObject().Select(pair => (pair.Name, pair.Value.GetString()!)))
            ),
            _ => value.GetRawText(),
        };
}
