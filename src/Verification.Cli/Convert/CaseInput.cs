using Verification.Interchange;
using Verification.Serialization;

namespace Verification.Cli;

/// <summary>Reads a case from a file of any format that the library reads.</summary>
internal sealed class CaseInput(Shell shell)
{
    private static readonly Dictionary<string, Func<Shell, string, ImportedCase?>> Readers = new(StringComparer.Ordinal)
    {
        ["case"] = Reader((stream, limits) => CaseFile.Read(stream, limits).Select(@case => new ImportedCase(@case, []))),
        ["claimreview"] = ClaimReviewInput.Read,
        ["stix"] = Reader(StixBundleFile.Read),
        ["csv"] = CaseFolder.Read,
    };

    /// <summary>The names of the formats.</summary>
    public static IEnumerable<string> Formats => Readers.Keys;

    /// <summary>Reads a file, or lists everything that is wrong with it and gives nothing.</summary>
    public ImportedCase? Read(string path, string format) => shell.WhileReading(path, () => Readers[format](shell, path));

    private static Func<Shell, string, ImportedCase?> Reader(Func<Stream, Limits, FileReading<ImportedCase>> read) =>
        (shell, path) => shell.Read(path, stream => read(stream, shell.Limits));
}
