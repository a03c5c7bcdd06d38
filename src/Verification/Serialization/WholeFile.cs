using System.Buffers;
using System.Globalization;

namespace Verification.Serialization;

/// <summary>Reads files that are needed whole.</summary>
internal static class WholeFile
{
    /// <summary>The bytes of a stream, from where it stands to its end; null where there are more than the limit.</summary>
    public static byte[]? Read(Stream stream, Limits limits)
    {
        var limit = Math.Min(limits.MaxBytes, Array.MaxLength);
        var expected = stream.CanSeek ? Math.Clamp(stream.Length - stream.Position, 0, limit) : 0;
        var bytes = GC.AllocateUninitializedArray<byte>((int)expected);
        var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        using var more = new MemoryStream();
        var block = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            for (int read; (read = stream.Read(block)) > 0; )
            {
                if (count + more.Length + read > limit)
                {
                    return null;
                }

                more.Write(block, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        return more.Length == 0 && count == bytes.Length ? bytes : [.. bytes.AsSpan(0, count), .. more.ToArray()];
    }

    /// <summary>What is wrong with a file that is too large.</summary>
    public static string TooLarge(Limits limits) => string.Create(CultureInfo.InvariantCulture, $"is larger than {limits.MaxBytes} bytes");
}
