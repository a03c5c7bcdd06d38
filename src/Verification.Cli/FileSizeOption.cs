using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Verification.Cli;

/// <summary>What every command that reads files takes: <c>[--max-size MIB]</c>.</summary>
internal static class FileSizeOption
{
    private const string Name = "--max-size";
    private const int Mebi = 1 << 20;

    /// <summary>Makes a command take it.</summary>
    public static void AddTo(Command command)
    {
        var option = new Option<int?>(Name)
        {
            Description = $"The largest file to read, in MiB; without it, {Limits.Default.MaxBytes / Mebi}.",
            HelpName = "MIB",
        };
        option.Validators.Add(Refuse);
        command.Add(option);
    }

    /// <summary>How much to take on of each file: the defaults, with the size that was asked for.</summary>
    public static Limits LimitsOf(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Any(option => option.Name == Name) && parsed.GetValue<int?>(Name) is { } size
            ? new Limits { MaxBytes = (long)size * Mebi }
            : Limits.Default;

    private static void Refuse(OptionResult result)
    {
        if (
            result.Tokens is [var size]
            && !(int.TryParse(size.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var mebi) && mebi >= 1)
        )
        {
            result.AddError($"{Name} is a whole number of MiB, from 1.");
        }
    }
}
