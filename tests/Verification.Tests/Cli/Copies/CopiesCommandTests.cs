using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Verification.Cli;
using Verification.Copies;
using Verification.Evidence;
using Verification.Reporting;
using Verification.Serialization;
using Verification.Sources;
using Verification.Tests.Copies;

namespace Verification.Tests.Cli;

public sealed class CopiesCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verification-");
    private readonly string bare;

    /// <summary>The teaching case without what it declares.</summary>
    public CopiesCommandTests()
    {
        var @case = CaseFile.Read(WireStory).Value;
        bare = Written("bare.json", @case with { Evidence = [.. @case.Evidence.Select(item => item with { DerivedFrom = [] })] });
    }

    private static string WireStory => Path.Combine(Cases.Root, "docs", "cases", "wire-story.json");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("table", "The Orvel dam: seven reports, one origin\n6 items seem to repeat another without saying so.")]
    [InlineData("markdown", "## The Orvel dam: seven reports, one origin\n\n6 items seem to repeat another without saying so.")]
    [InlineData("json", "{\n  \"format\": \"verification-copies/1\",\n")]
    public void It_writes_the_format_that_was_asked_for(string format, string start)
    {
        var run = CommandRun.Of("copies", bare, "--format", format);

        (run.ExitCode, run.Error).Should().Be((0, ""));
        run.Output.Should().StartWith(start).And.Contain("aggregator-copy").And.NotContain("\r");
        run.Should().Be(CommandRun.WithInput(File.ReadAllText(bare), "copies", "-", "--format", format));
    }

    [Fact]
    public void A_case_that_declares_its_copies_has_none_to_propose() =>
        CommandRun.Of("copies", WireStory).Output.Should().EndWith("No item seems to repeat another without saying so.\n");

    [Fact]
    public void Applied_from_a_score_on_the_proposals_are_declared_and_marked()
    {
        var path = Path.Combine(folder.FullName, "applied.json");

        var run = CommandRun.Of("copies", bare, "--apply", "0.65", "--output", path);

        run.Should().Be(new CommandRun(0, "", "6 derivations proposed.\n"));
        var applied = CaseFile.Read(path);
        applied.Problems.Should().BeEmpty();
        applied
            .Value.Evidence.Select(item => (item.Id, string.Join(' ', item.DerivedFrom)))
            .Should()
            .Equal(CaseFile.Read(WireStory).Value.Evidence.Select(item => (item.Id, string.Join(' ', item.DerivedFrom))));
        applied
            .Value.Evidence.Count(item => item.Note?.Contains("[Proposed, not declared: repeats ", StringComparison.Ordinal) == true)
            .Should()
            .Be(6);
        CommandRun.Of("copies", bare, "--apply", "0.86").Error.Should().Be("3 derivations proposed.\n");
    }

    [Fact]
    public void Sources_that_copy_in_other_assertions_are_taken_into_account()
    {
        var @case = CopyCases.Of(["One thing", "Another thing"]);
        var rows = Enumerable
            .Range(0, 400)
            .SelectMany(item =>
                new[]
                {
                    $"i{item},s0,{(item % 3 == 0 ? $"w{item}" : "v")}",
                    $"i{item},s1,{(item % 3 == 0 ? $"w{item}" : "v")}",
                    $"i{item},a,v",
                    $"i{item},b,v",
                    $"i{item},c,v",
                }
            );
        var assertions = Path.Combine(folder.FullName, "claims.csv");
        File.WriteAllLines(assertions, rows.Prepend("item,source,value"));

        var run = CommandRun.Of("copies", Written("two.json", @case), "--assertions", assertions, "--format", "json");

        run.Output.Should().Contain("\"learnedCopying\"");
        CommandRun.Of("copies", Written("two.json", @case), "--assertions", bare).ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData("--threshold 0")]
    [InlineData("--threshold 1.1")]
    [InlineData("--threshold NaN")]
    [InlineData("--apply much")]
    [InlineData("--apply 0.8 --format json")]
    [InlineData("--apply 0.8 --threshold 0.5")]
    [InlineData("--format html")]
    public void Bad_usage_is_refused(string arguments)
    {
        var run = CommandRun.Of(["copies", bare, .. arguments.Split(' ')]);

        (run.ExitCode, run.Output).Should().Be((64, ""));
        run.Error.Should().EndWith("Try: verification copies --help\n");
    }

    [Fact]
    public void Text_of_a_case_is_text_in_every_format()
    {
        var hostile = $"{CopyCases.Story} [bold]b[/] | <script>x</script> [l](https://evil.example) `c`\u001B[2J\u202E";
        var @case = NamedLike(CopyCases.Of([hostile, hostile]), hostile);
        var proposals = CopyDetector.Find(@case);
        proposals.Should().ContainSingle();

        using var table = new MemoryStream();
        new CopiesTable(new Shell(Stream.Null, table, TextWriter.Null, IsRich: false, 120), table).Write(@case, proposals);
        Encoding.UTF8.GetString(table.ToArray()).Should().NotContain("\u001B").And.NotContain("\u202E").And.Contain("[bold]b[/]");
        using var stream = new MemoryStream();
        MarkdownCopies.Write(@case, proposals, stream);
        var document = Markdown.Parse(
            Encoding.UTF8.GetString(stream.ToArray()),
            new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build()
        );
        document.Descendants<LinkInline>().Should().BeEmpty();
        document.Descendants<HtmlInline>().Should().BeEmpty();
        document.Descendants<CodeInline>().Should().BeEmpty();
    }

    [Fact]
    public void An_assessment_flags_possible_copies_and_keeps_its_figures()
    {
        var run = CommandRun.Of("assess", bare, "--format", "json");

        run.Output.Should().Contain("\"code\": \"possibleCopies\"").And.NotContain("asDeclared");
        CommandRun.Of("assess", WireStory, "--format", "json").Output.Should().NotContain("possibleCopies");
        CommandRun.Of("assess", bare).Output.Should().Contain("Possible copies");
        CommandRun.Of("assess", bare, "--format", "markdown").Output.Should().Contain("Possible copies");
        var page = CommandRun.Of("assess", bare, "--format", "html").Output;
        page.Should().Contain("<p class=\"copies\" data-as-written=\"\" dir=\"auto\">Possible copies");
    }

    [Fact]
    public void Assuming_copies_gives_the_assessment_of_the_case_that_declares_them_and_shows_both_verdicts()
    {
        var assumed = CommandRun.Of("assess", bare, "--assume-copies", "0.65");
        var declared = CommandRun.Of("assess", bare).Output;

        assumed.ExitCode.Should().Be(0);
        var told = CommandRun.Of("assess", WireStory).Output.Split('\n');
        assumed.Output.Split('\n')[..7].Should().Equal(told[..7]);
        assumed.Output.Should().Contain("With possible copies taken for copies. As declared, it would be");
        declared.Split('\n')[6].Should().NotBe(told[6]);
        CommandRun.Of("assess", bare, "--assume-copies", "1").Output.Should().Be(declared);
        CommandRun.Of("assess", bare, "--assume-copies", "2").ExitCode.Should().Be(64);
    }

    [Theory]
    [InlineData("markdown", "As declared, it would be")]
    [InlineData("html", "As declared, it would be")]
    [InlineData("json", "\"asDeclared\": {")]
    public void Every_format_shows_both_verdicts(string format, string expected) =>
        CommandRun.Of("assess", bare, "--assume-copies", "0.65", "--format", format).Output.Should().Contain(expected);

    private static VerificationCase NamedLike(VerificationCase @case, string name) =>
        @case with
        {
            Title = name,
            Claims = [.. @case.Claims.Select(claim => claim with { Text = name })],
            Sources = [.. @case.Sources.Select(source => source with { Name = name })],
        };

    private string Written(string name, VerificationCase @case)
    {
        var path = Path.Combine(folder.FullName, name);
        using var stream = File.Create(path);
        CaseFile.Write(@case, stream);
        return path;
    }
}
