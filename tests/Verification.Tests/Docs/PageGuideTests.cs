using Verification.Reporting;
using Verification.Scoring;
using Verification.Serialization;

namespace Verification.Tests.Docs;

/// <summary>Runs what docs/page.md shows.</summary>
public sealed class PageGuideTests
{
    [Fact]
    public void The_code_writes_a_page()
    {
        var pagePath = Path.GetTempFileName();
        try
        {
            WritePage(Path.Combine(Cases.Root, "docs", "cases", "wire-story.json"), pagePath);
            File.ReadAllText(pagePath).Should().StartWith("<!doctype html>").And.EndWith("</html>");
        }
        finally
        {
            File.Delete(pagePath);
        }
    }

    private static void WritePage(string casePath, string pagePath)
    {
        var @case = CaseFile.Read(casePath).Value;
        using var page = File.Create(pagePath);
        HtmlReport.Write(@case, new ScoringEngine().Assess(@case), page);
    }
}
