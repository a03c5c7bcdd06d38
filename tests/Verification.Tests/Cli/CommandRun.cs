using System.Text;
using Verification.Cli;

namespace Verification.Tests.Cli;

/// <summary>What a run of the command came to.</summary>
/// <param name="ExitCode">What it returned.</param>
/// <param name="Output">What it wrote to the standard output.</param>
/// <param name="Error">What it wrote to the error stream.</param>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the command in this process.</summary>
    public static CommandRun Of(params string[] args) => WithInput("", args);

    /// <summary>Runs the command in this process, with something on its standard input.</summary>
    public static CommandRun WithInput(string input, params string[] args)
    {
        using var output = new MemoryStream();
        return Run(input, output, () => Encoding.UTF8.GetString(output.ToArray()), args);
    }

    /// <summary>Runs the command in this process, with a standard output that fails.</summary>
    public static CommandRun WithOutput(Stream output, params string[] args) => Run("", output, () => "", args);

    private static CommandRun Run(string input, Stream output, Func<string> written, string[] args)
    {
        using var source = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = VerificationCommand.Run(args, new Shell(source, output, error, IsRich: false, Shell.PlainWidth));
        return new(exitCode, written(), error.ToString());
    }
}
