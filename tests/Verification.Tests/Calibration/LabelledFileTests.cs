using System.Text;
using Verification.Calibration;
using Verification.Scoring;
using Verification.Validation;

namespace Verification.Tests.Calibration;

public sealed class LabelledFileTests : IDisposable
{
    private const string Case = """{"format":"verification-case/1","claims":[{"id":"c1"}]}""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void What_is_written_is_read_again_to_the_byte()
    {
        var written = Written(DrawnCases.Of(50, ScoringOptions.Default, seed: 1, unknown: 20));

        var reading = LabelledFile.Read(new MemoryStream(written));

        reading.Problems.Should().BeEmpty();
        Written(reading.Value).Should().Equal(written);
    }

    [Theory]
    [InlineData("", "$", 1, ProblemCodes.Syntax)]
    [InlineData("\n\n", "$", 1, ProblemCodes.Syntax)]
    [InlineData("[1]", "$", 1, ProblemCodes.WrongType)]
    [InlineData("\n{", "$", 2, ProblemCodes.Syntax)]
    [InlineData("""{"outcomes":{}}""", "$.case", 1, ProblemCodes.Required)]
    [InlineData($$"""{"case":{{Case}},"outcomes":{"c2":"true"} }""", "$.outcomes.c2", 1, ProblemCodes.UnknownReference)]
    [InlineData($$"""{"case":{{Case}},"outcomes":{"c1":"yes"} }""", "$.outcomes.c1", 1, ProblemCodes.UnknownWord)]
    [InlineData($$"""{"case":{{Case}},"outcomes":{"c1":"true"},"more":1}""", "$.more", 1, ProblemCodes.UnknownProperty)]
    [InlineData(
        """{"case":{"format":"verification-case/1","claims":[{"id":"c1","baseRate":2}]},"outcomes":{}}""",
        "$.case.claims[0].baseRate",
        1,
        ProblemCodes.OutOfRange
    )]
    [InlineData($$"""{"case":{{Case}},"case":{{Case}}}""", "$.case", 1, ProblemCodes.DuplicateProperty)]
    public void What_is_wrong_with_a_line_is_said_with_its_path_and_line(string text, string path, int line, string code)
    {
        var problems = LabelledFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).Problems;

        problems.Should().ContainSingle();
        (problems[0].Path, problems[0].Line, problems[0].Code).Should().Be((path, line, code));
    }

    [Fact]
    public void Everything_wrong_with_all_lines_is_said()
    {
        var text = $$"""
            {"case":{{Case}},"outcomes":{"c9":"true"} }
            {"case":{{Case}},"outcomes":{"c1":"false"} }
            nothing
            """;

        LabelledFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).Problems.Select(problem => problem.Line).Should().Equal(1, 3);
    }

    [Fact]
    public void A_folder_is_read()
    {
        Write("a.json", Case);
        Write("b.json", Case);
        Write("outcomes.json", """{"a.json":{"c1":"true"},"b.json":{"c1":"unknown"}}""");

        LabelledFolder
            .Read(folder.FullName)
            .Value.Select(labelled => labelled.Outcomes["c1"])
            .Should()
            .Equal(Outcome.True, Outcome.Unknown);
    }

    [Fact]
    public void What_is_wrong_with_a_folder_is_said_with_its_file()
    {
        Write("a.json", "{}");
        Write("b.json", Case);
        Write("outcomes.json", """{"a.json":{"c1":"true"},"b.json":{"c7":"true"},"../c.json":{},"d.json":{}}""");

        LabelledFolder
            .Read(folder.FullName)
            .Problems.Select(problem => $"{problem.Path} {problem.Code}")
            .Should()
            .Equal(
                "a.json: $.format unknownFormat",
                "outcomes.json: $['b.json'].c7 unknownReference",
                "outcomes.json: $['../c.json'] unknownReference",
                "outcomes.json: $['d.json'] unknownReference"
            );
    }

    [Fact]
    public void An_outcome_of_no_claim_is_refused() =>
        ((Action)(() => _ = new LabelledCase(new() { Claims = [new() { Id = "c" }] }, [new("d", Outcome.True)])))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*'d'*");

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);

    private static byte[] Written(IEnumerable<LabelledCase> cases)
    {
        using var stream = new MemoryStream();
        LabelledFile.Write(cases, stream);
        return stream.ToArray();
    }
}
