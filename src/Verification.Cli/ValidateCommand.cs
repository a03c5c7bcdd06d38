using System.CommandLine;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Serialization;

namespace Verification.Cli;

/// <summary><c>verification validate CASE.json…</c>.</summary>
internal static class ValidateCommand
{
    public static Command Create(Shell shell)
    {
        var cases = new Argument<string[]>("CASE") { Description = "Case files; - is standard input.", Arity = ArgumentArity.OneOrMore };
        FileArgument.RefuseOptions(cases);
        var command = new Command("validate", "Checks case files, and lists everything that is wrong with them.") { cases };
        FileSizeOption.AddTo(command);
        command.SetAction(parsed => Run(shell, parsed.GetRequiredValue(cases)));
        return command;
    }

    private static string Praise(string path, VerificationCase @case) =>
        $"{TerminalText.Safe(path)}: valid, {Figures.Count(@case.Claims.Length, "claim", "claims")}, {Figures.Count(@case.Evidence.Length, "item", "items")} of evidence";

    private static int Run(Shell shell, string[] paths)
    {
        var worst = ExitCode.Done;
        foreach (var path in paths)
        {
            try
            {
                using var stream = shell.OpenInput(path);
                var reading = shell.WhileReading(path, () => CaseFile.Read(stream, shell.Limits));
                var lines = reading.IsValid
                    ? [Praise(path, reading.Value)]
                    : reading.Problems.Select(problem => ProblemText.Line(path, problem));
                shell.WriteOutput(null, output => ProblemText.Write(output, lines));
                worst = Math.Max(worst, reading.IsValid ? ExitCode.Done : ExitCode.InvalidInput);
            }
            catch (UnusableFileException e)
            {
                shell.Error.WriteLine(TerminalText.Safe(e.Message));
                worst = ExitCode.UnusableFile;
            }
        }

        return worst;
    }
}
