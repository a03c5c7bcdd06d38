using System.CommandLine;
using System.CommandLine.Parsing;
using Verification.Calibration;
using Verification.Interchange;
using Verification.Sources;
using Verification.Validation;

namespace Verification.Cli;

/// <summary><c>verification convert --from FORMAT --to FORMAT IN [--output FILE] [--publisher NAME] [--url URL] [--kind KIND]</c>.</summary>
internal sealed class ConvertCommand
{
    private const string LabelledCsv = "labelled-csv";
    private const string Labelled = "labelled";

    private readonly Argument<string> input = new("IN") { Description = "The file to convert, - for standard input; for csv, a folder." };
    private readonly Option<string> from = Format("--from", "The format of the file.", [.. CaseInput.Formats, LabelledCsv]);
    private readonly Option<string> to = Format("--to", "The format to write.", [.. CaseOutput.Formats, Labelled]);
    private readonly Option<string?> output = new("--output")
    {
        Description = "The file to write; without it, or with -, standard output. For csv, a folder.",
        HelpName = "FILE",
    };
    private readonly Option<string?> publisher = new("--publisher")
    {
        Description = $"Who publishes the reviews of a claimreview; without it, {ClaimReviewOutput.Tool}.",
        HelpName = "NAME",
    };
    private readonly Option<string?> url = new("--url")
    {
        Description = "The address of the page on which the reviews of a claimreview stand.",
        HelpName = "URL",
    };
    private readonly Option<SourceKind> kind = LabelledInput.KindOption();
    private readonly Shell shell;

    private ConvertCommand(Shell shell)
    {
        this.shell = shell;
        FileArgument.RefuseOptions(input);
        url.Validators.Add(RefuseNoAddress);
    }

    public static Command Create(Shell shell) => new ConvertCommand(shell).Create();

    private Command Create()
    {
        var command = new Command("convert", "Converts between a case and the formats that other tools read and write.")
        {
            input,
            from,
            to,
            output,
            publisher,
            url,
            kind,
        };
        command.Validators.Add(RefuseContradictions);
        FileSizeOption.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static Option<string> Format(string name, string description, IEnumerable<string> formats)
    {
        var names = formats.ToArray();
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', names),
            Required = true,
        };
        option.AcceptOnlyFromAmong(names);
        return option;
    }

    private static void RefuseNoAddress(OptionResult result)
    {
        if (result.Tokens is [var address, ..] && !WebAddress.IsValid(address.Value))
        {
            result.AddError($"--url is an absolute http or https address, and not '{address.Value}'.");
        }
    }

    /// <summary>An option goes with its format, and a folder is no stream.</summary>
    private void RefuseContradictions(CommandResult result)
    {
        var format = Word(result, to);
        foreach (
            var option in new[] { publisher, url }.Where(option => format != CaseOutput.ClaimReview && result.GetResult(option) is not null)
        )
        {
            result.AddError($"{option.Name} goes with --to {CaseOutput.ClaimReview} alone.");
        }

        if ((format == Labelled) != (Word(result, from) == LabelledCsv))
        {
            result.AddError($"--from {LabelledCsv} goes with --to {Labelled}, and with nothing else.");
        }

        if (format == CaseOutput.Csv && Word(result, output) is null or FileArgument.Standard)
        {
            result.AddError($"--to {CaseOutput.Csv} writes a folder, which --output must name.");
        }

        if (Word(result, from) == CaseOutput.Csv && result.GetResult(input) is { Tokens: [{ Value: FileArgument.Standard }, ..] })
        {
            result.AddError($"--from {CaseOutput.Csv} reads a folder, and not the standard input.");
        }
    }

    private static string? Word(CommandResult result, Option option) =>
        result.GetResult(option) is { Tokens: [var word, ..] } ? word.Value : null;

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(input);
        if (parsed.GetRequiredValue(to) == Labelled)
        {
            return Label(path, parsed);
        }

        if (new CaseInput(shell).Read(path, parsed.GetRequiredValue(from)) is not { } imported)
        {
            return ExitCode.InvalidInput;
        }

        foreach (var note in imported.Notes)
        {
            var what = note.Kind == ImportNoteKind.Repaired ? "repaired" : "not carried";
            shell.Error.WriteLine(TerminalText.Safe($"{path}: {what}: {note}"));
        }

        var by = new ClaimReviewPublisher { Name = parsed.GetValue(publisher) ?? ClaimReviewOutput.Tool, Url = parsed.GetValue(url) };
        new CaseOutput(shell, by).Write(imported.Case, parsed.GetRequiredValue(to), parsed.GetValue(output));
        return ExitCode.Done;
    }

    private int Label(string path, ParseResult parsed)
    {
        if (new LabelledInput(shell, parsed.GetValue(kind)).ReadTable(path) is not { } cases)
        {
            return ExitCode.InvalidInput;
        }

        shell.WriteOutput(parsed.GetValue(output), stream => LabelledFile.Write(cases, stream));
        return ExitCode.Done;
    }
}
