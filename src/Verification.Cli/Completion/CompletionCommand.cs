using System.CommandLine;

namespace Verification.Cli;

/// <summary><c>verification completion bash|zsh|fish|pwsh</c>.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create(Shell shell)
    {
        var name = new Argument<string>("SHELL") { Description = "The shell whose script to print: bash, zsh, fish or pwsh." };
        name.AcceptOnlyFromAmong(Shells);
        var command = new Command("completion", "Prints a script that lets a shell complete the commands, options and values.") { name };
        command.SetAction(parsed =>
        {
            shell.WriteOutput(null, stream => stream.Write(Shell.Utf8.GetBytes(Script(parsed.GetRequiredValue(name)))));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Script(string name)
    {
        using var stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
