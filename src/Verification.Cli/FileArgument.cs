using System.CommandLine;

namespace Verification.Cli;

/// <summary>Arguments that name files.</summary>
internal static class FileArgument
{
    /// <summary>The name of the standard input or output.</summary>
    public const string Standard = "-";

    /// <summary>Takes what looks like an option that does not exist for a mistake, and not for the name of a file.</summary>
    public static void RefuseOptions(Argument argument) =>
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.Length > 1 && token.Value[0] == '-')
                {
                    result.AddError($"There is no option '{token.Value}'; a file of that name is './{token.Value}'.");
                }
            }
        });
}
