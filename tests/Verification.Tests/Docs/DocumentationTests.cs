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

    public static TheoryData<string, string> Outputs
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var page in Directory.GetFiles(Path.Combine(Cases.Root, "docs"), "*.md").Append(Path.Combine(Cases.Root, "README.md")))
            {
                foreach (Match mark in OutputMark().Matches(File.ReadAllText(page)))
                {
                    data.Add(Path.GetRelativePath(Cases.Root, page), mark.Groups["arguments"].Value);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void The_output_in_a_page_is_how_what_the_command_prints_begins(string page, string command)
    {
        var text = Read(page);
        string[] arguments =
        [
            .. command.Split(' ').Select(argument => argument.Contains('/') ? Path.Combine(Cases.Root, argument) : argument),
        ];
        using var output = new MemoryStream();
        VerificationCommand
            .Run(arguments, new Shell(Stream.Null, output, TextWriter.Null, IsRich: false, Width: 120))
            .Should()
            .Be(ExitCode.Done);
        var mark = text.IndexOf($"<!-- output: {command} -->", StringComparison.Ordinal);
        Encoding.UTF8.GetString(output.ToArray()).Should().StartWith(Block(text[mark..], "```"));
    }

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
    public void The_case_in_the_guide_to_case_files_is_valid()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Block(Read("docs/case-file.md"), "```json")));
        CaseFile.Read(stream).Problems.Should().BeEmpty();
    }

    [Fact]
    public void The_code_in_the_guide_to_truth_discovery_is_run()
    {
        var run = Read("tests/Verification.Tests/Docs/TruthDiscoveryGuideTests.cs");
        Block(Read("docs/truth-discovery.md"), "```csharp")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Should()
            .AllSatisfy(line => run.Should().Contain(line));
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
        foreach (
            var page in Directory
                .GetFiles(Path.Combine(Cases.Root, "docs"), "*.md", SearchOption.AllDirectories)
                .Append(Path.Combine(Cases.Root, "README.md"))
        )
        {
            foreach (Match link in Link().Matches(File.ReadAllText(page)))
            {
                var target = Path.Combine(Path.GetDirectoryName(page)!, link.Groups["target"].Value);
                (File.Exists(target) || Directory.Exists(target)).Should().BeTrue($"{page} links to {link.Groups["target"].Value}");
            }
        }
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Cases.Root, path));

    /// <summary>What stands between the first fence that opens so and the next one.</summary>
    private static string Block(string text, string fence)
    {
        var start = text.IndexOf($"{fence}\n", StringComparison.Ordinal) + fence.Length + 1;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"<!-- output: (?<arguments>[^>]*?) -->")]
    private static partial Regex OutputMark();

    [GeneratedRegex(@"^\| `(?<file>\w+/[\w.]+\.cs)` \| `(?<code>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Survivor();

    [GeneratedRegex(@"\]\((?<target>(?!https?:)[^)#\s]+)\)")]
    private static partial Regex Link();
}
