using Newtonsoft.Json;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Interchange;

/// <summary>
/// Reads and writes bundles of STIX 2.1 (OASIS Standard, 2021): cyber threat intelligence as OpenCTI, MISP and others exchange it.
/// What becomes what is told in <c>docs/stix.md</c>.
/// </summary>
public static class StixBundleFile
{
    /// <summary>Makes a case of a bundle. One that <see cref="Write"/> wrote gives its case back; opinions that others have added to it come on top.</summary>
    /// <param name="stream">UTF-8 JSON, from where it stands to its end; it is left open.</param>
    /// <param name="limits">How much to take on; null for the defaults.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static FileReading<ImportedCase> Read(Stream stream, Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        limits ??= Limits.Default;
        var notes = new ImportNotes(limits.MaxProblems);
        return JsonFile
            .Read(stream, limits, (JsonTextReader json) => new StixReader(json, notes).Read())
            .Bind(objects => StixImport.Case(objects, notes, limits));
    }

    /// <summary>
    /// Writes a case with its assessment as a bundle: the same bytes for the same case and assessment. Each object has a version 5 UUID made from
    /// the title of the case, its own id and its text.
    /// </summary>
    /// <param name="case">The case.</param>
    /// <param name="assessment">Its assessment.</param>
    /// <param name="stream">Where to write UTF-8 JSON; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(VerificationCase @case, Assessment assessment, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new JsonOutput(stream))
        {
            new StixWriter(json, @case, assessment).Write();
        }

        stream.WriteByte((byte)'\n');
    }
}
