using Verification.Evidence;
using Verification.Validation;

namespace Verification.Serialization;

/// <summary>Reads and writes case files. The format is described in <c>docs/case-file.md</c> and by <see cref="JsonSchemas.Case"/>.</summary>
public static class CaseFile
{
    /// <summary>The format that this version reads and writes.</summary>
    public const string Format = "verification-case/1";

    private static readonly CaseValidator Validator = new();

    /// <summary>Reads a case file and checks it; all that is wrong with it is in the result.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="limits">How much to take on; null for the defaults.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static FileReading<VerificationCase> Read(string path, Limits? limits = null)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, limits);
    }

    /// <summary>Reads a case from a stream, from where it stands to its end, and checks it; all that is wrong with it is in the result.</summary>
    /// <param name="stream">UTF-8 JSON; it is left open.</param>
    /// <param name="limits">How much to take on; null for the defaults.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static FileReading<VerificationCase> Read(Stream stream, Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return JsonFile.Read(stream, limits ?? Limits.Default, CaseReader.Read, Validator.Validate, ReadSound);
    }

    /// <summary>Writes a case: the same bytes for the same case.</summary>
    /// <param name="case">The case; it need not be valid, but its words must be defined.</param>
    /// <param name="stream">Where to write UTF-8 JSON; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(VerificationCase @case, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new JsonOutput(stream))
        {
            new CaseWriter(json).Write(@case);
        }

        stream.WriteByte((byte)'\n');
    }

    private static VerificationCase? ReadSound(ReadOnlyMemory<byte> utf8, Limits limits) =>
        SideBySide.Read(utf8, limits) is { } @case && Validator.IsSound(@case) ? @case : null;
}
