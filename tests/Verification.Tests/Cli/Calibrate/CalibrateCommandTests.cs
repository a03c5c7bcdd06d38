using Newtonsoft.Json.Linq;
using Verification.Calibration;
using Verification.Cli;
using Verification.Scoring;
using Verification.Tests.Calibration;

namespace Verification.Tests.Cli.Calibrate;

public sealed class CalibrateCommandTests : IDisposable
{
    private const string Header = "claim_id,claim,truth,publisher,stance\n";

    private static readonly string Wire = Path.Combine(Cases.Root, "docs", "cases", "wire-story.json");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void The_options_that_are_fitted_are_taken_by_assess()
    {
        var (data, options) = (Drawn(200), PathOf("fitted.json"));

        CommandRun.Of("calibrate", data, "--folds", "3", "--recalibrate", "platt", "--output", options).ExitCode.Should().Be(ExitCode.Done);
        var claim = JObject.Parse(CommandRun.Of("assess", Wire, "--options", options, "--format", "json").Output)["claims"]![0]!;

        claim.Value<double>("recalibratedProbability").Should().BeInRange(0, 1).And.NotBe(claim.Value<double>("probability"));
        CommandRun.Of("assess", Wire, "--options", options).Output.Should().Contain("Recalibrated  P ");
        CommandRun.Of("assess", Wire, "--options", options, "--format", "markdown").Output.Should().Contain("Recalibrated: P ");
        CommandRun.Of("assess", Wire, "--options", options, "--format", "html").Output.Should().Contain("Recalibrated: P ");
    }

    [Theory]
    [InlineData("table", "Calibration on 100 claims")]
    [InlineData("markdown", "## Calibration on 100 claims")]
    [InlineData("html", "<h1>Calibration on 100 claims</h1>")]
    [InlineData("svg", "<title>Reliability diagram</title>")]
    [InlineData("json", "\"provenance\": {")]
    public void A_calibration_is_shown(string format, string expected) =>
        CommandRun.Of("calibrate", Drawn(100), "--folds", "2", "--format", format).Output.Should().Contain(expected);

    [Theory]
    [InlineData("table", "The options still fit")]
    [InlineData("markdown", "## The options still fit")]
    [InlineData("html", "<h1>The options still fit</h1>")]
    [InlineData("svg", "<title>Reliability diagram</title>")]
    [InlineData("json", "\"fits\": true")]
    public void A_check_is_shown(string format, string expected)
    {
        var run = CommandRun.Of("calibrate", "--check", Defaults(), Drawn(100), "--format", format, "--fail-on-drift");

        run.Output.Should().Contain(expected);
        run.ExitCode.Should().Be(ExitCode.Done);
    }

    [Fact]
    public void A_drift_can_fail_a_pipeline()
    {
        var mirrored = PathOf("mirrored.jsonl");
        File.WriteAllText(
            mirrored,
            File.ReadAllText(Drawn(200)).Replace(":\"true\"", ":\"x\"").Replace(":\"false\"", ":\"true\"").Replace(":\"x\"", ":\"false\"")
        );

        CommandRun.Of("calibrate", "--check", Defaults(), mirrored).ExitCode.Should().Be(ExitCode.Done);
        var run = CommandRun.Of("calibrate", "--check", Defaults(), mirrored, "--fail-on-drift");

        run.ExitCode.Should().Be(ExitCode.Changed);
        run.Output.Should().StartWith("The options do not fit any more");
    }

    [Fact]
    public void A_table_becomes_labelled_cases()
    {
        var table = Table(
            "c1,It rains.,true,Herald,for\nc1,It rains.,true,Herald,observing\nc1,It rains.,true,Liar,against\nc2,It snows.,unverified,Herald,for\n"
        );

        var run = CommandRun.Of("convert", "--from", "labelled-csv", "--to", "labelled", table, "--kind", "mediaReport");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JObject.Parse).ToArray();
        lines
            .Select(line => line["outcomes"]!.ToString(Newtonsoft.Json.Formatting.None))
            .Should()
            .Equal("""{"c1":"true"}""", """{"c2":"unknown"}""");
        lines[0]["case"]!["evidence"]!.Select(item => item.Value<string>("stance")).Should().Equal("supports", "neutral", "refutes");
        lines[0]["case"]!["sources"]!.Select(source => source.Value<string>("kind")).Should().Equal("mediaReport", "mediaReport");
    }

    [Theory]
    [InlineData("c1,It rains.,perhaps,Herald,for\n", ".csv:2: outcome")]
    [InlineData("c1,It rains.,true,,for\n", ".csv:2: source")]
    [InlineData("c1,It rains.,true,Herald,maybe\n", ".csv:2: stance")]
    [InlineData("c1,It rains.,true,Herald,\n", ".csv:2: stance")]
    [InlineData("c1,It rains.,true,Herald,for\nc1,It rains.,false,Liar,for\n", ".csv:3: outcome")]
    [InlineData("", "there is no item")]
    public void What_is_wrong_with_a_table_is_said_with_its_line(string rows, string expected)
    {
        var run = CommandRun.Of("calibrate", Table(rows));

        run.ExitCode.Should().Be(ExitCode.InvalidInput);
        run.Error.Should().Contain(expected);
    }

    [Fact]
    public void Without_both_outcomes_there_is_nothing_to_fit()
    {
        var run = CommandRun.Of("calibrate", Table("c1,It rains.,true,Herald,for\n"));

        run.ExitCode.Should().Be(ExitCode.InvalidInput);
        run.Error.Should().Contain("expected at least 2 of each");
    }

    [Theory]
    [InlineData("calibrate", "x.jsonl", "--folds", "1")]
    [InlineData("calibrate", "x.jsonl", "--recalibrate", "magic")]
    [InlineData("calibrate", "x.jsonl", "--kind", "rumour")]
    [InlineData("calibrate", "x.jsonl", "--fail-on-drift")]
    [InlineData("calibrate", "x.jsonl", "--check", "o.json", "--recalibrate", "platt")]
    [InlineData("convert", "--from", "labelled-csv", "--to", "case", "x.csv")]
    [InlineData("convert", "--from", "case", "--to", "labelled", "x.json")]
    public void Bad_usage_is_refused(params string[] arguments) => CommandRun.Of(arguments).ExitCode.Should().Be(ExitCode.BadUsage);

    [Theory]
    [InlineData("nothing.jsonl")]
    [InlineData("nothing.csv")]
    [InlineData(".")]
    public void What_is_not_there_cannot_be_read(string name) =>
        CommandRun.Of("calibrate", PathOf(name)).ExitCode.Should().Be(ExitCode.UnusableFile);

    public void Dispose() => folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private string Drawn(int count)
    {
        var path = PathOf($"drawn-{count}.jsonl");
        using var stream = File.Create(path);
        LabelledFile.Write(DrawnCases.Of(count, ScoringOptions.Default, seed: 1, unknown: 20), stream);
        return path;
    }

    private string Defaults()
    {
        var path = PathOf("defaults.json");
        File.WriteAllText(path, """{"format":"verification-options/1"}""");
        return path;
    }

    private string Table(string rows)
    {
        var path = PathOf("table.csv");
        File.WriteAllText(path, Header + rows);
        return path;
    }
}
