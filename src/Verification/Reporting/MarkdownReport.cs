using System.Text;
using Verification.Evidence;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>Writes an assessment as Markdown.</summary>
public static class MarkdownReport
{
    /// <summary>Writes a report.</summary>
    /// <param name="case">The case.</param>
    /// <param name="assessment">Its assessment.</param>
    /// <param name="stream">Where to write UTF-8 text; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(VerificationCase @case, Assessment assessment, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(assessment);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        {
            NewLine = "\n",
        };
        foreach (var claim in assessment.Claims)
        {
            writer.WriteLine($"- {claim.Verdict.InWords()}: {claim.Narrative}");
        }
    }
}
