using System.CommandLine;
using System.CommandLine.Parsing;
using Verification.Calibration;
using Verification.Serialization;
using Verification.Sources;

namespace Verification.Cli;

/// <summary>Reads claims whose truth became known, from whatever holds them, or says everything that is wrong with it.</summary>
/// <param name="shell">Where files come from and problems go.</param>
/// <param name="kind">The kind of the sources of a table that does not say.</param>
internal sealed class LabelledInput(Shell shell, SourceKind kind)
{
    /// <summary>An option for the kind of the sources of a table that does not say.</summary>
    public static Option<SourceKind> KindOption()
    {
        var option = new Option<SourceKind>("--kind")
        {
            Description = "The kind of the sources in a table that has no column for it; without it, other.",
            HelpName = "KIND",
            CustomParser = ParseWord<SourceKind>,
        };
        option.CompletionSources.Add([.. Vocabulary<SourceKind>.All]);
        return option;
    }

    /// <summary>Reads a word of the formats.</summary>
    public static T ParseWord<T>(ArgumentResult result)
        where T : struct, Enum
    {
        var word = result.Tokens[0].Value;
        if (!Vocabulary<T>.TryRead(word, out var value))
        {
            result.AddError($"'{word}' is none of {string.Join(", ", Vocabulary<T>.All)}.");
        }

        return value;
    }

    /// <summary>Reads a folder, a table or JSON lines.</summary>
    /// <exception cref="UnusableFileException">A file cannot be read.</exception>
    public IReadOnlyList<LabelledCase>? Read(string path) =>
        path != FileArgument.Standard && Directory.Exists(path) ? ReadFolder(path)
        : string.Equals(Path.GetExtension(path), ".csv", StringComparison.OrdinalIgnoreCase) ? ReadTable(path)
        : shell.Read(path, stream => LabelledFile.Read(stream, shell.Limits));

    /// <summary>Reads a table with a row for each item of evidence.</summary>
    /// <exception cref="UnusableFileException">The file cannot be read.</exception>
    public IReadOnlyList<LabelledCase>? ReadTable(string path)
    {
        using var stream = shell.OpenInput(path);
        return shell.WhileReading(
            path,
            () =>
            {
                using var whole = shell.ReadWhole(path, stream);
                return whole is null ? null : new LabelledTable(new BadRows(shell, path, skip: false), kind).Read(whole);
            }
        );
    }

    private IReadOnlyList<LabelledCase>? ReadFolder(string path)
    {
        try
        {
            return shell.Take(path, shell.WhileReading(path, () => LabelledFolder.Read(path, shell.Limits)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableFileException($"{path} cannot be read: {e.Message}", e);
        }
    }
}
