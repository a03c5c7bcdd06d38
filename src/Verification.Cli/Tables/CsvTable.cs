using System.Globalization;
using System.Text.Unicode;
using CsvHelper;
using Verification.Validation;

namespace Verification.Cli;

/// <summary>Reads CSV files (RFC 4180, UTF-8) row by row.</summary>
internal static class CsvTable
{
    /// <summary>Takes a row.</summary>
    /// <param name="row">The row, until the next is read.</param>
    /// <param name="columns">Where the columns that were asked for are.</param>
    public delegate void TakeRow(CsvReader row, ReadOnlySpan<int> columns);

    /// <summary>Reads a file with commas between its fields, by the names of columns.</summary>
    /// <param name="stream">The file, which stays open.</param>
    /// <param name="bad">Gets what is wrong.</param>
    /// <param name="names">The columns that must be there and not be empty; others are passed over.</param>
    /// <param name="take">Gets each row that is well formed.</param>
    public static void Read(Stream stream, BadRows bad, string[] names, TakeRow take)
    {
        const int LargestRow = 1 << 20;
        int[] columns = [];
        Read(
            stream,
            bad,
            new CsvShape(',', LargestRow),
            reader => columns = Columns(reader, bad, names),
            row =>
            {
                if (HasAll(row, bad, names, columns))
                {
                    take(row, columns);
                }
            }
        );
    }

    /// <summary>Reads a file.</summary>
    /// <param name="stream">The file, which stays open.</param>
    /// <param name="bad">Gets what is wrong.</param>
    /// <param name="shape">What the file looks like.</param>
    /// <param name="open">Gets the reader when it has read the names of the columns.</param>
    /// <param name="take">Gets each row that is well formed.</param>
    public static void Read(Stream stream, BadRows bad, CsvShape shape, Action<CsvReader> open, Action<CsvReader> take)
    {
        using var reader = CsvReader.Create(stream, Options(bad, shape), leaveOpen: true);
        try
        {
            reader.ReadHeader();
            open(reader);
            while (!bad.IsBroken && reader.Read())
            {
                if (Utf8.IsValid(reader.RawRecord))
                {
                    take(reader);
                }
                else
                {
                    bad.Add(reader.LineNumber, "row", ProblemCodes.NotUtf8, "the bytes are not UTF-8");
                }
            }
        }
        catch (CsvFormatException e)
        {
            bad.Break(e.LineNumber, "row", ProblemCodes.TooLarge, $"a row is longer than {shape.LargestRow} bytes; is a quote not closed?");
        }

        bad.Summarise();
    }

    private static CsvReaderOptions Options(BadRows bad, CsvShape shape) =>
        new()
        {
            Separator = shape.Separator,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = record => bad.Add(record.LineNumber, "row", Code(record.Reason), Message(record.Reason)),
            MaxRecordSize = shape.LargestRow,
            FormatProvider = CultureInfo.InvariantCulture,
        };

    private static int[] Columns(CsvReader reader, BadRows bad, string[] names)
    {
        var columns = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (!reader.TryGetFieldIndex(names[i], out columns[i]))
            {
                var header = string.Join(", ", reader.Headers.Select(name => $"'{name}'"));
                bad.Break(
                    1,
                    names[i],
                    ProblemCodes.MissingColumn,
                    $"there is no column '{names[i]}'; the first line names {(header.Length == 0 ? "none" : header)}"
                );
            }
        }

        return columns;
    }

    private static bool HasAll(CsvReader row, BadRows bad, string[] names, int[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (row.IsEmpty(columns[i]))
            {
                bad.Add(row.LineNumber, names[i], ProblemCodes.EmptyField, $"the {names[i]} is empty");
                return false;
            }
        }

        return true;
    }

    private static string Code(CsvMalformedReason reason) =>
        reason == CsvMalformedReason.FieldCountMismatch ? ProblemCodes.FieldCount : ProblemCodes.Syntax;

    private static string Message(CsvMalformedReason reason) =>
        reason switch
        {
            CsvMalformedReason.FieldCountMismatch => "the row has more or fewer fields than the first line names",
            CsvMalformedReason.StrayQuote => "a quote stands inside a field that does not start with one",
            CsvMalformedReason.TextAfterClosingQuote => "text follows the quote that ends a field",
            _ => "a quote that starts a field is never closed",
        };
}

/// <summary>What a CSV file looks like.</summary>
/// <param name="Separator">What stands between its fields.</param>
/// <param name="LargestRow">The most bytes that a row may have.</param>
internal readonly record struct CsvShape(char Separator, int LargestRow);
