using System.Diagnostics;
using Verification.Interchange;
using Verification.TruthDiscovery;

namespace Verification.Tests.Cli;

public sealed class CompletionTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verification-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("verification as", "assess")]
    [InlineData("verification timeline case.json --format ", "json markdown svg table")]
    [InlineData("verification assess --format m", "markdown")]
    [InlineData("verification assess case.json --fo", "--format")]
    [InlineData("verification assess --as-of 2024-01-01 --gra", "--grading")]
    [InlineData("verification schema ", "assessment case options")]
    [InlineData("verification completion ", "bash fish pwsh zsh")]
    [InlineData("verification convert --from stix --to c", "case claimreview csv")]
    [InlineData("verification scale --format ", "json text")]
    public void An_unfinished_line_goes_on_with_what_fits(string line, string expected) =>
        Suggested(line).Should().Equal(expected.Split(' '));

    [Fact]
    public void Every_closed_list_of_values_is_offered()
    {
        Suggested("verification discover --algorithm ").Should().BeEquivalentTo(TruthMethods.All.Select(method => method.Name));
        Suggested("verification discover --compare ").Should().BeEquivalentTo(TruthMethods.All.Select(method => method.Name).Append("all"));
        Suggested("verification assess --grading ").Should().BeEquivalentTo(Gradings.All.Select(preset => preset.Name));
        Suggested("verification scale 2 --from ").Should().BeEquivalentTo(Scales.All.Select(scale => scale.Name));
        Suggested("verification scale 2 --to ").Should().BeEquivalentTo(Scales.All.Select(scale => scale.Name));
    }

    [Theory]
    [InlineData("verification assess ")]
    [InlineData("verification assess ca")]
    [InlineData("verification assess --options ")]
    [InlineData("verification assess case.json --output ")]
    public void Where_a_file_is_meant_nothing_is_offered_so_that_the_shell_completes_files(string line) =>
        Suggested(line).Should().BeEmpty();

    [Theory]
    [InlineData("[suggest]", "verification --he")]
    [InlineData("[suggest:99]", "verification --he")]
    [InlineData("[suggest:17]", "verification --heave ho")]
    [InlineData("[suggest:x]", "verification --he")]
    public void The_place_of_the_cursor_may_be_left_out_or_wrong(string directive, string line) =>
        CommandRun.Of(directive, line).Output.ReplaceLineEndings("\n").Should().Be("--help\n");

    [Theory]
    [InlineData("[suggest]")]
    [InlineData("[suggest:0]", "")]
    [InlineData("[suggest:3]", "\"")]
    public void A_line_that_makes_no_sense_is_no_failure(params string[] arguments) => CommandRun.Of(arguments).ExitCode.Should().Be(0);

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void The_script_of_each_shell_parses(string name)
    {
        var run = CommandRun.Of("completion", name);
        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("# Completion of the command verification: ").And.Contain("[suggest:").And.NotContain("\r");
        if (name != "pwsh" && IsThere(name))
        {
            Execute(name, "-n", Written(run.Output)).Should().Be((0, ""));
        }
    }

    [Fact]
    public void In_bash_the_formats_of_an_assessment_are_completed()
    {
        if (!IsThere("bash"))
        {
            return;
        }

        var script = $$"""
            verification() { dotnet '{{Path.Combine(AppContext.BaseDirectory, "Verification.Cli.dll")}}' "$@"; }
            source <(verification completion bash)
            complete -p verification
            COMP_LINE='verification assess case.json --format ' COMP_POINT=39 COMP_WORDS=(verification assess case.json --format '') COMP_CWORD=4
            _verification
            printf '%s\n' "${COMPREPLY[@]}"
            """;

        Execute("bash", Written(script))
            .Should()
            .Be((0, "complete -o default -F _verification verification\nhtml\njson\nmarkdown\ntable\n"));
    }

    private static string[] Suggested(string line)
    {
        var run = CommandRun.Of($"[suggest:{line.Length}]", line);
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        return run.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsThere(string shell) =>
        !OperatingSystem.IsWindows()
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(path => File.Exists(Path.Combine(path, shell)));

    private string Written(string script)
    {
        var file = Path.Combine(folder.FullName, "script");
        File.WriteAllText(file, script);
        return file;
    }

    private static (int ExitCode, string Output) Execute(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
