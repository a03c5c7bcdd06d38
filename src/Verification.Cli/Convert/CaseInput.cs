using Verification.Interchange;
using Verification.Serialization;

namespace Verification.Cli;

/// <summary>Reads a case from a file of any format that the library reads.</summary>
internal sealed class CaseInput(Shell shell)
{
    private static readonly Dictionary<string, Func<Shell, string, ImportedCase?>> Readers = new(StringComparer.Ordinal)
    {
        ["case"] = Reader(stream => CaseFile.Read(stream).Select(@case => new ImportedCase(@case, []))),
        ["claimreview"] = ClaimReviewInput.Read,
        ["stix"] = Reader(stream => StixBundleFile.Read(stream)),
        ["csv"] = CaseFolder.Read,
    };

    /// <summary>The names of the formats.</summary>
    public static IEnumerable<string> Formats => Readers.Keys;

    /// <summary>Reads a file, or lists everything that is wrong with it and gives nothing.</summary>
    public ImportedCase? Read(string path, string format) => shell.WhileReading(path, () => Readers[format](shell, path));

    private static Func<Shell, string, ImportedCase?> Reader(Func<Stream, FileReading<ImportedCase>> read) =>
        (shell, path) => shell.Read(path, read);
}
