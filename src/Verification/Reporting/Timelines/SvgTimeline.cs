using System.Text;
using System.Xml;
using Verification.Evidence;

namespace Verification.Reporting;

/// <summary>Writes a timeline as a drawing that stands alone: an SVG file with a chart for each claim, light or dark as its reader prefers.</summary>
/// <remarks>Whatever comes from the case stands in it as text alone; it has no script, and loads nothing.</remarks>
public static class SvgTimeline
{
    private const double HeadHeight = 78;
    private const double Gap = 10;

    /// <summary>Writes a timeline.</summary>
    /// <param name="case">The case.</param>
    /// <param name="timeline">Its timeline.</param>
    /// <param name="stream">Where to write UTF-8 text; it is left open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(VerificationCase @case, Timeline timeline, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentNullException.ThrowIfNull(stream);
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using var xml = XmlWriter.Create(stream, settings);
        Draw(xml, new TimelineText(@case, timeline), timeline);
        xml.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Draw(XmlWriter xml, TimelineText text, Timeline timeline)
    {
        var svg = new SvgWriter(xml);
        var width = SvgWriter.Number(ChartScale.Width);
        var height = SvgWriter.Number(HeadHeight + timeline.Claims.Sum(claim => TimelineChart.Height(claim) + Gap));
        svg.Element(
            "svg",
            "timeline",
            [("viewBox", $"0 0 {width} {height}"), ("width", width), ("height", height), ("role", "img")],
            () =>
            {
                svg.Title($"Timeline: {text.Case.Title}");
                svg.Description(
                    $"{text.Case.Extent} For each claim, its verdicts, probability, range and contest through time, and what changed them."
                );
                svg.Element("style", null, [], () => xml.WriteString(TimelineChart.StyleSheet));
                svg.Rectangle(
                    "tl-paper",
                    0,
                    0,
                    ChartScale.Width,
                    HeadHeight + timeline.Claims.Sum(claim => TimelineChart.Height(claim) + Gap)
                );
                Head(svg, text);
                Claims(xml, text, timeline);
            }
        );
    }

    private static void Head(SvgWriter svg, TimelineText text)
    {
        svg.Text("tl-heading", 12, 26, VisibleText.Flat(text.Case.Title));
        svg.Text(
            "tl-faint",
            12,
            44,
            VisibleText.Flat(text.Case.Markings is { } markings ? $"{markings}. {text.Case.Extent}" : text.Case.Extent)
        );
    }

    private static void Claims(XmlWriter xml, TimelineText text, Timeline timeline)
    {
        var chart = new TimelineChart(xml, text, new ChartScale(timeline));
        chart.WriteLegend(64);
        var y = HeadHeight;
        foreach (var claim in timeline.Claims)
        {
            chart.Write(claim, y);
            y += TimelineChart.Height(claim) + Gap;
        }
    }
}
