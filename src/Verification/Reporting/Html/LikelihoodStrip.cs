using System.Xml;
using Verification.Scoring;

namespace Verification.Reporting;

/// <summary>The stretch from 0 to 1 as a drawing, with the range of a claim as a band and its probability as a mark.</summary>
internal static class LikelihoodStrip
{
    private const double Width = 200;
    private const string Height = "14";

    public static void Write(XmlWriter xml, ClaimAssessment claim)
    {
        xml.WriteStartElement("svg");
        xml.WriteAttributeString("class", "strip");
        xml.WriteAttributeString("viewBox", $"-2 0 {Drawn(Width + 4)} {Height}");
        xml.WriteAttributeString("preserveAspectRatio", "none");
        xml.WriteAttributeString("aria-hidden", "true");
        Bar(xml, "track", 0, 1, "5", "4");
        Bar(xml, "band", claim.Range.Low, claim.Range.High, "3", "8");
        foreach (var tick in (double[])[0, 0.5, 1])
        {
            Bar(xml, "tick", tick - 0.0025, tick + 0.0025, "0", Height);
        }

        Bar(xml, "mark", claim.Probability - 0.012, claim.Probability + 0.012, "0", Height);
        xml.WriteFullEndElement();
    }

    private static void Bar(XmlWriter xml, string name, double from, double to, string top, string height)
    {
        xml.WriteStartElement("rect");
        xml.WriteAttributeString("class", name);
        xml.WriteAttributeString("x", Drawn(from * Width));
        xml.WriteAttributeString("width", Drawn((to - from) * Width));
        xml.WriteAttributeString("y", top);
        xml.WriteAttributeString("height", height);
        xml.WriteEndElement();
    }

    private static string Drawn(double length) => HtmlWriter.Exact(Math.Round(length, 2));
}
