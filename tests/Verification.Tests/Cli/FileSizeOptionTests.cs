using System.Text;
using Verification.Tests.Serialization;
using Verification.Validation;

namespace Verification.Tests.Cli;

public sealed class FileSizeOptionTests : IDisposable
{
    private const int Mebi = 1 << 20;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verification-");

    public void Dispose() => folder.Delete(recursive: true);

    public static TheoryData<string> Readers =>
        [
            "assess FILE --format json",
            "validate FILE",
            "timeline FILE",
            "compare FILE FILE",
            "alternatives FILE",
            "copies FILE",
            "convert FILE --from case --to case",
            "discover FILE",
            "calibrate FILE",
        ];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Every_command_that_reads_files_refuses_what_is_larger_than_it_was_told_to_read(string command)
    {
        var file = Path.Combine(folder.FullName, "file");
        File.WriteAllText(file, new string(' ', Mebi + 1), Encoding.ASCII);
        string[] arguments = [.. command.Split(' ').Select(word => word == "FILE" ? file : word)];

        var small = CommandRun.Of([.. arguments, "--max-size", "1"]);
        var large = CommandRun.Of([.. arguments, "--max-size", "2"]);

        small.ExitCode.Should().Be(2);
        (small.Output + small.Error).Should().Contain($"is larger than {Mebi} bytes [{ProblemCodes.TooLarge}]");
        (large.Output + large.Error).Should().NotContain(ProblemCodes.TooLarge);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("1.5")]
    public void A_size_is_a_whole_number_of_MiB(string size) =>
        CommandRun.Of("validate", "file", "--max-size", size).ExitCode.Should().Be(64);

    [Theory]
    [InlineData("scale")]
    [InlineData("schema")]
    [InlineData("completion")]
    public void A_command_that_reads_no_file_has_no_such_option(string command) =>
        CommandRun.Of(command, "--help").Output.Should().NotContain("--max-size");

    /// <summary>Five thousand claims that entail each other in a chain at full strength, each with an item.</summary>
    [Theory]
    [InlineData("json")]
    [InlineData("table")]
    public void A_case_too_knotted_to_be_assessed_is_refused_before_anything_is_written(string format)
    {
        const int Claims = 5_000;
        var file = Path.Combine(folder.FullName, "case.json");
        string Many(Func<int, string> element, int from = 0) => string.Join(',', Enumerable.Range(from, Claims - from).Select(element));
        File.WriteAllText(
            file,
            $$"""
            { {{JsonText.CaseFormat}}, "sources": [{ "id": "s" }], "claims": [{{Many(i => $$"""{ "id": "c{{i}}" }""")}}],
              "evidence": [{{Many(i => $$"""{ "id": "e{{i}}", "claim": "c{{i}}", "source": "s", "stance": "supports" }""")}}],
              "relations": [{{Many(i => $$"""{ "from": "c{{i - 1}}", "to": "c{{i}}", "kind": "entails" }""", 1)}}] }
            """
        );

        var run = CommandRun.Of("assess", file, "--format", format);

        run.Should()
            .Be(
                new CommandRun(
                    2,
                    "",
                    "The case has more than 10,000,000 weights of copies and related claims, which is the limit (MaxWeights).\n"
                )
            );
    }
}
