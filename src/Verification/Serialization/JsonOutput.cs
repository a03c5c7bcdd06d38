using System.Text;
using Newtonsoft.Json;

namespace Verification.Serialization;

/// <summary>Writes JSON that is the same to the byte everywhere: UTF-8 without a mark, two spaces, line feeds, shortest numbers.</summary>
internal sealed class JsonOutput : IDisposable
{
    private readonly JsonTextWriter writer;

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="indented">Whether each value has its line.</param>
    /// <param name="forHtml">Whether texts are escaped so that they can stand inside an HTML element.</param>
    public JsonOutput(Stream stream, bool indented = true, bool forHtml = false)
    {
        var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true)
        {
            NewLine = "\n",
        };
        writer = new(text)
        {
            Formatting = indented ? Formatting.Indented : Formatting.None,
            Indentation = 2,
            StringEscapeHandling = forHtml ? StringEscapeHandling.EscapeHtml : StringEscapeHandling.Default,
        };
    }

    public void Object(Action content)
    {
        writer.WriteStartObject();
        content();
        writer.WriteEndObject();
    }

    public void Object(string name, Action content)
    {
        writer.WritePropertyName(name);
        Object(content);
    }

    /// <summary>An array, each element written by <paramref name="write"/>.</summary>
    public void Array<T>(string name, IEnumerable<T> elements, Action<T> write)
    {
        writer.WritePropertyName(name);
        writer.WriteStartArray();
        foreach (var element in elements)
        {
            write(element);
        }

        writer.WriteEndArray();
    }

    /// <summary>An array that is left out if it is empty.</summary>
    public void OptionalArray<T>(string name, IReadOnlyCollection<T> elements, Action<T> write)
    {
        if (elements.Count > 0)
        {
            Array(name, elements, write);
        }
    }

    public void Property(string name, string text)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(text);
    }

    public void Property(string name, double number)
    {
        writer.WritePropertyName(name);
        Value(number);
    }

    public void Property(string name, int number)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(number);
    }

    public void Property(string name, bool flag)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(flag);
    }

    /// <summary>A property whose value is written by <paramref name="write"/>.</summary>
    public void Property(string name, Action write)
    {
        writer.WritePropertyName(name);
        write();
    }

    /// <summary>A property that is null where there is nothing to say.</summary>
    public void Nullable(string name, string? text)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(text);
    }

    /// <summary>A property that is left out where there is nothing to say.</summary>
    public void Optional(string name, string? text)
    {
        if (text is not null)
        {
            Property(name, text);
        }
    }

    /// <inheritdoc cref="Optional(string, string?)"/>
    public void Optional(string name, double? number)
    {
        if (number is { } value)
        {
            Property(name, value);
        }
    }

    public void Value(string text) => writer.WriteValue(text);

    public void Value(int number) => writer.WriteValue(number);

    /// <summary>A number; zero without a sign.</summary>
    public void Value(double number) => writer.WriteValue(number + 0.0);

    public void Dispose()
    {
        writer.Flush();
        ((IDisposable)writer).Dispose();
    }
}
