using System.CommandLine;
using System.CommandLine.Parsing;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Cli;

/// <summary><c>verification assess CASE.json [--as-of DATE] [--options OPTIONS.json] [--grading NAME] [--assume-copies SCORE] [--format table|json|markdown|html] [--output FILE]</c>.</summary>
internal static class AssessCommand
{
    private const string Table = "table";
    private const string Json = "json";
    private const string Markdown = "markdown";
    private const string Html = "html";

    public static Command Create(Shell shell)
    {
        var grading = new Option<GradingPreset?>("--grading")
        {
            Description = "Show what another scheme would call each claim, beside the verdict.",
            HelpName = GradingNames("|"),
            CustomParser = ParseGrading,
        };
        grading.CompletionSources.Add([.. Gradings.All.Select(preset => preset.Name)]);
        var assumeCopies = CopiesCommand.ScoreOption(
            "--assume-copies",
            "Assess as if evidence that seems to repeat other evidence, with this score or more, did; where that changes a verdict, both are shown."
        );
        var report = new ReportArguments("the assessment", Table, Json, Markdown, Html);
        var command = new Command("assess", "Assesses how well the claims of a case are corroborated or contested.");
        var arguments = new CaseArguments(command);
        command.Add(grading);
        command.Add(assumeCopies);
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            if (arguments.Read(shell, parsed) is not var (@case, fitted))
            {
                return ExitCode.InvalidInput;
            }

            var copies = new CopyCheck(shell, fitted.Options, @case, parsed.GetValue(assumeCopies));
            if (report.Format(parsed) == Json && parsed.GetValue(grading) is null && fitted.Recalibration is null && copies.IsClear)
            {
                var explained = shell.Score(@case, fitted.Options);
                report.Write(shell, parsed, (_, _, stream) => AssessmentFile.Write(explained, stream));
                return ExitCode.Done;
            }

            (@case, var assessment) = copies.Assess();
            assessment = fitted.Recalibrate(assessment);
            assessment = parsed.GetValue(grading)?.Apply(@case, assessment) ?? assessment;
            report.Write(shell, parsed, (to, format, stream) => Write(to, format, @case, assessment, stream));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Shell shell, string format, VerificationCase @case, Assessment assessment, Stream stream)
    {
        switch (format)
        {
            case Json:
                AssessmentFile.Write(assessment, stream);
                break;
            case Markdown:
                MarkdownReport.Write(@case, assessment, stream);
                break;
            case Html:
                HtmlReport.Write(@case, assessment, stream);
                break;
            default:
                new TableReport(shell, stream).Write(@case, assessment);
                break;
        }
    }

    private static string GradingNames(string separator) => string.Join(separator, Gradings.All.Select(preset => preset.Name));

    private static GradingPreset? ParseGrading(ArgumentResult result)
    {
        var preset = Gradings.Find(result.Tokens[0].Value);
        if (preset is null)
        {
            result.AddError($"There is no grading '{result.Tokens[0].Value}'; there are {GradingNames(", ")}.");
        }

        return preset;
    }
}
