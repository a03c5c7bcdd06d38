using System.CommandLine;
using System.CommandLine.Parsing;

namespace Verification.Cli;

/// <summary>What every command that writes a report takes: <c>[--format FORMAT] [--output FILE]</c>.</summary>
internal sealed class ReportArguments
{
    private readonly Option<string> format;

    private readonly Option<string?> output = new("--output")
    {
        Description = "The file to write; without it, or with -, standard output.",
        HelpName = "FILE",
    };

    /// <summary>Arguments for a report.</summary>
    /// <param name="what">What is written, such as <c>the timeline</c>.</param>
    /// <param name="formats">The names of its formats; the first is the default.</param>
    public ReportArguments(string what, params string[] formats)
        : this(what, formats, formats[0]) { }

    /// <summary>Arguments for a report that is something else in a file.</summary>
    /// <param name="what">What is written.</param>
    /// <param name="formats">The names of its formats; the first is the default without <c>--output</c>.</param>
    /// <param name="inFiles">The default with it.</param>
    public ReportArguments(string what, string[] formats, string inFiles)
    {
        format = new("--format")
        {
            Description = inFiles == formats[0] ? $"How to write {what}." : $"How to write {what}; without it, {inFiles} with --output.",
            HelpName = string.Join('|', formats),
            DefaultValueFactory = result => result.GetResult(output) is null ? formats[0] : inFiles,
        };
        format.AcceptOnlyFromAmong(formats);
    }

    /// <summary>Makes a command take them.</summary>
    public void AddTo(Command command)
    {
        command.Add(format);
        command.Add(output);
    }

    /// <summary>The name of the option for the format, if the format was chosen; else nothing.</summary>
    public IEnumerable<string> GivenFormat(SymbolResult result) => result.GetResult(format) is { Implicit: false } ? [format.Name] : [];

    /// <summary>The format that is asked for.</summary>
    public string Format(ParseResult parsed) => parsed.GetRequiredValue(format);

    /// <summary>Writes a report to where it is asked for: given the shell it is for, the format and the stream.</summary>
    /// <exception cref="UnusableFileException">The file cannot be written.</exception>
    public void Write(Shell shell, ParseResult parsed, Action<Shell, string, Stream> write)
    {
        var path = parsed.GetValue(output);
        shell.WriteOutput(path, stream => write(shell.For(path), Format(parsed), stream));
    }
}
