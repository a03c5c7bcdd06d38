using System.Xml.Linq;

namespace Verification.Tests.Docs;

public sealed class LicenceTests
{
    private const string Head = "| package | licence | shipped with |\n|---|---|---|\n";

    private static readonly string Page = Path.Combine(Cases.Root, "docs", "licences.md");

    /// <summary>Of a project that has not been restored nothing is known. After packages have changed, <c>APPROVE_LICENCES=1 dotnet test --filter Licence</c> writes the table anew.</summary>
    [Fact]
    public void Every_package_is_listed_with_its_licence()
    {
        var start = File.ReadAllText(Page).Split(Head)[0] + Head;
        var rows = Licences.Rows();
        if (Environment.GetEnvironmentVariable("APPROVE_LICENCES") == "1")
        {
            File.WriteAllText(Page, start + string.Concat(rows.Select(row => $"{row}\n")));
        }

        var listed = File.ReadAllText(Page)[start.Length..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        listed.Should().Contain(rows);
        if (Licences.AreAllRestored)
        {
            listed.Should().Equal(rows);
        }
    }

    /// <summary>From 8 on, it is under a licence that is not free.</summary>
    [Fact]
    public void The_assertions_of_the_tests_stay_under_their_free_licence()
    {
        Licences.VersionOf("FluentAssertions").Should().BeLessThan(new Version(8, 0));
        File.ReadAllText(Path.Combine(Cases.Root, "src", "Directory.Packages.props"))
            .Should()
            .Contain("\"FluentAssertions\" Version=\"[6.12.0,8.0.0)\"");
    }

    [Theory]
    [InlineData("<license type=\"expression\">MIT</license>", "MIT")]
    [InlineData("<licenseUrl>https://example.org/l</licenseUrl>", "https://example.org/l")]
    [InlineData("<license type=\"file\">LICENSE.txt</license>", "LICENSE.txt")]
    [InlineData("", "none")]
    public void A_licence_is_read_as_the_package_states_it(string metadata, string licence) =>
        Licences.Of(XDocument.Parse($"<package><metadata>{metadata}</metadata></package>")).Should().Be(licence);
}
