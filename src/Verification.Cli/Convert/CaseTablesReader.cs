using System.Globalization;
using System.Text.Json;
using Verification.Interchange;
using Verification.Serialization;
using Verification.Validation;

namespace Verification.Cli;

/// <summary>Reads a case from tables: makes a case file of them, has that read, and says where in the tables its problems stand.</summary>
/// <param name="shell">Where problems go.</param>
/// <param name="pathOf">The path of a table’s file, for messages.</param>
internal sealed class CaseTablesReader(Shell shell, Func<CaseTable, string> pathOf)
{
    private readonly Dictionary<CaseTable, List<long>> lines = [];
    private readonly List<ImportNote> notes = [];
    private bool isBad;

    /// <summary>Reads the tables that are there, or lists everything that is wrong with them and gives nothing.</summary>
    /// <param name="tables">The files, which can be read twice, in the order of <see cref="CaseTable.All"/>.</param>
    public ImportedCase? Read(IEnumerable<(CaseTable Table, Stream File)> tables)
    {
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file))
        {
            json.WriteStartObject();
            json.WriteString("format", CaseFile.Format);
            foreach (var (table, stream) in tables)
            {
                Read(table, stream, json);
            }

            json.WriteEndObject();
        }

        if (isBad)
        {
            return null;
        }

        file.Position = 0;
        var reading = CaseFile.Read(file, shell.Limits with { MaxBytes = Array.MaxLength });
        foreach (
            var (table, placed) in reading
                .Problems.Select(Place)
                .OrderBy(place => CaseTable.All.IndexOf(place.Table))
                .ThenBy(place => place.Placed.Line)
        )
        {
            shell.Error.WriteLine(ProblemText.Line(pathOf(table), placed));
        }

        return reading.IsValid ? new(reading.Value, [.. notes]) : null;
    }

    private void Read(CaseTable table, Stream stream, Utf8JsonWriter json)
    {
        var bad = new BadRows(shell, pathOf(table), skip: false);
        var sheet = new Sheet(bad, [.. table.Columns.Select(column => column.Name)]);
        lines.Add(table, []);
        var isList = table != CaseTable.Case;
        if (isList)
        {
            json.WriteStartArray(table.Name);
        }

        sheet.Read(
            stream,
            (line, row) =>
            {
                lines[table].Add(line);
                if (isList)
                {
                    json.WriteStartObject();
                    Write(new(json, bad, line, sheet.Separator), table, row);
                    json.WriteEndObject();
                }
                else if (lines[table].Count == 1)
                {
                    Write(new(json, bad, line, sheet.Separator), table, row);
                }
                else
                {
                    bad.Add(line, "row", ProblemCodes.DuplicateProperty, "is a second row; a case has one");
                }
            }
        );
        if (isList)
        {
            json.WriteEndArray();
        }

        isBad |= bad.MakeInvalid;
        notes.AddRange(sheet.Strays.Select(stray => stray with { Path = $"{table.FileName}: {stray.Path}" }));
    }

    private static void Write(CellWriter cells, CaseTable table, SheetRow row)
    {
        foreach (var column in table.Columns)
        {
            if (row[column.Name] is { } cell)
            {
                cells.Write(column, CellText.Read(cell));
            }
        }
    }

    /// <summary>Where in the tables a problem of the case file stands: <c>$.evidence[3].derivedFrom[0]</c> in the fourth row of evidence.</summary>
    private (CaseTable Table, Problem Placed) Place(Problem problem)
    {
        var steps = problem.Path.Split('.', '[', ']').Where(step => step.Length > 0).Skip(1).ToArray();
        var table = steps.Length > 0 ? CaseTable.Lists.FirstOrDefault(list => list.Name == steps[0]) : null;
        if (table is null || steps.Length < 2 || !int.TryParse(steps[1], CultureInfo.InvariantCulture, out var row))
        {
            table ??= CaseTable.Case;
            return (table, problem with { Path = steps.FirstOrDefault("row"), Line = LineOf(table, 0) });
        }

        return (table, problem with { Path = steps.ElementAtOrDefault(2) ?? "row", Line = LineOf(table, row) });
    }

    private int LineOf(CaseTable table, int row) => lines.TryGetValue(table, out var known) && row < known.Count ? (int)known[row] : 1;
}
