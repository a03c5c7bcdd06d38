using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Verification.Interchange;

/// <summary>Ids of exported objects: version 5 UUIDs (RFC 9562, §5.5), the same for the same thing.</summary>
internal static class StixIds
{
    /// <summary>The space in which the names of these ids are.</summary>
    private static readonly Guid Space = new("c1a3a6a4-58d4-4f0e-8d38-0a5b6f1d2e90");

    /// <summary>The id of an object.</summary>
    /// <param name="type">The type of the object.</param>
    /// <param name="parts">What it is known by; their order and number matter.</param>
    public static string Of(string type, params IEnumerable<string?> parts)
    {
        var name = new StringBuilder();
        foreach (var part in parts)
        {
            name.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}");
        }

        return $"{type}--{Uuid(Encoding.UTF8.GetBytes(name.ToString()))}";
    }

    /// <summary>The id of an object that is known by some bytes.</summary>
    public static string Of(string type, ReadOnlySpan<byte> content) => $"{type}--{Uuid(content)}";

    private static Guid Uuid(ReadOnlySpan<byte> name)
    {
        const int Length = 16;
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        var named = new byte[Length + name.Length];
        Space.TryWriteBytes(named, bigEndian: true, out _);
        name.CopyTo(named.AsSpan(Length));
#pragma warning disable CA5350 // Version 5 is defined by SHA-1; nothing secret hangs on it.
        SHA1.HashData(named, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..Length], bigEndian: true);
    }
}
