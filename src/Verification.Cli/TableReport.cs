using System.Globalization;
using Spectre.Console;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Cli;

/// <summary>Shows an assessment in a terminal.</summary>
internal sealed class TableReport(Shell shell, Stream stream)
{
    /// <summary>Writes the report.</summary>
    public void Write(VerificationCase @case, Assessment assessment)
    {
        using var writer = new StreamWriter(stream, Shell.Utf8, leaveOpen: true) { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = shell.IsRich ? AnsiSupport.Yes : AnsiSupport.No }
        );
        console.Profile.Width = shell.Width;
        var labels = new Labels(@case);
        var table = new Table().AddColumns("Claim", "Verdict", "Probability");
        foreach (var claim in assessment.Claims)
        {
            table.AddRow(
                Markup.Escape(TerminalText.Safe(labels.Claim(claim.Id))),
                claim.Verdict.InWords(),
                claim.Probability.Value.ToString("0.00", CultureInfo.InvariantCulture)
            );
        }

        console.Write(table);
    }
}
