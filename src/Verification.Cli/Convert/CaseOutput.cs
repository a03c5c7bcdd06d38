using Verification.Evidence;
using Verification.Interchange;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Cli;

/// <summary>Writes a case to a file of any format that the library writes.</summary>
internal sealed class CaseOutput(Shell shell)
{
    private static readonly Dictionary<string, Action<VerificationCase, Stream>> Writers = new(StringComparer.Ordinal)
    {
        ["case"] = CaseFile.Write,
        ["stix"] = (@case, stream) => StixBundleFile.Write(@case, new ScoringEngine().Assess(@case), stream),
    };

    /// <summary>The names of the formats.</summary>
    public static IEnumerable<string> Formats => Writers.Keys;

    /// <summary>Writes a case to a file, or to the standard output.</summary>
    public void Write(VerificationCase @case, string format, string? path) =>
        shell.WriteOutput(path, stream => Writers[format](@case, stream));
}
