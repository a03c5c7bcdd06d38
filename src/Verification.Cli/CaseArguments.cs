using System.CommandLine;
using System.CommandLine.Parsing;
using Verification.Calibration;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Cli;

/// <summary>What every command that assesses a case takes: <c>CASE.json [--as-of DATE] [--options OPTIONS.json]</c>.</summary>
internal sealed class CaseArguments
{
    private readonly Argument<string> path = new("CASE") { Description = "The case file; - is standard input." };

    private readonly Option<DateTimeOffset?> asOf = new("--as-of")
    {
        Description = "The date to assess the case as of, such as 2026-01-10 or 2026-01-10T12:30:00Z; without it, the case’s own.",
        HelpName = "DATE",
        CustomParser = ParseDate,
    };

    private readonly Option<string?> options = new("--options")
    {
        Description = "An options file with other constants for the model.",
        HelpName = "OPTIONS",
    };

    /// <summary>Makes a command take them, before anything else that it takes.</summary>
    public CaseArguments(Command command)
    {
        FileArgument.RefuseOptions(path);
        command.Add(path);
        command.Add(asOf);
        command.Add(options);
        FileSizeOption.AddTo(command);
    }

    /// <summary>Reads the case, as of the date asked for and with the trust that was learned of its sources, and the constants; or lists everything that is wrong with either and gives nothing.</summary>
    /// <exception cref="UnusableFileException">A file cannot be read.</exception>
    public (VerificationCase Case, FittedOptions Fitted)? Read(Shell shell, ParseResult parsed)
    {
        var constants = parsed.GetValue(options) is { } file
            ? shell.Read(file, stream => FittedOptionsFile.Read(stream, shell.Limits))
            : new FittedOptions { Options = ScoringOptions.Default };
        var @case = shell.Read(parsed.GetRequiredValue(path), stream => CaseFile.Read(stream, shell.Limits));
        return constants is null || @case is null
            ? null
            : (constants.Apply(@case) with { AsOf = parsed.GetValue(asOf) ?? @case.AsOf }, constants);
    }

    private static DateTimeOffset? ParseDate(ArgumentResult result)
    {
        var dates = ParseDates(result);
        return dates.Length > 0 ? dates[0] : null;
    }

    /// <summary>The dates of an option; those that are none are errors.</summary>
    public static DateTimeOffset[] ParseDates(ArgumentResult result)
    {
        var dates = new List<DateTimeOffset>();
        foreach (var token in result.Tokens)
        {
            if (Dates.TryReadDate(token.Value, out var date))
            {
                dates.Add(date);
            }
            else
            {
                result.AddError($"'{token.Value}' is not a date such as 2026-01-10 or 2026-01-10T12:30:00Z.");
            }
        }

        return [.. dates];
    }
}
