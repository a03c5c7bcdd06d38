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
        var @case = new Argument<string>("CASE") { Description = "The case file; - is standard input." };
        FileArgument.RefuseOptions(@case);
        var asOf = new Option<DateTimeOffset?>("--as-of")
        {
            Description = "The date to assess the case as of, such as 2026-01-10 or 2026-01-10T12:30:00Z; without it, the case’s own.",
            HelpName = "DATE",
            CustomParser = ParseDate,
        };
        var options = new Option<string?>("--options")
        {
            Description = "An options file with other constants for the model.",
            HelpName = "OPTIONS",
        };
        var grading = new Option<GradingPreset?>("--grading")
        {
            Description = "Show what another scheme would call each claim, beside the verdict.",
            HelpName = GradingNames("|"),
            CustomParser = ParseGrading,
        };
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

        var command = new Command("assess", "Assesses how well the claims of a case are corroborated or contested.")
        {
            @case,
            asOf,
            options,
            grading,
            format,
            output,
        };
        command.SetAction(parsed =>
            Run(
                shell,
                parsed.GetRequiredValue(@case),
                parsed.GetValue(asOf),
                parsed.GetValue(options),
                parsed.GetValue(grading),
                parsed.GetRequiredValue(format),
                parsed.GetValue(output)
            )
        );
        return command;
    }

    private static int Run(
        Shell shell,
        string casePath,
        DateTimeOffset? asOf,
        string? optionsPath,
        GradingPreset? grading,
        string format,
        string? outputPath
    )
    {
        var options = optionsPath is null ? ScoringOptions.Default : shell.Read(optionsPath, stream => OptionsFile.Read(stream));
        var @case = shell.Read(casePath, stream => CaseFile.Read(stream));
        if (options is null || @case is null)
        {
            return ExitCode.InvalidInput;
        }

        @case = asOf is null ? @case : @case with { AsOf = asOf };
        var assessment = new ScoringEngine(options).Assess(@case);
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

    private static DateTimeOffset? ParseDate(ArgumentResult result)
    {
        if (Dates.TryReadDate(result.Tokens[0].Value, out var date))
        {
            return date;
        }

        result.AddError($"'{result.Tokens[0].Value}' is not a date such as 2026-01-10 or 2026-01-10T12:30:00Z.");
        return null;
    }
}
