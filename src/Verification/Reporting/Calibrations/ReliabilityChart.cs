using System.Globalization;
using System.Text;
using System.Xml;
using Verification.Calibration;

namespace Verification.Reporting;

/// <summary>
/// Draws reliability diagrams over each other: for every bin of ten a mark at mean probability and share true, larger for more claims, with the
/// interval of that share. On the diagonal, probabilities mean what they say.
/// </summary>
internal sealed class ReliabilityChart(XmlWriter xml, IReadOnlyList<ReliabilityDiagram> diagrams)
{
    private const double Width = 560;
    private const double Height = 440;
    private const double Left = 64;
    private const double Top = 24;
    private const double Side = 360;

    private readonly SvgWriter svg = new(xml);

    /// <summary>Writes a drawing that stands alone.</summary>
    /// <param name="diagrams">The diagrams.</param>
    /// <param name="stream">Where to write UTF-8 text; it is left open.</param>
    public static void WriteFile(IReadOnlyList<ReliabilityDiagram> diagrams, Stream stream)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using var xml = XmlWriter.Create(stream, settings);
        new ReliabilityChart(xml, diagrams).Write(() =>
        {
            var beneath = new SvgWriter(xml);
            beneath.Element("style", null, [], () => xml.WriteString(TimelineChart.StyleSheet + PageAssets.Marks));
            beneath.Rectangle("tl-paper", 0, 0, Width, Height);
        });
        xml.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Draws them, as an element that can stand in a page.</summary>
    /// <param name="before">Draws what is beneath.</param>
    public void Write(Action? before = null)
    {
        var (wide, high) = (SvgWriter.Number(Width), SvgWriter.Number(Height));
        svg.Element(
            "svg",
            "timeline",
            [("viewBox", $"0 0 {wide} {high}"), ("width", wide), ("height", high), ("role", "img")],
            () =>
            {
                svg.Title("Reliability diagram");
                svg.Description(string.Join(" ", diagrams.Select(Told)));
                before?.Invoke();
                Frame();
                for (var at = 0; at < diagrams.Count; at++)
                {
                    Draw(diagrams[at], at);
                }
            }
        );
    }

    private static double X(double figure) => Left + (Side * figure);

    private static double Y(double figure) => Top + (Side * (1 - figure));

    private void Frame()
    {
        foreach (var figure in new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })
        {
            svg.Line(figure == 0 ? "tl-axis" : "tl-grid", X(0), Y(figure), X(1), Y(figure));
            svg.Line(figure == 0 ? "tl-axis" : "tl-grid", X(figure), Y(0), X(figure), Y(1));
            svg.Text("tl-faint tl-end", X(0) - 6, Y(figure) + 4, SvgWriter.Number(figure));
            svg.Text("tl-faint tl-middle", X(figure), Y(0) + 16, SvgWriter.Number(figure));
        }

        svg.Line("tl-axis", X(0), Y(0), X(1), Y(1));
        svg.Text("tl-faint tl-middle", X(0.5), Y(0) + 36, "probability forecast");
        svg.Text("tl-faint tl-start", X(0), Top - 8, "share that turned out true");
    }

    private void Draw(ReliabilityDiagram diagram, int at)
    {
        var look = $"rd-{(at + 1).ToString(CultureInfo.InvariantCulture)}";
        var most = diagrams.SelectMany(one => one.Bins).Max(bin => bin.Claims);
        foreach (var bin in diagram.Bins)
        {
            svg.Element(
                "g",
                look,
                [],
                () =>
                {
                    svg.Title(Told(bin));
                    svg.Path("rd-bar", $"M{Number(X(bin.MeanProbability))} {Number(Y(bin.ShareLow))}V{Number(Y(bin.ShareHigh))}");
                    svg.Path(null, Mark(at, X(bin.MeanProbability), Y(bin.ShareTrue), 4 + (8 * Math.Sqrt(bin.Claims / (double)most))));
                }
            );
        }

        var y = Top + 20 + (at * 22);
        svg.Element("g", look, [], () => svg.Path(null, Mark(at, X(1) + 24, y - 4, 6)));
        svg.Text("tl-start", X(1) + 38, y, diagram.Forecaster.InWords());
    }

    /// <summary>A circle, a square, a triangle: nothing rests on colour alone.</summary>
    private static string Mark(int at, double x, double y, double size) =>
        at switch
        {
            0 =>
                $"M{Number(x - size)} {Number(y)}a{Number(size)} {Number(size)} 0 1 0 {Number(2 * size)} 0a{Number(size)} {Number(size)} 0 1 0 {Number(-2 * size)} 0Z",
            1 => $"M{Number(x - size)} {Number(y - size)}h{Number(2 * size)}v{Number(2 * size)}h{Number(-2 * size)}Z",
            _ => $"M{Number(x)} {Number(y - size)}L{Number(x + size)} {Number(y + size)}H{Number(x - size)}Z",
        };

    private static string Number(double length) => SvgWriter.Number(length);

    private static string Told(ReliabilityDiagram diagram) =>
        $"{diagram.Forecaster.InWords()}: {string.Join("; ", diagram.Bins.Select(Told))}.";

    private static string Told(ReliabilityBin bin) =>
        $"{Figures.Count(bin.Claims, "claim", "claims")} at {Figures.Probability(bin.MeanProbability)}, {Figures.Percent(Math.Round(bin.ShareTrue, 3))} true";
}
