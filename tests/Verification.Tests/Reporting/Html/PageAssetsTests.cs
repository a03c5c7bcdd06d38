using System.Text.RegularExpressions;
using Verification.Reporting;

namespace Verification.Tests.Reporting.Html;

public sealed class PageAssetsTests
{
    [Fact]
    public void The_engine_is_functions_and_constants_alone() =>
        TopLevel(PageAssets.Engine)
            .Should()
            .AllSatisfy(line => line.Should().MatchRegex(@"^((async )?function |const |\}|\]|/\*\*| \*|$)"));

    [Fact]
    public void No_two_parts_of_the_script_have_one_name()
    {
        var names = TopLevel(PageAssets.Script)
            .Select(line => Regex.Match(line, @"^(?:async )?(?:function|const|class) (\w+)"))
            .Where(match => match.Success);
        names
            .Select(match => match.Groups[1].Value)
            .Should()
            .OnlyHaveUniqueItems()
            .And.Contain(["assess", "changed", "claimText", "figures", "start", "Page"]);
    }

    [Theory]
    [InlineData(@"\b(document|window|globalThis|self|navigator|localStorage|fetch|eval|import|export|require)\b(?!')")]
    [InlineData(@"\b(localeCompare|toLocale\w*|Intl|Date\.now|new Date|Math\.random|performance)\b")]
    [InlineData("(?i)</script")]
    public void The_engine_touches_nothing_outside_and_asks_no_clock_culture_or_chance(string pattern) =>
        Code().Should().NotMatchRegex(pattern);

    private static IEnumerable<string> TopLevel(string script) =>
        script.Split('\n').Where(line => !line.StartsWith("  ", StringComparison.Ordinal));

    /// <summary>The script without comments.</summary>
    private static string Code() => Regex.Replace(PageAssets.Engine, @"/\*\*.*?\*/|//[^\n]*", "", RegexOptions.Singleline);
}
