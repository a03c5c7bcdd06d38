using Verification.Interchange;

namespace Verification.Tests.Docs;

/// <summary>What docs/scales.md says of its code, and what it lists.</summary>
[Collection("Standard output")]
public sealed class ScalesGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Cases.Root, "docs", "scales.md"));

    [Fact]
    public void The_code_does_what_it_says()
    {
        using var written = new StringWriter();
        var console = Console.Out;
        Console.SetOut(written);
        try
        {
            ScaleConversion conversion = Scales.Icd203.Read("very likely").ConvertTo(Scales.Find("phia")!);
            Console.WriteLine($"{conversion}. {conversion.Remark}");
        }
        finally
        {
            Console.SetOut(console);
        }

        Guide.Should().Contain($"prints `{written.ToString().TrimEnd()}`");
    }

    [Fact]
    public void Every_scale_and_every_grading_with_its_labels_is_in_the_guide()
    {
        Scales.All.Should().AllSatisfy(scale => Guide.Should().Contain($"`{scale.Name}`"));
        Gradings.All.Should().AllSatisfy(preset => Guide.Should().Contain($"| `{preset.Name}` | {string.Join(", ", preset.Labels)} |"));
    }
}
