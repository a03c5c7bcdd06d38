using System.Buffers;
using System.Text;

namespace Verification.Serialization;

/// <summary>Bytes on their way to a stream, in a buffer that is written when it is full; or, without a stream, in one that grows.</summary>
internal sealed class Utf8Output(Stream? stream) : IDisposable
{
    private const int FirstSize = 1 << 16;

    /// <summary>The most bytes of UTF-8 that a UTF-16 unit takes.</summary>
    private const int BytesPerUnit = 3;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int count;

    /// <summary>What was written and has not gone to a stream.</summary>
    public ReadOnlySpan<byte> Pending => buffer.AsSpan(0, count);

    /// <summary>Room for so many bytes at the least; <see cref="Advance"/> says how many were written there.</summary>
    public Span<byte> Room(int size)
    {
        if (buffer.Length - count < size)
        {
            MakeRoom(size);
        }

        return buffer.AsSpan(count);
    }

    public void Advance(int written) => count += written;

    public void Write(byte one)
    {
        var room = Room(1);
        room[0] = one;
        count++;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (stream is not null && bytes.Length >= FirstSize)
        {
            Flush();
            stream.Write(bytes);
            return;
        }

        bytes.CopyTo(Room(bytes.Length));
        count += bytes.Length;
    }

    /// <summary>Writes a text; half of a surrogate pair becomes the replacement character.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        var room = Room(text.Length * BytesPerUnit);
        count += Encoding.UTF8.GetBytes(text, room);
    }

    /// <summary>Writes a byte over and over.</summary>
    public void Repeat(byte one, int times)
    {
        Room(times)[..times].Fill(one);
        count += times;
    }

    public void Flush()
    {
        stream?.Write(buffer, 0, count);
        count = stream is null ? count : 0;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void MakeRoom(int size)
    {
        Flush();
        if (buffer.Length - count >= size)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * buffer.Length, count + size));
        Pending.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
