using System.Globalization;

namespace Verification.Serialization;

/// <summary>Writes JSON that is the same to the byte everywhere: UTF-8 without a mark, two spaces, line feeds, shortest numbers.</summary>
internal sealed class JsonOutput : IDisposable
{
    private const int Indentation = 2;
    private const int LongestNumber = 32;

    private readonly Utf8Output output;
    private readonly JsonEscapes escapes;
    private readonly bool indented;
    private int depth;
    private bool isEmpty = true;
    private bool isNamed = true;

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="indented">Whether each value has its line.</param>
    /// <param name="forHtml">Whether texts are escaped so that they can stand inside an HTML element.</param>
    public JsonOutput(Stream stream, bool indented = true, bool forHtml = false)
        : this(new Utf8Output(stream), indented, forHtml) { }

    private JsonOutput(Utf8Output output, bool indented, bool forHtml)
    {
        this.output = output;
        this.indented = indented;
        escapes = forHtml ? JsonEscapes.Html : JsonEscapes.Plain;
    }

    /// <summary>Writes some elements of an array that stands so deep, for <see cref="Elements"/> to take in.</summary>
    public static JsonOutput Fragment(int depth) =>
        new(new Utf8Output(null), indented: true, forHtml: false) { depth = depth, isNamed = false };

    /// <summary>How deep what is being written stands.</summary>
    public int Depth => depth;

    public void Object(Action content)
    {
        StartObject();
        content();
        EndObject();
    }

    public void Object(string name, Action content)
    {
        Name(name);
        Object(content);
    }

    /// <summary>An array, each element written by <paramref name="write"/>.</summary>
    public void Array<T>(string name, IEnumerable<T> elements, Action<T> write)
    {
        StartArray(name);
        foreach (var element in elements)
        {
            write(element);
        }

        EndArray();
    }

    /// <summary>An array that is left out if it is empty.</summary>
    public void OptionalArray<T>(string name, IReadOnlyCollection<T> elements, Action<T> write)
    {
        if (elements.Count > 0)
        {
            Array(name, elements, write);
        }
    }

    public void StartObject() => Start((byte)'{');

    public void StartObject(string name)
    {
        Name(name);
        StartObject();
    }

    public void EndObject() => End((byte)'}');

    public void StartArray(string name)
    {
        Name(name);
        Start((byte)'[');
    }

    public void EndArray() => End((byte)']');

    /// <summary>Elements of the array at hand that were written apart.</summary>
    public void Elements(JsonOutput fragment)
    {
        if (!fragment.isEmpty)
        {
            // A fragment begins as an array does, without the comma that stands between elements.
            Separate(isFirst: isEmpty, breaksLine: false);
            output.Write(fragment.output.Pending);
        }
    }

    public void Property(string name, string text)
    {
        Name(name);
        Value(text);
    }

    public void Property(string name, double number)
    {
        Name(name);
        Value(number);
    }

    public void Property(string name, int number)
    {
        Name(name);
        Value(number);
    }

    public void Property(string name, bool flag)
    {
        Name(name);
        Begin();
        output.Write(flag ? "true"u8 : "false"u8);
    }

    /// <summary>A property whose value is written by <paramref name="write"/>.</summary>
    public void Property(string name, Action write)
    {
        Name(name);
        write();
    }

    /// <summary>A property that is null where there is nothing to say.</summary>
    public void Nullable(string name, string? text)
    {
        Name(name);
        if (text is not null)
        {
            Value(text);
            return;
        }

        Begin();
        output.Write("null"u8);
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

    public void Value(string text)
    {
        Begin();
        escapes.Write(text, output);
    }

    public void Value(int number)
    {
        Begin();
        number.TryFormat(output.Room(LongestNumber), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    /// <summary>A number, with a point or an exponent; zero without a sign.</summary>
    public void Value(double number)
    {
        Begin();
        var room = output.Room(LongestNumber);
        (number + 0.0).TryFormat(room, out var written, "R", CultureInfo.InvariantCulture);
        var isWhole = !room[..written].ContainsAny((byte)'.', (byte)'E');
        output.Advance(written);
        if (isWhole)
        {
            output.Write(".0"u8);
        }
    }

    public void Dispose()
    {
        output.Flush();
        output.Dispose();
    }

    private void Name(string name)
    {
        Begin();
        escapes.Write(name, output);
        output.Write(indented ? ": "u8 : ":"u8);
        isNamed = true;
    }

    private void Start(byte bracket)
    {
        Begin();
        output.Write(bracket);
        depth++;
        isEmpty = true;
    }

    private void End(byte bracket)
    {
        depth--;
        if (!isEmpty)
        {
            BreakLine();
        }

        output.Write(bracket);
        isEmpty = false;
    }

    /// <summary>What stands before a value or a name: nothing after a name, else a comma if something stands before, and a new line.</summary>
    private void Begin()
    {
        if (isNamed)
        {
            isNamed = false;
            return;
        }

        Separate(isEmpty, breaksLine: true);
    }

    private void Separate(bool isFirst, bool breaksLine)
    {
        if (!isFirst)
        {
            output.Write((byte)',');
        }

        if (breaksLine)
        {
            BreakLine();
        }

        isEmpty = false;
    }

    private void BreakLine()
    {
        if (indented)
        {
            output.Write((byte)'\n');
            output.Repeat((byte)' ', Indentation * depth);
        }
    }
}
