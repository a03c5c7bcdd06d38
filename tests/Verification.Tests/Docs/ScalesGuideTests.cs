using System.Text.RegularExpressions;
using Verification.Interchange;
using Verification.Tests.Cli;

namespace Verification.Tests.Docs;

/// <summary>Runs what docs/scales.md shows.</summary>
public sealed partial class ScalesGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Cases.Root, "docs", "scales.md"));

    [Fact]
    public void The_commands_print_what_the_guide_shows() =>
        Example()
            .Matches(Guide)
            .Should()
            .NotBeEmpty()
            .And.AllSatisfy(example =>
                CommandRun
                    .Of(example.Groups["arguments"].Value.Split(' '))
                    .Should()
                    .Be(new CommandRun(0, example.Groups["output"].Value, ""))
            );

    [Fact]
    public void The_code_does_what_it_says()
    {
        ScaleConversion conversion = Scales.Icd203.Read("very likely").ConvertTo(Scales.Find("phia")!);

        Guide.Should().Contain($"prints `{conversion}. {conversion.Remark}`");
        Guide.Should().Contain("""ScaleConversion conversion = Scales.Icd203.Read("very likely").ConvertTo(Scales.Find("phia")!);""");
    }

    [Fact]
    public void Every_scale_and_every_grading_with_its_labels_is_in_the_guide()
    {
        Scales.All.Should().AllSatisfy(scale => Guide.Should().Contain($"`{scale.Name}`"));
        Gradings.All.Should().AllSatisfy(preset => Guide.Should().Contain($"| `{preset.Name}` | {string.Join(", ", preset.Labels)} |"));
    }

    [GeneratedRegex(@"```console\n\$ verification (?<arguments>[^\n]*)\n(?<output>[^`]*)```")]
    private static partial Regex Example();
}
