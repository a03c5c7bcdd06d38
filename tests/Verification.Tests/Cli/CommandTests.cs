using System.Text;

namespace Verification.Tests.Cli;

public sealed class CommandTests : IDisposable
{
    private const string NoVerdict = """{ "format": "verification-case/1", "title": "Tiny", "claims": [ { "id": "c" } ] }""";
    private const string TwoProblems = """
        { "format": "verification-case/1", "claims": [ { "id": "c", "baseRate": 2 } ],
          "evidence": [ { "id": "e", "claim": "nowhere", "source": "nobody", "stance": "supports" } ] }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verification-");

    private static string WireStory => Path.Combine(Cases.Root, "docs", "cases", "wire-story.json");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("table", "The Orvel dam: seven reports, one origin\nAs of 2024-03-16.")]
    [InlineData("markdown", "# The Orvel dam: seven reports, one origin\n")]
    [InlineData("json", "{\n  \"format\": \"verification-assessment/1\",\n")]
    public void Assess_writes_the_format_that_was_asked_for(string format, string start)
    {
        var run = CommandRun.Of("assess", WireStory, "--format", format);

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith(start);
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public void Assess_writes_the_table_unless_told_otherwise() =>
        CommandRun.Of("assess", WireStory).Should().Be(CommandRun.Of("assess", WireStory, "--format", "table"));

    [Fact]
    public void Assess_reads_the_standard_input_for_a_dash() =>
        CommandRun.WithInput(File.ReadAllText(WireStory), "assess", "-").Should().Be(CommandRun.Of("assess", WireStory));

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("markdown")]
    public void Assess_writes_a_file_as_it_writes_the_standard_output(string format)
    {
        var file = InFolder("report");

        var toFile = CommandRun.Of("assess", WireStory, "--format", format, "--output", file);
        var toDash = CommandRun.Of("assess", WireStory, "--format", format, "--output", "-");

        toFile.Should().Be(new CommandRun(0, "", ""));
        toDash.Should().Be(CommandRun.Of("assess", WireStory, "--format", format));
        File.ReadAllText(file).Should().Be(toDash.Output);
        File.ReadAllBytes(file)[0].Should().BeLessThan(0x80, "there is no mark before the text");
    }

    [Fact]
    public void Assess_leaves_nothing_of_a_longer_file_that_it_writes_over()
    {
        var file = Written("report", new string('x', 1 << 20));

        CommandRun.Of("assess", WireStory, "--format", "json", "--output", file).ExitCode.Should().Be(0);

        File.ReadAllText(file).Should().Be(CommandRun.Of("assess", WireStory, "--format", "json").Output);
    }

    [Theory]
    [InlineData("2024-03-12", "dated later", "retracted")]
    [InlineData("2024-03-15", "retracted", "xyzzy")]
    public void Assess_is_as_of_the_date_that_was_asked_for(string date, string said, string unsaid)
    {
        var run = CommandRun.Of("assess", WireStory, "--as-of", date);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain($"As of {date}.").And.Contain($": {said}, ").And.NotContain($": {unsaid}, ");
    }

    [Fact]
    public void Assess_takes_the_constants_of_an_options_file()
    {
        var options = Written("options.json", """{ "format": "verification-options/1", "baseRate": 0.25 }""");

        var run = CommandRun.WithInput(NoVerdict, "assess", "-", "--options", options);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain(" 0.25 unlikely ").And.MatchRegex(@"Assessed with\s+other\s+constants than the defaults\.");
    }

    [Fact]
    public void Assess_lists_every_problem_of_a_case_and_writes_nothing_else()
    {
        var file = Written("case.json", TwoProblems);

        var run = CommandRun.Of("assess", file, "--output", InFolder("report"));

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        File.Exists(InFolder("report")).Should().BeFalse();
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCountGreaterThanOrEqualTo(3).And.OnlyContain(line => line.StartsWith(file + ":"));
        lines
            .Should()
            .Contain(line => line.Contains("baseRate"))
            .And.Contain(line => line.Contains("nowhere"))
            .And.Contain(line => line.Contains("nobody"));
    }

    [Fact]
    public void Assess_lists_every_problem_of_its_options()
    {
        var options = Written("options.json", """{ "format": "verification-options/1", "baseRate": 7, "priorWeight": -1 }""");

        var run = CommandRun.Of("assess", WireStory, "--options", options);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("baseRate").And.Contain("priorWeight");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{")]
    public void Assess_refuses_what_is_no_case(string input)
    {
        var run = CommandRun.WithInput(input, "assess", "-");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith("-:");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named()
    {
        var missing = InFolder("missing.json");

        foreach (
            var run in new[]
            {
                CommandRun.Of("assess", missing),
                CommandRun.Of("assess", WireStory, "--options", missing),
                CommandRun.Of("validate", missing),
                CommandRun.Of("assess", folder.FullName),
            }
        )
        {
            run.ExitCode.Should().Be(3);
            run.Output.Should().BeEmpty();
            run.Error.Should().Contain(folder.FullName).And.Contain("cannot be read").And.NotContain("   at ");
        }
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named()
    {
        var run = CommandRun.Of("assess", WireStory, "--output", Path.Combine(folder.FullName, "no", "report"));

        run.ExitCode.Should().Be(3);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(folder.FullName).And.Contain("cannot be written").And.NotContain("   at ");
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("markdown")]
    public void An_output_that_closes_early_is_no_unforeseen_failure(string format)
    {
        using var broken = new FailingStream(() => new IOException("Broken pipe"));

        var run = CommandRun.WithOutput(broken, "assess", WireStory, "--format", format);

        run.ExitCode.Should().Be(3);
        run.Error.Should().Be("Broken pipe\n");
    }

    [Fact]
    public void An_unforeseen_failure_shows_no_stack()
    {
        using var broken = new FailingStream(() => new InvalidOperationException("impossible \u001B[31m"));

        var run = CommandRun.WithOutput(broken, "assess", WireStory);

        run.ExitCode.Should().Be(1);
        run.Error.Should().Be("Unforeseen: InvalidOperationException: impossible \uFFFD[31m\n");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--help", "nonsense")]
    [InlineData("assess --help", "assess")]
    [InlineData("assess --help", "assess", "a.json", "b.json")]
    [InlineData("assess --help", "assess", "--nonsense")]
    [InlineData("assess --help", "assess", "a.json", "--nonsense")]
    [InlineData("assess --help", "assess", "a.json", "--format", "xml")]
    [InlineData("assess --help", "assess", "a.json", "--format", "JSON")]
    [InlineData("assess --help", "assess", "a.json", "--format")]
    [InlineData("assess --help", "assess", "a.json", "--as-of", "yesterday")]
    [InlineData("assess --help", "assess", "a.json", "--as-of", "2024-02-30")]
    [InlineData("assess --help", "assess", "a.json", "--as-of", "10/01/2024")]
    [InlineData("validate --help", "validate")]
    [InlineData("validate --help", "validate", "a.json", "--strict")]
    [InlineData("schema --help", "schema")]
    [InlineData("schema --help", "schema", "nonsense")]
    [InlineData("schema --help", "schema", "case", "options")]
    public void Bad_usage_says_what_is_wrong_and_where_to_look(string help, params string[] args)
    {
        var run = CommandRun.Of(args);

        run.ExitCode.Should().Be(64);
        run.Output.Should().BeEmpty();
        run.Error.Should().EndWith($"Try: verification {help}\n").And.NotContain("   at ");
        run.Error.Split('\n').Length.Should().BeGreaterThan(2, "something comes before the hint");
    }

    [Fact]
    public void A_bad_date_and_an_unknown_format_are_quoted()
    {
        CommandRun.Of("assess", "a.json", "--as-of", "yester\u001Bday").Error.Should().StartWith("'yester\uFFFDday' is not a date");
        CommandRun.Of("assess", "a.json", "--format", "xml").Error.Should().Contain("'xml'").And.Contain("'markdown'");
    }

    [Fact]
    public void Validate_says_so_of_every_valid_file()
    {
        var tiny = Written("tiny.json", NoVerdict);

        var run = CommandRun.Of("validate", WireStory, tiny);

        run.Should()
            .Be(new CommandRun(0, $"{WireStory}: valid, 1 claim, 9 items of evidence\n{tiny}: valid, 1 claim, 0 items of evidence\n", ""));
    }

    [Fact]
    public void Validate_goes_on_after_a_bad_file_and_reports_the_worst()
    {
        var (bad, missing) = (Written("bad.json", TwoProblems), InFolder("missing.json"));

        var invalid = CommandRun.Of("validate", bad, WireStory);
        var unreadable = CommandRun.Of("validate", missing, bad, WireStory);

        invalid.ExitCode.Should().Be(2);
        invalid.Error.Should().BeEmpty("problems are the result of a validation");
        invalid
            .Output.Should()
            .StartWith($"{bad}:1: $.claims[0].baseRate: ")
            .And.EndWith($"{WireStory}: valid, 1 claim, 9 items of evidence\n");
        unreadable.ExitCode.Should().Be(3);
        unreadable.Output.Should().Be(invalid.Output);
        unreadable.Error.Should().StartWith($"{missing} cannot be read");
    }

    [Fact]
    public void Validate_reads_the_standard_input_for_a_dash() =>
        CommandRun.WithInput(NoVerdict, "validate", "-").Should().Be(new CommandRun(0, "-: valid, 1 claim, 0 items of evidence\n", ""));

    [Fact]
    public void Validate_finds_every_published_case_valid() =>
        CommandRun.Of(["validate", .. Directory.GetFiles(Path.Combine(Cases.Root, "docs", "cases"), "*.json")]).ExitCode.Should().Be(0);

    [Theory]
    [InlineData("", "assess <CASE>", "validate <CASE>", "schema <")]
    [InlineData(
        "assess",
        "--as-of <DATE>",
        "--options <OPTIONS>",
        "--format <table|json|markdown",
        "--output <FILE>",
        "Examples:",
        "  verification assess case.json\n"
    )]
    [InlineData("validate", "validate <CASE>...")]
    [InlineData("schema", "<assessment|case|options>")]
    public void Help_shows_how_a_command_is_used(string command, params string[] parts)
    {
        var run = CommandRun.Of([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.ReplaceLineEndings("\n").Should().ContainAll(parts);
    }

    [Fact]
    public async Task A_pipe_gets_plain_text()
    {
        var run = await CommandProcess.RunProgram(
            "dotnet",
            [CommandProcess.Assembly, "assess", WireStory],
            new Dictionary<string, string?>
            {
                ["CI"] = "true",
                ["GITHUB_ACTIONS"] = "true",
                ["FORCE_COLOR"] = "1",
            }
        );

        run.ExitCode.Should().Be(0, run.Error);
        run.Error.Should().BeEmpty();
        run.Text.Should().StartWith("The Orvel dam: seven reports, one origin\n").And.Contain("refuted").And.NotContain("\u001B");
    }

    private string InFolder(string name) => Path.Combine(folder.FullName, name);

    private string Written(string name, string text)
    {
        File.WriteAllText(InFolder(name), text);
        return InFolder(name);
    }

    private sealed class FailingStream(Func<Exception> failure) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw failure();

        public override void Write(ReadOnlySpan<byte> buffer) => throw failure();
    }
}
