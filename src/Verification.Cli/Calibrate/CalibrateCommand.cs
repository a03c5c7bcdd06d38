using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Verification.Calibration;
using Verification.Reporting;
using Verification.Serialization;
using Verification.Sources;
using Verification.Validation;

namespace Verification.Cli;

/// <summary>
/// <c>verification calibrate DATA [--folds N] [--recalibrate none|platt|isotonic] [--kind KIND] [--check OPTIONS [--fail-on-drift]]
/// [--format table|json|markdown|html|svg] [--output FILE]</c>.
/// </summary>
internal sealed class CalibrateCommand
{
    private const string Table = "table";
    private const string Json = "json";
    private const string Markdown = "markdown";
    private const string Html = "html";
    private const string Svg = "svg";

    private readonly Argument<string> data = new("DATA")
    {
        Description =
            "Claims whose truth became known: JSON lines of {case, outcomes}, a folder of case files with outcomes.json, or a .csv with a row for each item; - is JSON lines from standard input.",
    };
    private readonly Option<int> folds = new("--folds")
    {
        Description = "Into how many folds claims are dealt, each forecast from the others; 2 to 100.",
        HelpName = "N",
        DefaultValueFactory = _ => CalibrationSettings.Default.Folds,
    };
    private readonly Option<RecalibrationKind> recalibrate = new("--recalibrate")
    {
        Description = "How to recalibrate probabilities after the fit.",
        HelpName = string.Join('|', Vocabulary<RecalibrationKind>.All),
        CustomParser = LabelledInput.ParseWord<RecalibrationKind>,
    };
    private readonly Option<SourceKind> kind = LabelledInput.KindOption();
    private readonly Option<string?> check = new("--check")
    {
        Description = "Fit nothing: say whether an options file still fits the data.",
        HelpName = "OPTIONS",
    };
    private readonly Option<bool> failOnDrift = new("--fail-on-drift")
    {
        Description = "With --check: exit with code 1 if the options do not fit any more.",
    };
    private readonly ReportArguments report = new("what was found; json is the options file", [Table, Json, Markdown, Html, Svg], Json);
    private readonly Shell shell;

    private CalibrateCommand(Shell shell)
    {
        this.shell = shell;
        FileArgument.RefuseOptions(data);
        folds.Validators.Add(RefuseFolds);
        recalibrate.CompletionSources.Add([.. Vocabulary<RecalibrationKind>.All]);
    }

    public static Command Create(Shell shell) => new CalibrateCommand(shell).Create();

    private Command Create()
    {
        var command = new Command(
            "calibrate",
            "Fits the constants of the model to claims whose truth became known, and measures how good its figures are."
        )
        {
            data,
            folds,
            recalibrate,
            kind,
            check,
            failOnDrift,
        };
        report.AddTo(command);
        command.Validators.Add(Refuse);
        FileSizeOption.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static void RefuseFolds(OptionResult result)
    {
        if (
            result.Tokens is [var token]
            && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 2 and <= 100)
        )
        {
            result.AddError($"--folds takes a number from 2 to 100, and not '{token.Value}'.");
        }
    }

    private void Refuse(CommandResult result)
    {
        var isCheck = result.GetResult(check) is not null;
        if (isCheck && result.GetResult(recalibrate) is { Implicit: false })
        {
            result.AddError("--check fits nothing, so that --recalibrate has no meaning with it.");
        }

        if (!isCheck && result.GetResult(failOnDrift) is { Implicit: false })
        {
            result.AddError("--fail-on-drift goes with --check.");
        }
    }

    private int Run(ParseResult parsed)
    {
        var options = parsed.GetValue(check) is { } path ? shell.Read(path, stream => FittedOptionsFile.Read(stream, shell.Limits)) : null;
        var file = parsed.GetRequiredValue(data);
        var cases = new LabelledInput(shell, parsed.GetValue(kind)).Read(file);
        if (cases is null || (options is null && parsed.GetValue(check) is not null))
        {
            return ExitCode.InvalidInput;
        }

        var settings = new CalibrationSettings { Folds = parsed.GetValue(folds), Recalibration = parsed.GetValue(recalibrate) };
        try
        {
            return options is null ? Fit(parsed, cases, settings) : Check(parsed, options, cases, settings);
        }
        catch (TooFewOutcomesException e)
        {
            shell.Error.WriteLine(ProblemText.Line(file, new Problem(JsonPath.Root, null, ProblemCodes.Required, e.Message)));
            return ExitCode.InvalidInput;
        }
    }

    private int Fit(ParseResult parsed, IReadOnlyList<LabelledCase> cases, CalibrationSettings settings)
    {
        var result = shell.While("Calibrating", progress => Calibrator.Fit(cases, settings, new FitProgress(progress)));
        Show(parsed, CalibrationText.Of(result), stream => FittedOptionsFile.Write(result.Fitted, stream));
        return ExitCode.Done;
    }

    private int Check(ParseResult parsed, FittedOptions options, IReadOnlyList<LabelledCase> cases, CalibrationSettings settings)
    {
        var found = shell.While("Checking", _ => Calibrator.Check(options, cases, settings));
        Show(parsed, CalibrationText.Of(found), stream => DriftCheckFile.Write(found, stream));
        return parsed.GetValue(failOnDrift) && !found.IsFit ? ExitCode.Changed : ExitCode.Done;
    }

    private void Show(ParseResult parsed, CalibrationText text, Action<Stream> writeJson) =>
        report.Write(
            shell,
            parsed,
            (to, format, stream) =>
            {
                switch (format)
                {
                    case Json:
                        writeJson(stream);
                        break;
                    case Markdown:
                        MarkdownCalibration.Write(text, stream);
                        break;
                    case Html:
                        HtmlCalibration.Write(text, stream);
                        break;
                    case Svg:
                        ReliabilityChart.WriteFile(text.Diagrams, stream);
                        break;
                    default:
                        new CalibrationTable(to, stream).Write(text);
                        break;
                }
            }
        );

    private sealed class FitProgress(IProgress<string> progress) : IProgress<CalibrationProgress>
    {
        public void Report(CalibrationProgress value) => progress.Report($"Calibrating: {value.Done} of {value.Fits} fits");
    }
}
