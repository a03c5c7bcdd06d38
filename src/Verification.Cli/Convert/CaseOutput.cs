using Verification.Evidence;
using Verification.Interchange;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Cli;

/// <summary>Writes a case to a file of any format that the library writes.</summary>
/// <param name="shell">Where files and messages go.</param>
/// <param name="publisher">Who publishes what is written for publication.</param>
internal sealed class CaseOutput(Shell shell, ClaimReviewPublisher publisher)
{
    /// <summary>The format that is for publication.</summary>
    public const string ClaimReview = "claimreview";

    /// <summary>The format that is a folder.</summary>
    public const string Csv = "csv";

    private static readonly Dictionary<string, Action<CaseOutput, VerificationCase, string?>> Writers = new(StringComparer.Ordinal)
    {
        ["case"] = Writer(CaseFile.Write),
        [ClaimReview] = (output, @case, path) => ClaimReviewOutput.Write(output.shell, @case, output.publisher, path),
        ["stix"] = (output, @case, path) =>
        {
            var assessment = output.shell.Assess(@case, ScoringOptions.Default);
            output.shell.WriteOutput(path, stream => StixBundleFile.Write(@case, assessment, stream));
        },
        [Csv] = (output, @case, path) => CaseFolder.Write(output.shell, @case, path!),
    };

    private readonly Shell shell = shell;
    private readonly ClaimReviewPublisher publisher = publisher;

    /// <summary>The names of the formats.</summary>
    public static IEnumerable<string> Formats => Writers.Keys;

    /// <summary>Writes a case to a file or folder, or to the standard output.</summary>
    public void Write(VerificationCase @case, string format, string? path) => Writers[format](this, @case, path);

    private static Action<CaseOutput, VerificationCase, string?> Writer(Action<VerificationCase, Stream> write) =>
        (output, @case, path) => output.shell.WriteOutput(path, stream => write(@case, stream));
}
