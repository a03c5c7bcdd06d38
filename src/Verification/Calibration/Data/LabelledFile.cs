using System.Security.Cryptography;
using System.Text;
using Verification.Serialization;

namespace Verification.Calibration;

/// <summary>
/// Reads and writes labelled cases: JSON lines, each an object with a <c>case</c>, as in a case file, and <c>outcomes</c>, which gives
/// <c>true</c>, <c>false</c> or <c>unknown</c> by the ids of claims.
/// </summary>
public static class LabelledFile
{
    /// <summary>Reads labelled cases from a stream of JSON lines, from where it stands to its end; all that is wrong with them is in the result.</summary>
    /// <param name="stream">UTF-8; it is left open. Lines with nothing but white space are passed over.</param>
    /// <param name="limits">How much to take on; null for the defaults.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static FileReading<IReadOnlyList<LabelledCase>> Read(Stream stream, Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new LabelledReader(limits ?? Limits.Default).Read(stream);
    }

    /// <summary>Writes labelled cases as JSON lines, in their order: the same bytes for the same cases.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="stream">Where to write; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(IEnumerable<LabelledCase> cases, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(stream);
        foreach (var labelled in cases)
        {
            stream.Write(Line(labelled));
            stream.WriteByte((byte)'\n');
        }
    }

    /// <summary>The SHA-256, in lower-case hexadecimal, of the lines of some cases in ordinal order.</summary>
    internal static string Digest(IEnumerable<LabelledCase> cases)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in cases.Select(labelled => Encoding.UTF8.GetString(Line(labelled))).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        }

        return Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
    }

    /// <summary>The cases in the ordinal order of their lines, so that their order in the input makes no difference.</summary>
    internal static IReadOnlyList<LabelledCase> InCanonicalOrder(IEnumerable<LabelledCase> cases) =>
        [.. cases.OrderBy(labelled => Encoding.UTF8.GetString(Line(labelled)), StringComparer.Ordinal)];

    private static byte[] Line(LabelledCase labelled)
    {
        using var stream = new MemoryStream();
        using (var json = new JsonOutput(stream, indented: false))
        {
            json.Object(() =>
            {
                json.Property("case", () => new CaseWriter(json).Write(labelled.Case));
                json.Object(
                    "outcomes",
                    () =>
                    {
                        foreach (var (claim, outcome) in labelled.Outcomes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                        {
                            json.Property(claim, Vocabulary<Outcome>.Word(outcome));
                        }
                    }
                );
            });
        }

        return stream.ToArray();
    }
}
