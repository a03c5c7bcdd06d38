using System.Text;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Scoring;

namespace Verification.BrowserTests.Page;

/// <summary>The page of a case, as the library writes it.</summary>
internal static class Report
{
    public static string Html(VerificationCase @case) => Html(@case, ScoringOptions.Default);

    public static string Html(VerificationCase @case, ScoringOptions options)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(@case, new ScoringEngine(options).Assess(@case), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
