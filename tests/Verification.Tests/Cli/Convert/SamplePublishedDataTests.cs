using Verification.Serialization;

namespace Verification.Tests.Cli;

/// <summary>Bundles and reviews that others have published, through the command.</summary>
public sealed class SamplePublishedDataTests
{
    public static TheoryData<string, string> Samples
    {
        get
        {
            var data = new TheoryData<string, string>();
            var folder = PublishedDataTheoryAttribute.Folder is { } published ? Path.Combine(published, "samples") : "";
            foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [])
            {
                data.Add(Path.GetFileName(Path.GetDirectoryName(file))!, file);
            }

            return data;
        }
    }

    [PublishedDataTheory]
    [MemberData(nameof(Samples))]
    public void A_published_sample_becomes_a_case_and_goes_out_again_in_every_format(string format, string file)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var @case = Path.Combine(folder.FullName, "case.json");
            CommandRun.Of("convert", "--from", format, "--to", "case", file, "--output", @case).ExitCode.Should().Be(0);
            CaseFile.Read(@case).Problems.Should().BeEmpty();
            CommandRun.Of("convert", "--from", "case", "--to", "claimreview", @case).ExitCode.Should().Be(0);
            foreach (var (exact, place) in new[] { ("stix", "bundle.json"), ("csv", "tables") })
            {
                var written = Path.Combine(folder.FullName, place);
                CommandRun.Of("convert", "--from", "case", "--to", exact, @case, "--output", written).ExitCode.Should().Be(0);
                CommandRun
                    .Of("convert", "--from", exact, "--to", "case", written)
                    .Output.Should()
                    .Be(File.ReadAllText(@case), "nothing is lost on the way through {0}", exact);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
