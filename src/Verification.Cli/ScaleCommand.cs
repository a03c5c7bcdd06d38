using System.CommandLine;
using System.CommandLine.Parsing;
using Verification.Interchange;

namespace Verification.Cli;

/// <summary><c>verification scale VALUE --from SCALE --to SCALE [--format text|json]</c>; without a value, the list of scales.</summary>
internal sealed class ScaleCommand
{
    private const string Text = "text";
    private const string Json = "json";

    private readonly Shell shell;
    private readonly Argument<string?> value = new("VALUE")
    {
        Description = "The value to convert, such as 2, \"Probably true\" or veryLikely; without it, the scales are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<Scale?> from = OfScale("--from", "The scale that the value is on.");
    private readonly Option<Scale?> to = OfScale("--to", "The scale to convert it to.");
    private readonly Option<bool> list = new("--list")
    {
        Description = "List the scales: what they measure, who publishes them, and their levels with what they stand for.",
    };
    private readonly Option<string> format = new("--format")
    {
        Description = "How to write it.",
        HelpName = $"{Text}|{Json}",
        DefaultValueFactory = _ => Text,
    };

    private ScaleCommand(Shell shell)
    {
        this.shell = shell;
        format.AcceptOnlyFromAmong(Text, Json);
        value.Validators.Add(RefuseOptions);
    }

    public static Command Create(Shell shell) => new ScaleCommand(shell).Create();

    private Command Create()
    {
        var command = new Command("scale", "Converts a rating from one scale to another, and says what is lost.")
        {
            value,
            from,
            to,
            list,
            format,
        };
        command.Validators.Add(RefuseHalves);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var isJson = parsed.GetValue(format) == Json;
        if (parsed.GetValue(value) is not { } text || parsed.GetValue(from) is not { } source || parsed.GetValue(to) is not { } target)
        {
            shell.WriteOutput(null, stream => ScaleReport.Write(stream, Scales.All, isJson));
            return ExitCode.Done;
        }

        if (!source.TryRead(text, out var read))
        {
            shell.Error.WriteLine(TerminalText.Safe($"'{text}' is no value of {source.Name}; expected {source.Expected}."));
            return ExitCode.InvalidInput;
        }

        shell.WriteOutput(null, stream => ScaleReport.Write(stream, read.ConvertTo(target), isJson));
        return ExitCode.Done;
    }

    /// <summary>A value may be a negative number, which is for its scale to refuse; any other word after a hyphen is a mistaken option.</summary>
    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value is ['-', var next, ..] && !char.IsAsciiDigit(next))
            {
                result.AddError($"There is no option '{token.Value}'.");
            }
        }
    }

    private void RefuseHalves(CommandResult result)
    {
        var (hasFrom, hasTo) = (result.GetResult(from) is not null, result.GetResult(to) is not null);
        var isConversion = result.GetResult(value) is { Tokens.Count: > 0 };
        if (hasFrom != isConversion || hasTo != isConversion || (isConversion && result.GetResult(list) is not null))
        {
            result.AddError("Give a value with both --from and --to, or none of them for the list of scales.");
        }
    }

    private static Option<Scale?> OfScale(string name, string description)
    {
        var option = new Option<Scale?>(name)
        {
            Description = $"{description} Those of --list, or rating:WORST-BEST such as rating:1-5.",
            HelpName = "SCALE",
            CustomParser = result =>
            {
                var scale = Scales.Find(result.Tokens[0].Value);
                if (scale is null)
                {
                    var names = string.Join(", ", Scales.All.Select(known => known.Name));
                    result.AddError(
                        $"There is no scale '{result.Tokens[0].Value}'; there are {names}, and rating:WORST-BEST such as rating:1-5."
                    );
                }

                return scale;
            },
        };
        option.CompletionSources.Add([.. Scales.All.Select(scale => scale.Name)]);
        return option;
    }
}
