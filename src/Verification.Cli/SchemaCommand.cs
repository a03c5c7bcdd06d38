using System.CommandLine;
using Verification.Serialization;

namespace Verification.Cli;

/// <summary><c>verification schema case|assessment|options</c>.</summary>
internal static class SchemaCommand
{
    private static readonly Dictionary<string, Func<string>> Schemas = new(StringComparer.Ordinal)
    {
        ["case"] = () => JsonSchemas.Case,
        ["assessment"] = () => JsonSchemas.Assessment,
        ["options"] = () => JsonSchemas.Options,
    };

    public static Command Create(Shell shell)
    {
        var format = new Argument<string>("FORMAT") { Description = "Which file format: case, assessment or options." };
        format.AcceptOnlyFromAmong([.. Schemas.Keys]);
        var command = new Command("schema", "Prints the JSON Schema of a file format.") { format };
        command.SetAction(parsed =>
        {
            shell.WriteOutput(null, stream => stream.Write(Shell.Utf8.GetBytes(Schemas[parsed.GetRequiredValue(format)]())));
            return ExitCode.Done;
        });
        return command;
    }
}
