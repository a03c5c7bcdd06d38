using System.Globalization;
using System.Text.Json;
using Verification.Validation;

namespace Verification.Cli;

/// <summary>Writes the cells of a row into a case file.</summary>
/// <param name="json">The case file.</param>
/// <param name="bad">Gets the cells that cannot be written.</param>
/// <param name="line">The line of the row.</param>
/// <param name="separator">What stands between the fields: with semicolons, numbers may have a comma before their fraction.</param>
internal readonly struct CellWriter(Utf8JsonWriter json, BadRows bad, long line, char separator)
{
    public void Write(CaseColumn column, string cell)
    {
        switch (column.Kind)
        {
            case CellKind.List:
                WriteList(column.Name, cell);
                break;
            case CellKind.Pairs:
                WritePairs(column.Name, cell);
                break;
            case CellKind.Flag when bool.TryParse(cell, out var flag):
                json.WriteBoolean(column.Name, flag);
                break;
            case CellKind.Number or CellKind.TextOrNumber when TryReadNumber(cell, out var number):
                json.WriteNumber(column.Name, number);
                break;
            default:
                json.WriteString(column.Name, cell);
                break;
        }
    }

    private void WriteList(string name, string cell)
    {
        if (!CellList.TryRead(cell, out var texts))
        {
            bad.Add(line, name, ProblemCodes.Syntax, "must be texts with semicolons between, each quote closed before the next");
            return;
        }

        json.WriteStartArray(name);
        texts.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }

    private void WritePairs(string name, string cell)
    {
        if (!CellList.TryReadPairs(cell, out var pairs))
        {
            bad.Add(line, name, ProblemCodes.Syntax, "must be pairs with semicolons between, such as us=gains; cu=loses");
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, value) in pairs)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    private bool TryReadNumber(string cell, out double number) =>
        double.TryParse(separator == ';' ? cell.Replace(',', '.') : cell, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number);
}
