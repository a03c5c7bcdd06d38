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
        var charts = timeline.Claims.Select(claim => new TimelineChart(xml, text, claim, timeline.AsOf)).ToArray();
        var height = HeadHeight + charts.Sum(chart => chart.Height + Gap);
        var (wide, high) = (SvgWriter.Number(ChartScale.Width), SvgWriter.Number(height));
        svg.Element(
            "svg",
            "timeline",
            [("viewBox", $"0 0 {wide} {high}"), ("width", wide), ("height", high), ("role", "img")],
            () =>
            {
                svg.Title($"Timeline: {text.Case.Title}");
                svg.Description(
                    $"{text.Case.Extent} For each claim, its verdicts, probability, range and contest through time, and what changed them."
                );
                svg.Element("style", null, [], () => xml.WriteString(TimelineChart.StyleSheet));
                svg.Rectangle("tl-paper", 0, 0, ChartScale.Width, height);
                Head(svg, text);
                Stack(charts);
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
        Legend(svg, 64);
    }

    private static void Legend(SvgWriter svg, double y)
    {
        svg.Line("tl-line", 12, y - 4, 36, y - 4);
        svg.Text("tl-faint", 42, y, "probability P");
        svg.Rectangle("tl-range", 130, y - 9, 24, 10);
        svg.Text("tl-faint", 160, y, "range over missing ratings");
        svg.Line("tl-contest", 320, y - 4, 344, y - 4);
        svg.Text("tl-faint", 350, y, "contest");
        TimelineChart.Mark(svg, TimelineEventKind.Came, weighs: false, 412, y - 4, told: null);
        svg.Text("tl-faint", 424, y, "outlined: without weight");
    }

    private static void Stack(IEnumerable<TimelineChart> charts)
    {
        var y = HeadHeight;
        foreach (var chart in charts)
        {
            chart.Write(y);
            y += chart.Height + Gap;
        }
    }
}
