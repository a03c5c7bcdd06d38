using System.Diagnostics;
using System.Text;
using Verification.Cli;

namespace Verification.Tests.Cli;

/// <summary>What a process came to.</summary>
/// <param name="ExitCode">What it returned.</param>
/// <param name="Output">The bytes that it wrote to the standard output.</param>
/// <param name="Error">What it wrote to the error stream.</param>
internal sealed record ProcessRun(int ExitCode, byte[] Output, string Error)
{
    /// <summary>The standard output as a text.</summary>
    public string Text => Encoding.UTF8.GetString(Output);
}

/// <summary>Runs the command as a process of its own, and other programs.</summary>
internal static class CommandProcess
{
    /// <summary>The command, which <c>dotnet</c> runs.</summary>
    public static string Assembly => typeof(Shell).Assembly.Location;

    /// <summary>Starts the command; nobody reads what it says.</summary>
    public static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Assembly, .. arguments]) { UseShellExecute = false })!;

    /// <summary>Runs the command to its end.</summary>
    public static Task<ProcessRun> Run(params string[] arguments) => RunProgram("dotnet", [Assembly, .. arguments]);

    /// <summary>Runs a script of the shell, whose <c>$1</c>, <c>$2</c> and so on are the arguments.</summary>
    public static Task<ProcessRun> RunScript(string script, params string[] arguments) =>
        RunProgram("sh", ["-c", script, "sh", .. arguments]);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables that are other than here; null for those that are not set.</param>
    public static async Task<ProcessRun> RunProgram(
        string program,
        string[] arguments,
        IReadOnlyDictionary<string, string?>? environment = null
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        return new(process.ExitCode, output.ToArray(), await error);
    }
}
