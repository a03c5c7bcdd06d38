using System.CommandLine;
using Verification.Postgres;

namespace Verification.Cli;

/// <summary>The command <c>verification</c> and its parts.</summary>
internal static class VerificationCommand
{
    /// <summary>The command with all its parts.</summary>
    public static RootCommand Create(Shell shell)
    {
        var root = new RootCommand("Works out how well claims are corroborated or contested, and why.")
        {
            AssessCommand.Create(shell),
            AlternativesCommand.Create(shell),
            TimelineCommand.Create(shell),
            CompareCommand.Create(shell),
            CopiesCommand.Create(shell),
            DiscoverCommand.Create(shell),
            CalibrateCommand.Create(shell),
            ConvertCommand.Create(shell),
            ScaleCommand.Create(shell),
            ValidateCommand.Create(shell),
            SchemaCommand.Create(shell),
            CompletionCommand.Create(shell),
        };
        CommandHelp.AddExamples(root);
        Suggestions.AddTo(root);
        return root;
    }

    /// <summary>Runs the command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Shell shell)
    {
        var root = Create(shell);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                shell.Error.WriteLine(TerminalText.Safe(error.Message));
            }

            var command = parsed.CommandResult.Command;
            shell.Error.WriteLine($"Try: verification {(command == root ? "" : command.Name + " ")}--help");
            return ExitCode.BadUsage;
        }

        shell.Limits = FileSizeOption.LimitsOf(parsed);
        try
        {
            using var output = new StreamWriter(shell.Output, Shell.Utf8, leaveOpen: true);
            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = shell.Error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        catch (Exception e) when (e is UnusableFileException or DatabaseException or IOException)
        {
            shell.Error.WriteLine(TerminalText.Safe(e.Message));
            return ExitCode.UnusableFile;
        }
        catch (LimitExceededException e)
        {
            shell.Error.WriteLine(TerminalText.Safe(e.Message));
            return ExitCode.InvalidInput;
        }
        catch (Exception e)
        {
            shell.Error.WriteLine(TerminalText.Safe($"Unforeseen: {e.GetType().Name}: {e.Message}"));
            return ExitCode.Unforeseen;
        }
    }
}
