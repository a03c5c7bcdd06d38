using System.Globalization;
using Verification.Validation;

namespace Verification.Cli;

/// <summary>What is wrong with the rows of a file: said line by line, or only counted.</summary>
/// <param name="shell">Where to say it.</param>
/// <param name="path">The file.</param>
/// <param name="skip">Whether rows that are wrong are left out, and counted, instead of making the file invalid.</param>
internal sealed class BadRows(Shell shell, string path, bool skip)
{
    private readonly int most = shell.Limits.MaxProblems;
    private int latestLine;

    /// <summary>How much to take on of the file.</summary>
    public Limits Limits => shell.Limits;

    /// <summary>How many rows are wrong.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the file cannot be used.</summary>
    public bool MakeInvalid => IsBroken || (Count > 0 && !skip);

    /// <summary>Whether the file cannot be read on.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Adds something wrong with a row.</summary>
    /// <param name="line">The line on which the row starts, from 1.</param>
    /// <param name="column">The column, or <c>row</c>.</param>
    /// <param name="code">One of <see cref="ProblemCodes"/>.</param>
    /// <param name="message">What is wrong.</param>
    public void Add(long line, string column, string code, string message)
    {
        Count += line == latestLine ? 0 : 1;
        latestLine = (int)line;
        if (!skip && Count <= most)
        {
            Say(line, column, code, message);
        }
    }

    /// <summary>Adds something because of which the file cannot be read on, whatever is skipped.</summary>
    public void Break(long line, string column, string code, string message)
    {
        IsBroken = true;
        Say(line, column, code, message);
    }

    /// <summary>Says how many rows there were beyond those listed, or skipped.</summary>
    public void Summarise()
    {
        if (skip && Count > 0)
        {
            shell.Error.WriteLine(
                TerminalText.Safe(
                    string.Create(CultureInfo.InvariantCulture, $"{path}: {Count:N0} bad {(Count == 1 ? "row" : "rows")} skipped")
                )
            );
        }
        else if (Count > most)
        {
            Say(latestLine, "row", ProblemCodes.TooManyProblems, $"there are more than {most} bad rows; the rest is not listed");
        }
    }

    private void Say(long line, string column, string code, string message) =>
        shell.Error.WriteLine(ProblemText.Line(path, new Problem(column, (int)line, code, message)));
}
