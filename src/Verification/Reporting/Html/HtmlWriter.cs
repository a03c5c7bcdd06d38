using System.Globalization;
using System.Text;
using System.Xml;

namespace Verification.Reporting;

/// <summary>Writes HTML in which every text, wherever it comes from, is text.</summary>
internal sealed class HtmlWriter : IDisposable
{
    private readonly XmlWriter xml;

    /// <summary>Writes to a stream, which stays open.</summary>
    public HtmlWriter(Stream stream)
    {
        xml = XmlWriter.Create(
            stream,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                OmitXmlDeclaration = true,
                ConformanceLevel = ConformanceLevel.Fragment,
                NewLineHandling = NewLineHandling.None,
            }
        );
        xml.WriteRaw("<!doctype html>\n");
    }

    /// <summary>Where drawings are written.</summary>
    public XmlWriter Xml => xml;

    /// <summary>Starts an element, which ends with the scope; attributes without a value are left out.</summary>
    public Scope Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        return new(xml);
    }

    /// <summary>An element that holds nothing but text.</summary>
    public void Leaf(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        Text(text);
        xml.WriteFullEndElement();
    }

    /// <summary>An element that can hold nothing.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        xml.WriteEndElement();
    }

    /// <summary>A figure: to the last digit for whoever reads it by machine, rounded for people.</summary>
    /// <param name="name">Which figure it is.</param>
    /// <param name="value">The figure.</param>
    /// <param name="shown">The figure as people read it.</param>
    public void Figure(string name, double value, string shown) => Leaf("data", shown, ("data-figure", name), ("value", Exact(value)));

    /// <summary>Text, with nothing in it that works unseen.</summary>
    public void Text(string text) => xml.WriteString(VisibleText.Of(text));

    /// <summary>An end of line, for whoever reads the source.</summary>
    public void Line() => xml.WriteRaw("\n");

    /// <summary>Text of this library that is no text to a browser: a script or a style sheet.</summary>
    public void Raw(string text) => xml.WriteRaw(text);

    /// <summary>Hands everything written so far to the stream.</summary>
    public void Flush() => xml.Flush();

    /// <summary>A number in the fewest digits that give it back.</summary>
    public static string Exact(double value) => (value + 0.0).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();

    private void Start(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                xml.WriteAttributeString(attribute, VisibleText.Of(value));
            }
        }
    }

    /// <summary>An element that is being written.</summary>
    internal readonly struct Scope(XmlWriter xml) : IDisposable
    {
        /// <summary>Ends it, unless the stream failed: what it threw is on its way.</summary>
        public void Dispose()
        {
            if (xml.WriteState != WriteState.Error)
            {
                xml.WriteFullEndElement();
            }
        }
    }
}
