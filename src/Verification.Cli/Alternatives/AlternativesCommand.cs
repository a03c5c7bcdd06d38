using System.Collections.Immutable;
using System.CommandLine;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;

namespace Verification.Cli;

/// <summary><c>verification alternatives CASE.json [--as-of DATE] [--options OPTIONS.json] [--set ID] [--format table|json|markdown] [--output FILE]</c>.</summary>
internal static class AlternativesCommand
{
    private const string Table = "table";
    private const string Json = "json";
    private const string Markdown = "markdown";

    public static Command Create(Shell shell)
    {
        var set = new Option<string?>("--set") { Description = "The one set of alternatives to show; without it, all.", HelpName = "ID" };
        var report = new ReportArguments("the matrix", Table, Json, Markdown);
        var command = new Command("alternatives", "Sets the evidence against hypotheses of which exactly one is true.");
        var arguments = new CaseArguments(command);
        command.Add(set);
        report.AddTo(command);
        command.SetAction(parsed =>
            arguments.Read(shell, parsed) is var (@case, fitted)
                ? Run(shell, @case, fitted.Options, parsed.GetValue(set), report, parsed)
                : ExitCode.InvalidInput
        );
        return command;
    }

    private static int Run(
        Shell shell,
        VerificationCase @case,
        ScoringOptions options,
        string? set,
        ReportArguments report,
        ParseResult parsed
    )
    {
        if (set is not null && !@case.Alternatives.Any(one => one.Id == set))
        {
            var sets = @case.Alternatives.Select(one => $"'{one.Id}'").ToArray();
            var there = sets.Length == 0 ? "none" : string.Join(", ", sets);
            shell.Error.WriteLine(TerminalText.Safe($"The case has no alternatives '{set}'; there are {there}."));
            return ExitCode.BadUsage;
        }

        var assessment = shell.Assess(@case, options);
        ImmutableArray<HypothesisMatrix> matrices =
        [
            .. HypothesisMatrix.Of(@case, assessment).Where(matrix => set is null || matrix.Set == set),
        ];
        report.Write(shell, parsed, (to, format, stream) => Write(to, format, @case, assessment, matrices, stream));
        return ExitCode.Done;
    }

    private static void Write(
        Shell shell,
        string format,
        VerificationCase @case,
        Assessment assessment,
        ImmutableArray<HypothesisMatrix> matrices,
        Stream stream
    )
    {
        var text = new CaseText(@case, assessment);
        switch (format)
        {
            case Json:
                AlternativesFile.Write(assessment, matrices, stream);
                break;
            case Markdown:
                MarkdownMatrix.Write(text, matrices, stream);
                break;
            default:
                new AlternativesTable(shell, text).Write(matrices, stream);
                break;
        }
    }
}
