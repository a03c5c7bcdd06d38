using System.Text.Unicode;

namespace Verification.Serialization;

/// <summary>Elements of a list that stand in UTF-8, as the text of a case file that holds them alone.</summary>
internal sealed class ListText : TextReader
{
    private readonly ReadOnlyMemory<char>[] around;
    private ReadOnlyMemory<byte> elements;
    private int part;

    /// <param name="list">The property that is the list.</param>
    /// <param name="elements">The elements, with commas between.</param>
    public ListText(string list, ReadOnlyMemory<byte> elements)
    {
        this.elements = elements;
        around = [$$"""{"format":"{{CaseFile.Format}}","{{list}}":[""".AsMemory(), "]}".AsMemory()];
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty || part == around.Length)
        {
            return 0;
        }

        if (part == 1 && !elements.IsEmpty)
        {
            Utf8.ToUtf16(elements.Span, buffer, out var read, out var written);
            elements = elements[read..];
            return written;
        }

        var count = Math.Min(buffer.Length, around[part].Length);
        around[part].Span[..count].CopyTo(buffer);
        around[part] = around[part][count..];
        part += around[part].IsEmpty ? 1 : 0;
        return count;
    }
}
