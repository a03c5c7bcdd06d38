using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Verification.Copies;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Serialization;
using Verification.TruthDiscovery;

namespace Verification.Cli;

/// <summary><c>verification copies CASE.json [--threshold SCORE] [--assertions CLAIMS.csv] [--apply SCORE] [--format table|json|markdown] [--output FILE]</c>.</summary>
internal sealed class CopiesCommand
{
    private const string Table = "table";
    private const string Json = "json";
    private const string Markdown = "markdown";

    private readonly Argument<string> path = new("CASE") { Description = "The case file; - is standard input." };
    private readonly Option<double?> threshold = ScoreOption("--threshold", "The least score of what is listed; without it, 0.65.");
    private readonly Option<double?> apply = ScoreOption(
        "--apply",
        "Write the case with the proposals of this score and more as derivations, marked as proposed, instead of listing them."
    );
    private readonly Option<string?> assertions = new("--assertions")
    {
        Description =
            "Assertions as discover takes them, item,source,value: sources that are found to copy in them are taken into account.",
        HelpName = "CLAIMS.csv",
    };
    private readonly ReportArguments report = new("the proposals", Table, Json, Markdown);
    private readonly Shell shell;

    private CopiesCommand(Shell shell)
    {
        this.shell = shell;
        FileArgument.RefuseOptions(path);
    }

    public static Command Create(Shell shell) => new CopiesCommand(shell).Create();

    /// <summary>An option that takes a score of proposals.</summary>
    public static Option<double?> ScoreOption(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "SCORE",
            CustomParser = ParseScore,
        };

    private static double? ParseScore(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (
            double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score)
            && score is >= CopyOptions.LeastThreshold and <= 1
        )
        {
            return score;
        }

        result.AddError($"'{word}' is not a score from {Figures.TwoPlaces(CopyOptions.LeastThreshold)} to 1.");
        return null;
    }

    private Command Create()
    {
        var command = new Command("copies", "Finds evidence that seems to repeat other evidence without saying so.")
        {
            path,
            threshold,
            apply,
            assertions,
        };
        report.AddTo(command);
        command.Validators.Add(Refuse);
        FileSizeOption.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private void Refuse(CommandResult result)
    {
        if (result.GetResult(apply) is null)
        {
            return;
        }

        foreach (
            var name in report.GivenFormat(result).Append(result.GetResult(threshold) is null ? null : threshold.Name).OfType<string>()
        )
        {
            result.AddError($"{apply.Name} writes a case and lists nothing; {name} says how to list.");
        }
    }

    private int Run(ParseResult parsed)
    {
        IReadOnlyCollection<CopyingPair> learned = [];
        if (parsed.GetValue(assertions) is { } file)
        {
            if (new DiscoverInput(shell, skipBadRows: false).Assertions(file, null) is not { } corpus)
            {
                return ExitCode.InvalidInput;
            }

            learned = shell.While("Looking for sources that copy", _ => new AccuCopy().Discover(corpus)).Copying;
        }

        if (shell.Read(parsed.GetRequiredValue(path), stream => CaseFile.Read(stream, shell.Limits)) is not { } @case)
        {
            return ExitCode.InvalidInput;
        }

        var options = CopyOptions.Default with
        {
            Threshold = parsed.GetValue(apply) ?? parsed.GetValue(threshold) ?? CopyOptions.Default.Threshold,
        };
        var proposals = shell.While("Looking for copies", _ => CopyDetector.Find(@case, options, learned));
        report.Write(
            shell,
            parsed,
            (to, format, stream) => Write(to, parsed.GetValue(apply) is null ? format : null, @case, proposals, stream)
        );
        if (parsed.GetValue(apply) is not null)
        {
            shell.Error.WriteLine($"{Figures.Count(proposals.Length, "derivation", "derivations")} proposed.");
        }

        return ExitCode.Done;
    }

    /// <summary>Writes the proposals, or without a format, the case with them.</summary>
    private static void Write(
        Shell shell,
        string? format,
        VerificationCase @case,
        IReadOnlyCollection<CopyProposal> proposals,
        Stream stream
    )
    {
        switch (format)
        {
            case null:
                CaseFile.Write(AssumedCopies.In(@case, proposals), stream);
                break;
            case Json:
                CopiesFile.Write(@case, proposals, stream);
                break;
            case Markdown:
                MarkdownCopies.Write(@case, proposals, stream);
                break;
            default:
                new CopiesTable(shell, stream).Write(@case, proposals);
                break;
        }
    }
}
