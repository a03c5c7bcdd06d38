using System.Text;
using System.Text.RegularExpressions;
using Verification.Cli;
using Verification.Scoring;
using Verification.Serialization;
using Verification.TruthDiscovery;

namespace Verification.Tests.Docs;

/// <summary>What the README and the guides say, held against what is.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Readme = Read("README.md");

    [Fact]
    public void The_code_of_the_readme_is_the_program_that_is_run_against_the_package() =>
        Block(Readme, "```csharp").Should().Be(Read("tests/Verification.Package/Program.cs"));

    [Theory]
    [InlineData("wire-story")]
    [InlineData("three-hypotheses")]
    public void The_pictures_of_timelines_are_what_the_command_draws(string name)
    {
        var path = Path.Combine(Cases.Root, "docs", "cases", $"{name}.json");
        using var output = new MemoryStream();
        var shell = new Shell(Stream.Null, output, TextWriter.Null, IsRich: false, Width: 120);

        VerificationCommand.Run(["timeline", path, "--format", "svg"], shell).Should().Be(ExitCode.Done);

        Encoding.UTF8.GetString(output.ToArray()).Should().Be(Read($"docs/pictures/{name}-timeline.svg"));
    }

    [Fact]
    public void Every_method_is_in_the_guide_to_truth_discovery() =>
        TruthMethods.All.Should().AllSatisfy(method => Read("docs/truth-discovery.md").Should().Contain($"`{method.Name}`"));

    [Fact]
    public void Every_flag_is_explained_in_the_guide_to_scoring()
    {
        var guide = Read("docs/scoring.md");
        Enum.GetNames<FlagCode>()
            .Select(name => char.ToLowerInvariant(name[0]) + name[1..])
            .Should()
            .AllSatisfy(flag => guide.Should().Contain(flag));
    }

    [Fact]
    public void The_code_that_mutation_testing_leaves_is_where_its_page_says()
    {
        var rows = Survivor().Matches(Read("docs/mutation.md"));
        rows.Should().NotBeEmpty();
        foreach (Match row in rows)
        {
            Read($"src/Verification/{row.Groups["file"].Value}").Should().Contain(row.Groups["code"].Value);
        }
    }

    [Fact]
    public void Every_link_to_a_file_leads_to_one()
    {
        foreach (var page in Fence.Pages)
        {
            LinksOf(page).Where(target => !Path.Exists(target)).Should().BeEmpty($"{page} links to them");
        }
    }

    [Fact]
    public void Every_page_can_be_reached_from_the_index()
    {
        var linked = LinksOf("docs/README.md").ToArray();
        Fence
            .Pages.Where(page => page.StartsWith("docs/", StringComparison.Ordinal) && page != "docs/README.md")
            .Select(page => Path.Combine(Cases.Root, page))
            .Should()
            .OnlyContain(page => linked.Contains(page) || linked.Contains(Path.GetDirectoryName(page)!));
    }

    [Fact]
    public void Every_command_for_contributors_is_there()
    {
        using var folder = new DocsFolder();
        Command()
            .Matches(Read("docs/CONTRIBUTING.md"))
            .Select(command => command.Groups["line"].Value)
            .Should()
            .HaveCountGreaterThan(10)
            .And.AllSatisfy(line => new DocsCommand(folder, line).Check());
    }

    private static IEnumerable<string> LinksOf(string page)
    {
        var folder = Path.Combine(Cases.Root, Path.GetDirectoryName(page)!);
        return Link().Matches(Read(page)).Select(link => Path.GetFullPath(Path.Combine(folder, link.Groups["target"].Value)).TrimEnd('/'));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Cases.Root, path));

    /// <summary>What stands between the first fence that opens so and the next one.</summary>
    private static string Block(string text, string fence)
    {
        var start = text.IndexOf($"{fence}\n", StringComparison.Ordinal) + fence.Length + 1;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }

    /// <summary>The first of each cell with commands.</summary>
    [GeneratedRegex(@"(?m)^\|[^|]+\| `(?<line>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Command();

    [GeneratedRegex(@"^\| `(?<file>[\w/]+/[\w.]+\.cs)` \| `(?<code>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Survivor();

    [GeneratedRegex(@"\]\((?<target>(?!https?:)[^)#\s]+)\)")]
    private static partial Regex Link();
}
