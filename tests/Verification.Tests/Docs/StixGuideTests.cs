using Verification.Interchange;
using Verification.Scoring;

namespace Verification.Tests.Docs;

/// <summary>The code and the codes in the guide to STIX.</summary>
public sealed class StixGuideTests
{
    private static readonly string[] Codes =
    [
        ImportCodes.NoPlace,
        ImportCodes.UnusableValue,
        ImportCodes.UnknownReference,
        ImportCodes.LowConfidence,
        ImportCodes.OlderVersion,
        ImportCodes.Derived,
        ImportCodes.TooManyNotes,
    ];

    private static string Guide => File.ReadAllText(Path.Combine(Cases.Root, "docs", "stix.md"));

    [Fact]
    public void The_code_is_run()
    {
        using var input = new MemoryStream(
            """{ "type": "bundle", "objects": [{ "type": "identity", "id": "identity--a" }] }"""u8.ToArray()
        );
        using var output = new MemoryStream();
        Run(input, output);
        output.Position = 0;
        StixBundleFile.Read(output).Value.Case.Parties.Should().ContainSingle(party => party.Id == "identity--a");
    }

    [Fact]
    public void Every_code_of_a_note_is_explained() => Codes.Should().AllSatisfy(code => Guide.Should().Contain($"`{code}`"));

    private static void Run(Stream input, Stream output)
    {
        ImportedCase imported = StixBundleFile.Read(input).Value;
        Assessment assessment = new ScoringEngine().Assess(imported.Case);
        StixBundleFile.Write(imported.Case, assessment, output);
    }
}
