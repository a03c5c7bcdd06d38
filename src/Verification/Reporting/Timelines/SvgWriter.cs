using System.Globalization;
using System.Xml;

namespace Verification.Reporting;

/// <summary>Writes the elements of a drawing. Texts are made visible, and stand as nothing but text.</summary>
internal sealed class SvgWriter(XmlWriter xml)
{
    public const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>An element with others in it.</summary>
    public void Element(string name, string? look, IEnumerable<(string Name, string Value)> attributes, Action content)
    {
        xml.WriteStartElement(name, Namespace);
        if (look is not null)
        {
            xml.WriteAttributeString("class", look);
        }

        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        content();
        xml.WriteEndElement();
    }

    /// <summary>A text at a place.</summary>
    public void Text(string look, double x, double y, string text) =>
        Element("text", look, [("x", Number(x)), ("y", Number(y))], () => Words(text));

    /// <summary>What a reader is told of the element that is open, on pointing at it or by a screen reader.</summary>
    public void Title(string text) => Element("title", null, [], () => Words(text));

    /// <summary>The same at more length.</summary>
    public void Description(string text) => Element("desc", null, [], () => Words(text));

    public void Path(string? look, string drawn) => Element("path", look, [("d", drawn)], () => { });

    public void Line(string look, double x1, double y1, double x2, double y2) =>
        Element("line", look, [("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2))], () => { });

    public void Rectangle(string? look, double x, double y, double width, double height) =>
        Element("rect", look, [("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height))], () => { });

    /// <summary>A length, to a hundredth of a pixel.</summary>
    public static string Number(double length) => length.ToString("0.##", CultureInfo.InvariantCulture);

    private void Words(string text) => xml.WriteString(VisibleText.Of(text));
}
