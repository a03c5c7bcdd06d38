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
        int[] columns = [];
        Read(
            stream,
            bad,
            ',',
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
    /// <param name="separator">What stands between the fields.</param>
    /// <param name="open">Gets the reader when it has read the names of the columns.</param>
    /// <param name="take">Gets each row that is well formed.</param>
    public static void Read(Stream stream, BadRows bad, char separator, Action<CsvReader> open, Action<CsvReader> take)
    {
        using var bounded = new BoundedStream(stream, bad.Limits);
        using var reader = CsvReader.Create(bounded, Options(bad, separator), leaveOpen: true);
        try
        {
            reader.ReadHeader();
            open(reader);
            for (var rows = 1; !bad.IsBroken && reader.Read(); rows++)
            {
                if (rows > bad.Limits.MaxRows)
                {
                    bad.Break(reader.LineNumber, "row", ProblemCodes.TooMany, $"there are more than {bad.Limits.MaxRows} rows");
                }
                else if (!Utf8.IsValid(reader.RawRecord))
                {
                    bad.Add(reader.LineNumber, "row", ProblemCodes.NotUtf8, "the bytes are not UTF-8");
                }
                else if (LongCell(reader, bad.Limits) is { } cell)
                {
                    bad.Add(reader.LineNumber, cell, ProblemCodes.TooLong, $"is longer than {bad.Limits.MaxTextLength} characters");
                }
                else
                {
                    take(reader);
                }
            }
        }
        catch (FileTooLargeException e)
        {
            bad.Break(reader.LineNumber, "row", ProblemCodes.TooLarge, e.Message);
        }
        catch (CsvFormatException e)
        {
            bad.Break(
                e.LineNumber,
                "row",
                ProblemCodes.TooLarge,
                $"a row is longer than {LargestRow(bad.Limits)} bytes; is a quote not closed?"
            );
        }

        bad.Summarise();
    }

    /// <summary>The most bytes that a row may have, so that a quote which is never closed does not take in the rest of the file.</summary>
    private static int LargestRow(Limits limits) => (int)Math.Min(64L * limits.MaxTextLength, Array.MaxLength);

    /// <summary>The column of the first cell that is too long, if there is one.</summary>
    private static string? LongCell(CsvReader row, Limits limits)
    {
        var isLong = row.RawRecord.Length > limits.MaxTextLength;
        for (var i = 0; isLong && i < row.Headers.Count; i++)
        {
            if (row.GetSpan(i).Length > limits.MaxTextLength && row.GetString(i).Length > limits.MaxTextLength)
            {
                return row.Headers[i];
            }
        }

        return null;
    }

    private static CsvReaderOptions Options(BadRows bad, char separator) =>
        new()
        {
            Separator = separator,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = record => bad.Add(record.LineNumber, "row", Code(record.Reason), Message(record.Reason)),
            MaxRecordSize = LargestRow(bad.Limits),
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
