using System.CommandLine;
using Verification.Interchange;

namespace Verification.Cli;

/// <summary><c>verification convert --from FORMAT --to FORMAT IN [--output FILE]</c>.</summary>
internal static class ConvertCommand
{
    public static Command Create(Shell shell)
    {
        var input = new Argument<string>("IN") { Description = "The file to convert; - is standard input." };
        FileArgument.RefuseOptions(input);
        var from = Format("--from", "The format of the file.", CaseInput.Formats);
        var to = Format("--to", "The format to write.", CaseOutput.Formats);
        var output = new Option<string?>("--output")
        {
            Description = "The file to write; without it, or with -, standard output.",
            HelpName = "FILE",
        };
        var command = new Command("convert", "Converts between a case and the formats that other tools read and write.")
        {
            input,
            from,
            to,
            output,
        };
        command.SetAction(parsed =>
            Run(shell, parsed.GetRequiredValue(input), parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), parsed.GetValue(output))
        );
        return command;
    }

    private static Option<string> Format(string name, string description, IEnumerable<string> formats)
    {
        var names = formats.ToArray();
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', names),
            Required = true,
        };
        option.AcceptOnlyFromAmong(names);
        return option;
    }

    private static int Run(Shell shell, string input, string from, string to, string? output)
    {
        if (new CaseInput(shell).Read(input, from) is not { } imported)
        {
            return ExitCode.InvalidInput;
        }

        foreach (var note in imported.Notes)
        {
            var what = note.Kind == ImportNoteKind.Repaired ? "repaired" : "not carried";
            shell.Error.WriteLine(TerminalText.Safe($"{input}: {what}: {note}"));
        }

        new CaseOutput(shell).Write(imported.Case, to, output);
        return ExitCode.Done;
    }
}
