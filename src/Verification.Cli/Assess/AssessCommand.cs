using System.CommandLine;
using System.CommandLine.Parsing;
using Verification.Evidence;
using Verification.Interchange;
using Verification.Reporting;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Cli;

/// <summary><c>verification assess CASE.json [--as-of DATE] [--options OPTIONS.json] [--grading NAME] [--format table|json|markdown|html] [--output FILE]</c>.</summary>
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
        var format = new Option<string>("--format")
        {
            Description = "How to write the assessment.",
            HelpName = $"{Table}|{Json}|{Markdown}|{Html}",
            DefaultValueFactory = _ => Table,
        };
        format.AcceptOnlyFromAmong(Table, Json, Markdown, Html);
        var output = new Option<string?>("--output")
        {
            Description = "The file to write; without it, or with -, standard output.",
            HelpName = "FILE",
        };

        var command = new Command("assess", "Assesses how well the claims of a case are corroborated or contested.");
        var arguments = new CaseArguments(command);
        command.Add(grading);
        command.Add(format);
        command.Add(output);
        command.SetAction(parsed =>
            arguments.Read(shell, parsed) is var (@case, options)
                ? Run(shell, @case, options, parsed.GetValue(grading), parsed.GetRequiredValue(format), parsed.GetValue(output))
                : ExitCode.InvalidInput
        );
        return command;
    }

    private static int Run(
        Shell shell,
        VerificationCase @case,
        ScoringOptions options,
        GradingPreset? grading,
        string format,
        string? outputPath
    )
    {
        var assessment = shell.Assess(@case, options);
        assessment = grading?.Apply(@case, assessment) ?? assessment;
        shell.WriteOutput(outputPath, stream => Write(shell.For(outputPath), format, @case, assessment, stream));
        return ExitCode.Done;
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
