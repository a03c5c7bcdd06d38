using System.CommandLine;
using System.CommandLine.Parsing;
using Verification.Calibration;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Serialization;

namespace Verification.Cli;

/// <summary><c>verification compare BEFORE.json [AFTER.json] [--as-of DATE]… [--options OPTIONS.json]… [--format table|json|markdown] [--output FILE] [--fail-on-change]</c>.</summary>
internal sealed class CompareCommand
{
    private const string Table = "table";
    private const string Json = "json";
    private const string Markdown = "markdown";
    private const string Two = "given twice, for before and after; given once, for both";

    private readonly Argument<string[]> cases = new("CASE")
    {
        Description = "The case file before, and the case file after; one alone is compared with itself. - is standard input.",
        Arity = new ArgumentArity(1, 2),
    };
    private readonly Option<DateTimeOffset[]> asOf = new("--as-of")
    {
        Description = $"The date to assess as of, {Two}; without it, the cases’ own.",
        HelpName = "DATE",
        CustomParser = CaseArguments.ParseDates,
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string[]> options = new("--options")
    {
        Description = $"An options file with other constants for the model, {Two}.",
        HelpName = "OPTIONS",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly ReportArguments report = new("the comparison", Table, Json, Markdown);
    private readonly Option<bool> failOnChange = new("--fail-on-change")
    {
        Description =
            "Exit with code 1 if a verdict changed, or a claim was added or removed. (An unforeseen failure exits with 1 too, with a message and no result.)",
    };
    private readonly Shell shell;

    private CompareCommand(Shell shell)
    {
        this.shell = shell;
        FileArgument.RefuseOptions(cases);
    }

    public static Command Create(Shell shell) => new CompareCommand(shell).Create();

    private Command Create()
    {
        var command = new Command("compare", "Compares two assessments: which verdicts changed, and which input did it.")
        {
            cases,
            asOf,
            options,
            failOnChange,
        };
        report.AddTo(command);
        command.Validators.Add(Refuse);
        FileSizeOption.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    /// <summary>There are two sides, they differ in something, and the standard input can be read once.</summary>
    private void Refuse(CommandResult result)
    {
        var (paths, dates, constants) = (Words(result, cases), Words(result, asOf), Words(result, options));
        foreach (var (name, count) in new[] { (asOf.Name, dates.Length), (options.Name, constants.Length) })
        {
            if (count > 2)
            {
                result.AddError($"{name} can be given twice, and not {count} times: there are two sides.");
            }
        }

        if (paths.Length == 1 && !Differ(dates) && !Differ(constants))
        {
            result.AddError($"One case is compared with itself at two dates, {asOf.Name} twice, or under two files of {options.Name}.");
        }

        if (paths.Concat(constants).Count(path => path == FileArgument.Standard) > 1)
        {
            result.AddError("The standard input can be read once only.");
        }

        static bool Differ(string[] words) => words.Length == 2 && words[0] != words[1];
    }

    private static string[] Words(CommandResult result, Symbol symbol)
    {
        var tokens = symbol is Option option ? result.GetResult(option)?.Tokens : result.GetResult((Argument)symbol)?.Tokens;
        return tokens is null ? [] : [.. tokens.Select(token => token.Value)];
    }

    private int Run(ParseResult parsed)
    {
        var constants = ReadEach(parsed.GetValue(options) ?? [], stream => FittedOptionsFile.Read(stream, shell.Limits));
        var read = ReadEach(parsed.GetRequiredValue(cases), stream => CaseFile.Read(stream, shell.Limits));
        if (constants is null || read is null)
        {
            return ExitCode.InvalidInput;
        }

        var dates = parsed.GetValue(asOf) ?? [];
        var comparison = Compare(Side(read[0], dates, constants, 0), Side(read[^1], dates, constants, ^1));
        report.Write(shell, parsed, (to, format, stream) => Write(to, format, comparison, stream));
        return parsed.GetValue(failOnChange) && comparison.IsVerdictChanged ? ExitCode.Changed : ExitCode.Done;
    }

    /// <summary>Every file, or null if any is not valid.</summary>
    private List<T>? ReadEach<T>(string[] paths, Func<Stream, FileReading<T>> read)
        where T : class
    {
        var files = paths.Select(path => shell.Read(path, read)).ToList();
        return files.Contains(null) ? null : [.. files.OfType<T>()];
    }

    private static ComparisonSide Side(VerificationCase @case, DateTimeOffset[] dates, List<FittedOptions> constants, Index side)
    {
        var dated = dates.Length == 0 ? @case : @case with { AsOf = dates[side] };
        return constants.Count == 0 ? new(dated) : new(constants[side].Apply(dated), constants[side].Options);
    }

    private CaseComparison Compare(ComparisonSide before, ComparisonSide after) =>
        shell.While("Comparing", progress => CaseComparison.Of(before, after, new PartProgress(progress)));

    private static void Write(Shell shell, string format, CaseComparison comparison, Stream stream)
    {
        switch (format)
        {
            case Json:
                ComparisonFile.Write(comparison, stream);
                break;
            case Markdown:
                MarkdownComparison.Write(comparison, stream);
                break;
            default:
                new ComparisonTable(shell, stream).Write(comparison);
                break;
        }
    }

    private sealed class PartProgress(IProgress<string> progress) : IProgress<ComparisonProgress>
    {
        public void Report(ComparisonProgress value) =>
            progress.Report($"Comparing: {Figures.Grouped(value.Done)} of {Figures.Grouped(value.Parts)} parts");
    }
}
