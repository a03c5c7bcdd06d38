using System.Diagnostics.CodeAnalysis;
using System.Text;
using CsvHelper;
using Verification.TruthDiscovery;
using Verification.Validation;

namespace Verification.Cli;

/// <summary>Reads the files of <c>discover</c>, and says everything that is wrong with them.</summary>
/// <param name="shell">Where files come from and problems go.</param>
/// <param name="skipBadRows">Whether bad rows of assertions are counted and left out.</param>
internal sealed class DiscoverInput(Shell shell, bool skipBadRows)
{
    private static readonly string[] AssertionColumns = ["item", "source", "value"];
    private static readonly string[] AnswerColumns = ["item", "value"];
    private static readonly string[] NodeColumns = ["id", "name", "parentId"];

    /// <summary>Reads assertions: <c>item,source,value</c>.</summary>
    /// <returns>The corpus, or null where the file is not valid.</returns>
    public AssertionCorpus? Assertions(string path, ValueFormat? format)
    {
        var builder = new AssertionCorpusBuilder(format);
        return Load(path, format, (row, columns) => builder.TryAdd(Cell(row, columns[0]), Cell(row, columns[1]), Cell(row, columns[2])))
            ? builder.Build()
            : null;
    }

    /// <summary>Reads assertions and hands each on.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">How values are read.</param>
    /// <param name="take">Gets an item, a source and a value, and says whether it can use them.</param>
    /// <returns>Whether the file is valid.</returns>
    public bool Load(string path, ValueFormat format, Func<string, string, string, bool> take) =>
        Load(path, format, (row, columns) => take(Text(row, columns[0]), Text(row, columns[1]), Text(row, columns[2])));

    /// <summary>Reads known answers: <c>item,value</c>.</summary>
    /// <returns>The answers, or null where the file is not valid.</returns>
    public KnownAnswers? Answers(string path)
    {
        var answers = new List<KeyValuePair<string, string>>();
        var bad = Read(
            path,
            skip: false,
            AnswerColumns,
            (row, columns, _) => answers.Add(new(Text(row, columns[0]), Text(row, columns[1])))
        );
        return bad.MakeInvalid ? null : new KnownAnswers(answers);
    }

    /// <summary>Reads a tree: <c>id,name,parentId</c>.</summary>
    /// <returns>The tree, or null where the file is not valid.</returns>
    public Hierarchy? Hierarchy(string path)
    {
        var nodes = new List<(string, string, string)>();
        var bad = Read(
            path,
            skip: false,
            NodeColumns,
            (row, columns, _) => nodes.Add((Text(row, columns[0]), Text(row, columns[1]), Text(row, columns[2])))
        );
        if (bad.MakeInvalid)
        {
            return null;
        }

        try
        {
            return new Hierarchy(nodes);
        }
        catch (ArgumentException e)
        {
            bad.Break(1, "row", ProblemCodes.UnknownReference, e.Message);
            return null;
        }
    }

    private static ReadOnlySpan<byte> Cell(CsvReader row, int column) => CellText.ReadResult(row.GetSpan(column));

    private static string Text(CsvReader row, int column) => Encoding.UTF8.GetString(Cell(row, column));

    private delegate void TakeRow(CsvReader row, ReadOnlySpan<int> columns, BadRows bad);

    private delegate bool TryTakeRow(CsvReader row, ReadOnlySpan<int> columns);

    private bool Load(string path, ValueFormat? format, TryTakeRow take)
    {
        var count = 0;
        var bad = Read(
            path,
            skipBadRows,
            AssertionColumns,
            (row, columns, bad) =>
            {
                if (take(row, columns))
                {
                    count++;
                    return;
                }

                bad.Add(row.LineNumber, "value", ProblemCodes.WrongType, $"'{row.GetString(columns[2])}' is not {Expected(format)}");
            }
        );
        if (!bad.MakeInvalid && count == 0)
        {
            bad.Break(1, "row", ProblemCodes.Required, "there is no assertion");
        }

        return !bad.MakeInvalid;
    }

    private static string Expected(ValueFormat? format) =>
        format?.Kind switch
        {
            ValueKind.Numeric => "a number",
            ValueKind.Set => "a set",
            _ => "a text without the character U+0000, or an item or a source has it",
        };

    private BadRows Read(string path, bool skip, string[] columns, TakeRow take)
    {
        var bad = new BadRows(shell, path, skip);
        using var stream = shell.OpenInput(path);
        return shell.WhileReading(
            path,
            () =>
            {
                CsvTable.Read(stream, bad, columns, (row, places) => take(row, places, bad));
                return bad;
            }
        );
    }
}
