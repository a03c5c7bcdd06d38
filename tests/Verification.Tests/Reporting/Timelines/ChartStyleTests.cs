using System.Globalization;
using System.Text.RegularExpressions;
using Verification.Reporting;
using Verification.Scoring;

namespace Verification.Tests.Reporting;

/// <summary>The colours of charts, held to the contrast of WCAG 2.2: 4.5 to 1 for text (1.4.3), 3 to 1 for what is drawn (1.4.11).</summary>
public sealed partial class ChartStyleTests
{
    private const double OfText = 4.5;
    private const double OfGraphics = 3;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Whatever_is_drawn_or_written_has_contrast_enough(int scheme)
    {
        var colours = Colours(scheme);
        double Contrast(string one, string other) => Ratio(Luminance(colours[one]), Luminance(colours[other]));

        foreach (var text in new[] { "ink", "faint", "line" })
        {
            Contrast(text, "paper").Should().BeGreaterThanOrEqualTo(OfText, text);
        }

        foreach (var verdict in Enum.GetNames<Verdict>())
        {
            Contrast("ink", verdict.ToLowerInvariant()).Should().BeGreaterThanOrEqualTo(OfText, verdict);
        }

        foreach (var line in new[] { "line", "range-edge", "contest", "edge" })
        {
            Contrast(line, "paper").Should().BeGreaterThanOrEqualTo(OfGraphics, line);
        }

        Contrast("line", "range").Should().BeGreaterThanOrEqualTo(OfGraphics);
        Contrast("contest", "range").Should().BeGreaterThanOrEqualTo(OfGraphics);
    }

    [Fact]
    public void Every_colour_of_the_light_scheme_has_one_in_the_dark() => Colours(1).Keys.Should().BeEquivalentTo(Colours(0).Keys);

    [Fact]
    public void Black_on_white_has_the_greatest_contrast() =>
        Ratio(Luminance("000000"), Luminance("ffffff")).Should().BeApproximately(21, 1e-9);

    private static Dictionary<string, string> Colours(int scheme) =>
        Colour()
            .Matches(TimelineChart.StyleSheet.Split("@media")[scheme])
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);

    private static double Ratio(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex("--tl-(?<name>[a-z-]+): #(?<value>[0-9a-f]{6})")]
    private static partial Regex Colour();
}
