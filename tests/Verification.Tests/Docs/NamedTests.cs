using System.Text.RegularExpressions;

namespace Verification.Tests.Docs;

/// <summary>The pages that say by which test something is held name tests that there are.</summary>
public sealed partial class NamedTests
{
    private static readonly string[] Sources =
    [
        .. Directory
            .GetFiles(Path.Combine(Cases.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText),
    ];

    [Theory]
    [InlineData("docs/promises.md")]
    [InlineData("docs/SECURITY.md")]
    public void Every_test_that_a_page_names_is_there(string page) =>
        TestsOf(File.ReadAllText(Path.Combine(Cases.Root, page)))
            .Should()
            .HaveCountGreaterThan(5)
            .And.OnlyContain(test => IsThere(test.Class, test.Method));

    [Theory]
    [InlineData("docs/promises.md")]
    [InlineData("docs/SECURITY.md")]
    public void Every_row_of_its_tables_names_one_or_says_that_nothing_is_held(string page) =>
        Row()
            .Matches(File.ReadAllText(Path.Combine(Cases.Root, page)))
            .Select(row => row.Value)
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(row => TestsOf(row).Any() || row.Contains("not defended", StringComparison.Ordinal));

    [Theory]
    [InlineData("`NamedTests.No_such_test`", false)]
    [InlineData("`NoSuchTests.Every_test_that_a_page_names_is_there`", false)]
    [InlineData("`NamedTests.Every_test_that_a_page_names_is_there`", true)]
    public void One_that_is_not_there_is_seen(string page, bool isThere) =>
        TestsOf(page)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<(string Class, string Method)>(test => IsThere(test.Class, test.Method) == isThere);

    private static IEnumerable<(string Class, string Method)> TestsOf(string page) =>
        Test().Matches(page).Select(test => (test.Groups["class"].Value, test.Groups["method"].Value));

    private static bool IsThere(string name, string method) =>
        Sources.Any(source =>
            source.Contains($" class {name}", StringComparison.Ordinal)
            && (
                source.Contains($" void {method}(", StringComparison.Ordinal)
                || source.Contains($" Task {method}(", StringComparison.Ordinal)
            )
        );

    [GeneratedRegex(@"`(?<class>\w+Tests)\.(?<method>\w+)`")]
    private static partial Regex Test();

    /// <summary>A row of a table, not its head nor the line below that.</summary>
    [GeneratedRegex(
        @"^\|(?!\s*(-|promise \||what is tried|\*\*.*\*\* \| \| \|$)).*$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Row();
}
