using Verification.Serialization;

namespace Verification.Calibration;

/// <summary>
/// Reads and writes options files together with what was learned beside the constants: <c>sourceTrust</c>, <c>recalibration</c> and
/// <c>provenance</c>. Any options file can be read; one without these has none.
/// </summary>
public static class FittedOptionsFile
{
    /// <summary>Reads an options file and checks it; all that is wrong with it is in the result.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="limits">How much to take on; null for the defaults.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static FileReading<FittedOptions> Read(string path, Limits? limits = null)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, limits);
    }

    /// <summary>Reads options from a stream, from where it stands to its end, and checks them; all that is wrong with them is in the result.</summary>
    /// <param name="stream">UTF-8 JSON; it is left open.</param>
    /// <param name="limits">How much to take on; null for the defaults.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static FileReading<FittedOptions> Read(Stream stream, Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return OptionsFile.Read(stream, limits, FittedOptionsReader.Read, fitted => fitted.Options);
    }

    /// <summary>Writes every constant, and what was learned beside them: the same bytes for the same options.</summary>
    /// <param name="fitted">The options.</param>
    /// <param name="stream">Where to write UTF-8 JSON; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(FittedOptions fitted, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(fitted);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new JsonOutput(stream))
        {
            new FittedOptionsWriter(json).Write(fitted);
        }

        stream.WriteByte((byte)'\n');
    }
}
