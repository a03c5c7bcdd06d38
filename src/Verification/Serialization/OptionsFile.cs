using System.Security.Cryptography;
using FluentValidation;
using Verification.Scoring;

namespace Verification.Serialization;

/// <summary>Reads and writes options files. The format is described by <see cref="JsonSchemas.Options"/>; what a file leaves out keeps its default.</summary>
/// <remarks>
/// What calibration learned beside the constants, trust in sources and recalibration, and from what, is passed over here;
/// <c>FittedOptionsFile</c> reads and writes it.
/// </remarks>
public static class OptionsFile
{
    /// <summary>The format that this version reads and writes.</summary>
    public const string Format = "verification-options/1";

    /// <summary>The property with trust in sources.</summary>
    internal const string SourceTrust = "sourceTrust";

    /// <summary>The property with the recalibration.</summary>
    internal const string Recalibration = "recalibration";

    /// <summary>The property that says what constants were fitted to.</summary>
    internal const string Provenance = "provenance";

    private static readonly ScoringOptionsValidator Validator = new();

    /// <summary>Reads an options file and checks it; all that is wrong with it is in the result.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="limits">How much to take on; null for the defaults.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static FileReading<ScoringOptions> Read(string path, Limits? limits = null)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, limits);
    }

    /// <summary>Reads options from a stream, from where it stands to its end, and checks them; all that is wrong with them is in the result.</summary>
    /// <param name="stream">UTF-8 JSON; it is left open.</param>
    /// <param name="limits">How much to take on; null for the defaults.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static FileReading<ScoringOptions> Read(Stream stream, Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return JsonFile.Read(stream, limits ?? Limits.Default, OptionsReader.Read, Validator.Validate);
    }

    /// <summary>Reads options with what stands beside them, and checks the options.</summary>
    /// <param name="stream">UTF-8 JSON; it is left open.</param>
    /// <param name="limits">How much to take on; null for the defaults.</param>
    /// <param name="read">Reads the whole.</param>
    /// <param name="options">The options of the whole.</param>
    internal static FileReading<T> Read<T>(Stream stream, Limits? limits, Func<JsonInput, T> read, Func<T, ScoringOptions> options)
        where T : class =>
        JsonFile.Read(
            stream,
            limits ?? Limits.Default,
            read,
            whole => Validator.Validate(new ValidationContext<ScoringOptions>(options(whole.InstanceToValidate)))
        );

    /// <summary>Writes every constant: the same bytes for the same options.</summary>
    /// <param name="options">The options.</param>
    /// <param name="stream">Where to write UTF-8 JSON; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(ScoringOptions options, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(stream);
        Write(options, stream, indented: true);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>The SHA-256, in lower-case hexadecimal, of the options in canonical form: every constant, in the order of the format, no white space.</summary>
    public static string Digest(ScoringOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var canonical = new MemoryStream();
        Write(options, canonical, indented: false);
        return Convert.ToHexString(SHA256.HashData(canonical.ToArray())).ToLowerInvariant();
    }

    private static void Write(ScoringOptions options, Stream stream, bool indented)
    {
        using var json = new JsonOutput(stream, indented);
        new OptionsWriter(json).Write(options);
    }
}
