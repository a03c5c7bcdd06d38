using System.Globalization;
using Verification.Validation;

namespace Verification.Cli;

/// <summary>Problems as lines that editors can jump to.</summary>
internal static class ProblemText
{
    /// <summary><c>FILE:LINE: PATH: message [code]</c>.</summary>
    public static string Line(string file, Problem problem) =>
        TerminalText.Safe(
            string.Create(CultureInfo.InvariantCulture, $"{file}:{problem.Line}: {problem.Path}: {problem.Message} [{problem.Code}]")
        );

    public static void Write(Stream stream, IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(stream, Shell.Utf8, leaveOpen: true) { NewLine = "\n" };
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }
    }
}
