using System.Buffers;
using System.Globalization;

namespace Verification.Serialization;

/// <summary>Texts as JSON writes them: what must be escaped is, in the shortest way, and so are line ends that other languages know.</summary>
internal sealed class JsonEscapes
{
    private const string Always =
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u0085\u2028\u2029";
    private const string ForHtml = "<>&'";

    private readonly SearchValues<char> escaped;
    private readonly bool forHtml;

    private JsonEscapes(bool forHtml)
    {
        this.forHtml = forHtml;
        escaped = SearchValues.Create(forHtml ? Always + ForHtml : Always);
    }

    /// <summary>What JSON asks for.</summary>
    public static JsonEscapes Plain { get; } = new(forHtml: false);

    /// <summary>The same, and what means something to HTML.</summary>
    public static JsonEscapes Html { get; } = new(forHtml: true);

    /// <summary>Writes a text in quotes.</summary>
    public void Write(ReadOnlySpan<char> text, Utf8Output output)
    {
        output.Write((byte)'"');
        for (int next; (next = text.IndexOfAny(escaped)) >= 0; text = text[(next + 1)..])
        {
            output.Write(text[..next]);
            Escape(text[next], output);
        }

        output.Write(text);
        output.Write((byte)'"');
    }

    private void Escape(char letter, Utf8Output output)
    {
        var mark = letter switch
        {
            '\t' => 't',
            '\n' => 'n',
            '\r' => 'r',
            '\f' => 'f',
            '\b' => 'b',
            '\\' => '\\',
            '"' when !forHtml => '"',
            _ => 'u',
        };
        output.Write([(byte)'\\', (byte)mark]);
        if (mark == 'u')
        {
            Span<byte> digits = stackalloc byte[4];
            ((int)letter).TryFormat(digits, out var written, "x4", CultureInfo.InvariantCulture);
            output.Write(digits[..written]);
        }
    }
}
