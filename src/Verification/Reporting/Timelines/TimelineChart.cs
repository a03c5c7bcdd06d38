using System.Reflection;
using System.Xml;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>
/// Draws one claim through time: its verdicts along the top, its probability as a line within its range, its contest as a dashed line, a mark
/// for each thing that happened, and the dates. How it looks is said by <see cref="StyleSheet"/>.
/// </summary>
internal sealed class TimelineChart(XmlWriter xml, TimelineText text, ClaimTimeline claim, DateTimeOffset? asOf)
{
    private const double VerdictTop = 34;
    private const double VerdictHeight = 20;
    private const double LetterWidth = 6.4;
    private const double LaneHeight = 16;
    private const double AxisGap = 4;
    private const double AxisHeight = 30;
    private const int LongestStatement = 108;

    private readonly SvgWriter svg = new(xml);
    private readonly ChartScale scale = new(claim, asOf);
    private readonly TimelineEventKind[] lanes =
    [
        .. claim.Points.SelectMany(point => point.Causes).Select(cause => cause.Event.Kind).Distinct().Order(),
    ];

    /// <summary>The rules for charts; for an element of class <c>timeline</c> around or of the drawing.</summary>
    public static string StyleSheet { get; } = ReadStyleSheet();

    /// <summary>How high the drawing is.</summary>
    public double Height => Axis + AxisHeight;

    private double Axis => ChartScale.Bottom + (LaneHeight * lanes.Length) + AxisGap;

    /// <summary>Draws the claim, as an element that can stand in a page or in another drawing.</summary>
    /// <param name="y">How far down in the drawing around it.</param>
    public void Write(double y = 0)
    {
        var height = SvgWriter.Number(Height);
        var width = SvgWriter.Number(ChartScale.Width);
        var statement = VisibleText.Flat(text.Case.Labels.Claim(claim.Id));
        svg.Element(
            "svg",
            "timeline",
            [("viewBox", $"0 0 {width} {height}"), ("width", width), ("height", height), ("y", SvgWriter.Number(y)), ("role", "img")],
            () =>
            {
                svg.Title(statement);
                svg.Description(Summary());
                svg.Text("tl-claim", 12, 22, Shortened(statement, LongestStatement));
                Grid();
                Curves();
                Verdicts();
                Events();
            }
        );
    }

    private string Summary()
    {
        var turns = TimelineText
            .Changes(claim)
            .Where(change => change.IsTurn)
            .Select(change => $"{TimelineText.Date(change.Point)} {change.Point.Verdict.InWords()}");
        var (first, last) = (claim.Points[0], claim.Points[^1]);
        return $"{TimelineText.Date(first)} {first.Verdict.InWords()}; {string.Concat(turns.Select(turn => turn + "; "))}at the end P {Figures.Probability(last.Probability)}, contest {Figures.TwoPlaces(last.Contest)}.";
    }

    private void Grid()
    {
        foreach (var figure in new[] { 0, 0.2, 0.5, 0.8, 1 })
        {
            var y = ChartScale.Y(figure);
            svg.Line(figure == 0 ? "tl-axis" : "tl-grid", ChartScale.Left, y, ChartScale.Right, y);
            svg.Text("tl-faint tl-end", ChartScale.Left - 6, y + 4, SvgWriter.Number(figure));
        }

        svg.Line("tl-axis", ChartScale.Left, Axis, ChartScale.Right, Axis);
        if (scale.HasStart)
        {
            svg.Text("tl-faint tl-start", ChartScale.Left, Axis + 18, "undated");
        }

        foreach (var date in scale.Ticks)
        {
            var x = scale.X(date);
            svg.Line("tl-grid", x, ChartScale.Top, x, Axis);
            svg.Line("tl-axis", x, Axis, x, Axis + 4);
            svg.Text(
                $"tl-faint {(x > ChartScale.Right - 40 ? "tl-end" : x < scale.DatesStart + 30 ? "tl-start" : "tl-middle")}",
                x,
                Axis + 18,
                Figures.Moment(date).Replace(" UTC", "", StringComparison.Ordinal)
            );
        }
    }

    private void Curves()
    {
        var course = Course();
        svg.Path("tl-range", Outline(course));
        svg.Path("tl-contest", Drawn(course.Select(step => (step.X, ChartScale.Y(step.Point.Contest)))));
        svg.Path("tl-line", Drawn(course.Select(step => (step.X, ChartScale.Y(step.Point.Probability)))));
        var last = claim.Points[^1].Probability;
        svg.Text("tl-value tl-start", ChartScale.Right + 6, ChartScale.Y(last) + 4, Figures.Probability(last));
    }

    /// <summary>The figures from left to right: they hold until something happens, and where it is age that tells, slope.</summary>
    private List<(double X, ClaimPoint Point)> Course()
    {
        var course = new List<(double X, ClaimPoint Point)>();
        foreach (var point in claim.Points.Concat(claim.Curve).OrderBy(point => point.Date))
        {
            var x = scale.X(point.Date);
            if (course.Count > 0 && !point.Causes.IsEmpty)
            {
                course.Add((x, course[^1].Point));
            }

            course.Add((x, point));
        }

        course.Add((ChartScale.Right, course[^1].Point));
        return course;
    }

    private void Verdicts()
    {
        var turns = claim.Points.Where((point, position) => position == 0 || point.Verdict != claim.Points[position - 1].Verdict).ToArray();
        for (var turn = 0; turn < turns.Length; turn++)
        {
            var x = scale.X(turns[turn].Date);
            var end = turn + 1 < turns.Length ? scale.X(turns[turn + 1].Date) : ChartScale.Right;
            Segment(turns[turn], x, end - x);
        }
    }

    private void Segment(ClaimPoint point, double x, double width)
    {
        var verdict = point.Verdict.InWords();
        var fitting = (int)((width - 8) / LetterWidth);
        svg.Element(
            "g",
            $"tl-verdict tl-{point.Verdict.ToString().ToLowerInvariant()}",
            [],
            () =>
            {
                svg.Title($"{TimelineText.Date(point)}: {verdict}");
                svg.Rectangle(null, x, VerdictTop, width, VerdictHeight);
                if (fitting >= verdict.Length)
                {
                    svg.Text("tl-middle", x + (width / 2), VerdictTop + 14, verdict);
                }
                else if (fitting >= 3)
                {
                    svg.Text("tl-middle", x + (width / 2), VerdictTop + 14, verdict[..(fitting - 1)] + ".");
                }
            }
        );
    }

    private void Events()
    {
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            var y = ChartScale.Bottom + (LaneHeight * lane) + 12;
            svg.Text("tl-faint tl-end", ChartScale.Left - 6, y + 4, lanes[lane].InWords());
            foreach (var point in claim.Points)
            {
                var causes = point.Causes.Where(cause => cause.Event.Kind == lanes[lane]).ToArray();
                if (causes.Length > 0)
                {
                    var told = text.Causes(point with { Causes = [.. causes] });
                    Mark(
                        svg,
                        lanes[lane],
                        causes.Any(cause => cause.Weighs),
                        scale.X(point.Date) + (point.Date is null ? 8 : 0),
                        y,
                        $"{TimelineText.Date(point)}: {string.Join("; ", told)}"
                    );
                }
            }
        }
    }

    /// <summary>A mark, which tells what it stands for: a triangle for what came, a cross for what was retracted, a circle for what has half faded.</summary>
    public static void Mark(SvgWriter svg, TimelineEventKind kind, bool weighs, double x, double y, string? told)
    {
        var (left, right, top, bottom) = (
            SvgWriter.Number(x - 4),
            SvgWriter.Number(x + 4),
            SvgWriter.Number(y - 4),
            SvgWriter.Number(y + 4)
        );
        var drawn = kind switch
        {
            TimelineEventKind.Came => $"M{SvgWriter.Number(x)} {top}L{right} {bottom}L{left} {bottom}Z",
            TimelineEventKind.Retracted => $"M{left} {top}L{right} {bottom}M{right} {top}L{left} {bottom}",
            _ => $"M{left} {SvgWriter.Number(y)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z",
        };
        svg.Element(
            "g",
            $"tl-event tl-{kind.ToString().ToLowerInvariant()}{(weighs ? "" : " tl-weightless")}",
            [],
            () =>
            {
                if (told is not null)
                {
                    svg.Title(told);
                }

                svg.Path(null, drawn);
            }
        );
    }

    private static string Outline(List<(double X, ClaimPoint Point)> course) =>
        Drawn(
            course
                .Select(step => (step.X, ChartScale.Y(step.Point.Range.High)))
                .Concat(course.AsEnumerable().Reverse().Select(step => (step.X, ChartScale.Y(step.Point.Range.Low))))
        ) + "Z";

    private static string Drawn(IEnumerable<(double X, double Y)> course) =>
        "M" + string.Join("L", course.Select(step => $"{SvgWriter.Number(step.X)} {SvgWriter.Number(step.Y)}"));

    private static string Shortened(string statement, int most) =>
        statement.Length <= most ? statement : string.Concat(statement.AsSpan(0, most), "…");

    private static string ReadStyleSheet()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("chart.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
