using Verification.Calibration;
using Verification.Serialization;
using Verification.Tests.Cli;
using Verification.Tests.Reporting;
using Verification.Tests.Serialization;
using Verification.Validation;

namespace Verification.Tests.Security;

/// <summary>Nothing in a file says which other file is read or written.</summary>
public sealed class PathTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verification-");

    public static TheoryData<string> Traversals => ["../x", "..", "/etc/passwd", "..\\x", "a/../../x", "C:\\x", "nul\0x", "~", "$HOME"];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Traversals))]
    public void The_tables_of_a_case_have_names_of_their_own(string name)
    {
        var path = Path.Combine(folder.FullName, "case.json");
        File.WriteAllText(path, JsonText.Write(NamedCase.Of(name)));

        CommandRun
            .Of("convert", "--from", "case", "--to", "csv", path, "--output", Path.Combine(folder.FullName, "tables"))
            .ExitCode.Should()
            .Be(0);

        folder
            .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.FullName, file.FullName))
            .Should()
            .BeEquivalentTo(
                "case.json",
                "tables",
                "tables/case.csv",
                "tables/parties.csv",
                "tables/claims.csv",
                "tables/sources.csv",
                "tables/evidence.csv",
                "tables/relations.csv",
                "tables/alternatives.csv"
            );
    }

    [Theory]
    [MemberData(nameof(Traversals))]
    [InlineData("../secret.json")]
    [InlineData("sub/../secret.json")]
    public void Outcomes_name_no_file_outside_their_folder(string name)
    {
        var inner = folder.CreateSubdirectory("labelled");
        File.WriteAllText(Path.Combine(folder.FullName, "secret.json"), """{ "format": "verification-case/1" }""");
        File.WriteAllText(
            Path.Combine(inner.FullName, LabelledFolder.OutcomesFile),
            $$"""{ {{System.Text.Json.JsonSerializer.Serialize(name)}}: { "c": "true" } }"""
        );

        LabelledFolder.Read(inner.FullName).Problems.Should().ContainSingle(problem => problem.Code == ProblemCodes.UnknownReference);
    }
}
